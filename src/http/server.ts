import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import type { Logger } from 'pino';
import { WorldFailed } from '../domain/world-failed.ts';
import type { App, Ctx, HttpEnv } from './env.ts';
import { securityHeaders } from './headers.ts';
import { type Checks, mountHealth } from './health.ts';
import { house } from './page.ts';
import { PortTaken } from './port-taken.ts';
import { sorry } from './sorry.ts';
import type { Words } from './words.ts';

export interface Part {
  mount?(app: App): void;
  hook?: Hook | undefined;
}

/** A machine's way in: without all that a browser's request and answer take, which costs the most. */
export interface Hook {
  path: string;
  answer(request: IncomingMessage, response: ServerResponse): void;
}

export interface HttpOptions {
  /** See remote.ts. */
  behindProxy?: boolean;
  port: number;
  /** Where to listen; all addresses when absent. */
  host?: string;
  /** How visitors reach us; https switches on Secure cookies and HSTS. */
  publicUrl: string;
  checks: Checks;
  words: Words;
  log: Logger;
  /** Web chat, webhooks, Slack, console: whoever has routes. */
  parts: Part[];
}

export interface HttpServer {
  /** Resolves to the port (of interest for port 0). Throws PortTaken. */
  listen(): Promise<number>;
  /** Takes no more requests, ends streams, waits for what is being answered; at most `graceMs`. */
  close(graceMs?: number): Promise<void>;
}

/** More than any platform sends us; a part may ask for less. */
const mostBytes = 1024 * 1024;

/** The one HTTP server of the house. */
export function createHttpServer(options: HttpOptions): HttpServer {
  const closing = new AbortController();
  const app = createApp(options, closing.signal);
  const pages = getRequestListener(app.fetch);
  const hooks = new Map(options.parts.flatMap(({ hook }) => (hook ? [[hook.path, hook]] : [])));
  const server = createServer((request, response) => {
    const hook = request.method === 'POST' ? hooks.get(request.url ?? '') : undefined;
    if (hook) hook.answer(request, response);
    else void pages(request, response);
  });
  // Browsers open connections ahead of need; those that never asked for anything are not waited for.
  const silent = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  server.on('request', ({ socket }) => silent.delete(socket));
  return {
    async listen() {
      server.listen(options.port, options.host);
      await once(server, 'listening').catch((error) => {
        throw error?.code === 'EADDRINUSE' ? new PortTaken(options.port) : error;
      });
      return (server.address() as AddressInfo).port;
    },
    async close(graceMs = 5_000) {
      closing.abort();
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      for (const socket of silent) socket.destroy();
      // A connection that falls idle only now would otherwise be kept for its next request.
      const idle = setInterval(() => server.closeIdleConnections(), 25);
      const late = setTimeout(() => server.closeAllConnections(), graceMs);
      await closed;
      clearTimeout(late);
      clearInterval(idle);
    },
  };
}

function createApp(
  { publicUrl, behindProxy = false, checks, words, log, parts }: HttpOptions,
  closing: AbortSignal,
): App {
  const app = new Hono<HttpEnv>();
  app.use(async function name(c, next) {
    // Never taken from the request: it goes into the log (ASVS 16.4.1).
    c.set('id', randomBytes(9).toString('base64url'));
    c.set('closing', closing);
    c.set('isBehindProxy', behindProxy);
    await next();
  });
  app.use(securityHeaders(publicUrl));
  app.use(bodyLimit({ maxSize: mostBytes, onError: tooLarge }));
  app.notFound((c) => sorry(c, words, new HTTPException(404)));
  app.onError((error, c) => {
    report(log, c, error);
    return sorry(c, words, error);
  });
  house.mount(app);
  mountHealth(app, checks, log);
  for (const part of parts) part.mount?.(app);
  return app;
}

export function tooLarge(): never {
  throw new HTTPException(413);
}

/** The route's pattern, never the path: an invitation's path is its secret. */
function report(log: Logger, c: Ctx, error: unknown): void {
  const about = { id: c.get('id'), method: c.req.method, route: c.req.routePath };
  if (error instanceof HTTPException) log.info({ ...about, status: error.status }, 'refused');
  else if (error instanceof WorldFailed) log.warn({ ...about, err: error }, 'the world failed');
  else log.error({ ...about, err: error }, 'a bug');
}
