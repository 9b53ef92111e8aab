import type { IncomingMessage, ServerResponse } from 'node:http';
import { Told } from './answers/delivery.ts';
import { Mishap, perform, type Rules } from './perform.ts';
import { ReaderGone } from './polling.ts';
import { bodyOf, type Params, readParams, typed } from './read-call.ts';
import { Malformed, Refused, TooSoon } from './refused.ts';
import { methods } from './spec.ts';
import type { Call } from './types.ts';

/** What came in, and what is being done. */
export class Log {
  readonly calls: Call[] = [];
  readonly faults: string[] = [];
  /** Calls that are being done, but for a poll, which may hang. */
  running = 0;
  lastAt = Date.now();
}

/** Answers calls as the real server: `<root>/bot<token>/<method>` and `<root>/file/bot<token>/…`. */
export function createServer(token: string, rules: Rules, log: Log) {
  const { world } = rules.desk;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://bot-api');
    const path = decodeURIComponent(url.pathname);
    const [, kind, given, rest = ''] = /^\/(bot|file\/bot)([^/]+)\/(.*)$/.exec(path) ?? [];
    const body = await bodyOf(request);
    if (kind === 'file/bot') {
      const file = world.files.get(rest.split('/').at(-1)!);
      if (given !== token || !file) return json(response, 404, notFound);
      response.writeHead(200, { 'content-type': 'application/octet-stream' });
      return void response.end(file.bytes);
    }
    await answer(rest || path, response, () => {
      if (given !== token) throw new Refused(401, 'Unauthorized');
      return readParams(request, url, body);
    });
  }

  /** A call as the body of a webhook's answer. */
  async function inline(body: string, response: ServerResponse): Promise<void> {
    const { method, ...params } = JSON.parse(body) as Params;
    await answer(String(method), response, () => params);
  }

  async function answer(name: string, response: ServerResponse, read: () => Params): Promise<void> {
    const known = methods.get(name.toLowerCase());
    const method = known?.name ?? name;
    const start = { params: {}, at: Date.now(), ok: false, status: 0, became: 'pending' } as const;
    const call: Call = { method, ...start };
    log.calls.push(call);
    const waits = method === 'getUpdates' ? 0 : 1;
    log.running += waits;
    log.lastAt = Date.now();
    try {
      call.params = read();
      if (!known) throw new Malformed('Not Found', 404);
      call.params = typed(call.params, known.fields);
      const result = await perform(rules, call, response);
      const told = result instanceof Told ? { result: true, ...result } : { result };
      Object.assign(call, { ok: true, status: 200, became: 'ok', result: told.result });
      json(response, 200, { ok: true, ...told });
    } catch (error) {
      fail(call, response, error);
    } finally {
      log.running -= waits;
      log.lastAt = Date.now();
    }
  }

  function fail(call: Call, response: ServerResponse, error: unknown): void {
    if (error instanceof ReaderGone) call.became = 'ended';
    else if (error instanceof Mishap) mishap(call, response, error.kind);
    else if (error instanceof Refused) refuse(call, response, error);
    // A fault of this server's own: seen by the test that looks at `faults`, and by the bot.
    else refuse(call, response, new Malformed(`Internal Server Error: ${error}`, 500));
  }

  function refuse(call: Call, response: ServerResponse, error: Refused): void {
    const { status, message, parameters } = error;
    if (error instanceof Malformed) log.faults.push(`${call.method}: ${message}`);
    const became = becomes(error);
    Object.assign(call, { status, became, description: message });
    const extra = parameters ? { parameters } : {};
    json(response, status, { ok: false, error_code: status, description: message, ...extra });
  }

  return { handle, inline };
}

const notFound = { ok: false, error_code: 404, description: 'Not Found' };

function becomes(error: Refused): Call['became'] {
  if (error instanceof TooSoon) return 'too soon';
  if (error.status === 429) return 'paused';
  return error.status >= 500 ? 'failed' : 'refused';
}

function mishap(call: Call, response: ServerResponse, kind: Mishap['kind']): void {
  call.became = ({ drop: 'dropped', refuse: 'cut', garbage: 'garbage' } as const)[kind];
  if (kind !== 'garbage') {
    response.socket?.destroy();
    return;
  }
  call.status = 200;
  response.writeHead(200, { 'content-type': 'text/html' });
  response.end('<html><body>Please log in to this network</body></html>');
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
