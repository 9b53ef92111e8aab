import type { MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Ctx, HttpEnv } from './env.ts';

/**
 * Lets only our own pages change anything: the second lock beside SameSite cookies (ASVS 3.5.1).
 * Throws HTTPException 403.
 */
export function onlyOwnPages(publicUrl: string): MiddlewareHandler<HttpEnv> {
  const home = new URL(publicUrl);
  return async function onlyOwnPages(c, next) {
    if (!isOwn(c, home)) throw new HTTPException(403);
    await next();
  };
}

function isOwn(c: Ctx, home: URL): boolean {
  // No page can forge Sec-Fetch-Site; browsers leave it out on plain http.
  const site = c.req.header('Sec-Fetch-Site');
  if (site !== undefined) return site === 'same-origin';
  const origin = c.req.header('Origin');
  // The Host counts as well, so that a laptop's demonstration works under its address in the hall.
  return origin === home.origin || origin === `${home.protocol}//${c.req.header('Host')}`;
}
