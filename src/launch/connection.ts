import { LaunchError } from './launch-error.ts';

/** How to reach a Redis: plain data that can be spread into the options of ioredis and BullMQ. */
export type RedisConnection = SocketConnection | PortConnection;

export interface SocketConnection {
  readonly path: string;
}

export interface PortConnection {
  readonly host: string;
  readonly port: number;
  readonly username?: string;
  readonly password?: string;
  readonly db?: number;
  readonly tls?: Record<string, never>;
}

/**
 * Reads REDIS_URL: `redis://[user:password@]host[:port][/db]`, `rediss://…` for TLS, or the path of
 * a unix socket (`/…` or `unix:///…`), which may hold blanks, unlike in the URLs of ioredis.
 */
export function parseRedisUrl(url: string): RedisConnection {
  if (url.startsWith('/')) return { path: url };
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed?.protocol === 'unix:') return { path: decodeURIComponent(parsed.pathname) };
  const db = parsed?.pathname.slice(1) ?? '';
  if (
    !parsed?.hostname ||
    !['redis:', 'rediss:'].includes(parsed.protocol) ||
    !/^\d{0,4}$/.test(db)
  ) {
    throw new LaunchError(
      'REDIS_URL is no address of a Redis; it looks like redis://user:password@host:6379/0',
    );
  }
  return {
    host: parsed.hostname.replace(/^\[|\]$/g, ''),
    port: Number(parsed.port || 6379),
    ...(parsed.username && { username: decodeURIComponent(parsed.username) }),
    ...(parsed.password && { password: decodeURIComponent(parsed.password) }),
    ...(db && { db: Number(db) }),
    ...(parsed.protocol === 'rediss:' && { tls: {} }),
  };
}

/** Where a connection leads, for logs and people: never with its password. */
export const nameOf = (connection: RedisConnection): string =>
  'path' in connection ? connection.path : `${connection.host}:${connection.port}`;
