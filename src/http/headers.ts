import type { MiddlewareHandler } from 'hono';
import type { HttpEnv } from './env.ts';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

const always: Record<string, string> = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // Not "no-referrer": with that, browsers send "Origin: null" with our own forms (Fetch, "append a
  // request Origin header"), and where Sec-Fetch-Site is missing (plain http) we could no longer
  // tell them from foreign ones. Other sites learn nothing from either.
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

const twoYears = 'max-age=63072000';

/** Security headers on every answer, errors included (OWASP ASVS 5.0, 3.4 and 14.3.2). */
export function securityHeaders(publicUrl: string): MiddlewareHandler<HttpEnv> {
  const isHttps = new URL(publicUrl).protocol === 'https:';
  return async function securityHeaders(c, next) {
    await next();
    for (const [name, value] of Object.entries(always)) c.res.headers.set(name, value);
    if (isHttps) c.res.headers.set('Strict-Transport-Security', twoYears);
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store');
    c.res.headers.set('X-Request-Id', c.get('id'));
  };
}
