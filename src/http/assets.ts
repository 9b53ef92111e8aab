import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { App } from './env.ts';

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

export interface Assets {
  /** Where the browser finds a file. Throws when there is no such file. */
  url(name: string): string;
  mount(app: App): void;
}

/**
 * The files of a folder under one hash of them all, so that they may be cached for ever and modules
 * still find one another by "./name.js". Read once, at start.
 */
export function createAssets(folder: URL, prefix: string): Assets {
  const names = readdirSync(folder).filter((name) => extension(name) in types);
  const files = new Map(names.sort().map((name) => [name, readFileSync(new URL(name, folder))]));
  const hash = createHash('sha256');
  for (const [name, bytes] of files) hash.update(name).update('\0').update(bytes);
  const base = `${prefix}/${hash.digest('base64url').slice(0, 12)}`;
  return {
    url(name) {
      if (!files.has(name)) throw new Error(`no asset ${name}`);
      return `${base}/${name}`;
    },
    mount(app) {
      app.get(`${base}/:name`, (c) => {
        const name = c.req.param('name');
        const bytes = files.get(name);
        if (!bytes) return c.notFound();
        return c.body(new Uint8Array(bytes), 200, {
          'Content-Type': types[extension(name)]!,
          'Cache-Control': 'public, max-age=31536000, immutable',
        });
      });
    },
  };
}

const extension = (name: string): string => name.slice(name.lastIndexOf('.') + 1);
