import { getConnInfo } from '@hono/node-server/conninfo';
import type { Ctx } from './env.ts';

/**
 * Whose request it is, by address. Behind a proxy that is in the header which the proxy adds to: its
 * last entry is the proxy's own word, all before it anybody's.
 */
export function remoteOf(c: Ctx): string {
  const told = c.get('isBehindProxy')
    ? c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim()
    : undefined;
  return told || (getConnInfo(c).remote.address ?? '');
}
