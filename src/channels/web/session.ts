import { createHash, randomBytes } from 'node:crypto';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Address } from '../../domain/address.ts';
import { dayMs, type Instant, minuteMs } from '../../domain/time.ts';
import type { Ctx } from '../../http/env.ts';

/** A conference and the weeks around it; then the person comes back by a link from the desk. */
const longestMs = 60 * dayMs;

/** "<begin, base 36>.<256 random bits>" */
const shape = /^([0-9a-z]{8,9})\.[A-Za-z0-9_-]{43}$/;

/** A new secret of a browser. It names nobody until an address made from it is bound. */
export const newToken = (now: Instant): string =>
  `${now.toString(36)}.${randomBytes(32).toString('base64url')}`;

/**
 * Is this a token of ours that has not run out? Its begin needs no signature: the address is made
 * from the whole token, so that a token with another begin is another, unknown address.
 */
export function isAlive(token: string, now: Instant): boolean {
  const begin = shape.exec(token)?.[1];
  if (begin === undefined) return false;
  const ageMs = now - Number.parseInt(begin, 36);
  return ageMs > -minuteMs && ageMs < longestMs;
}

/** Only the token's hash goes anywhere: whoever reads our database cannot take over a browser. */
export const addressOf = (token: string): Address => `web:${hashOf(token)}`;

/** "web-<hash of the address>-<what the browser calls it>": the id of a message or an arrival. */
export const idFor = (address: Address, name: string): string =>
  `web-${hashOf(address).slice(0, 22)}-${name}`;

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

export interface SessionCookie {
  /** The token of a live session. */
  read(c: Ctx, now: Instant): string | undefined;
  write(c: Ctx, token: string): void;
  clear(c: Ctx): void;
}

/** The one cookie, strictly necessary: it is set when a person starts a chat and never before. */
export function createSessionCookie(publicUrl: string): SessionCookie {
  const secure = new URL(publicUrl).protocol === 'https:';
  // __Host- forbids that a neighbouring subdomain plants a session; browsers allow it on https only.
  const name = secure ? '__Host-magpie' : 'magpie';
  const options = {
    path: '/',
    secure,
    httpOnly: true,
    // Not Strict: opened from a link in a mail or another chat, the browser would send no cookie and
    // the person would seem to be a stranger. Nothing is changed by GET, so Lax is as safe here.
    sameSite: 'Lax',
  } as const;
  return {
    read(c, now) {
      const token = getCookie(c, name);
      return token !== undefined && isAlive(token, now) ? token : undefined;
    },
    write: (c, token) => setCookie(c, name, token, { ...options, maxAge: longestMs / 1000 }),
    clear: (c) => void deleteCookie(c, name, options),
  };
}
