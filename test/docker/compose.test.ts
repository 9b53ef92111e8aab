import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, relative, resolve } from 'node:path';
import { Hono } from 'hono';
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { HttpEnv } from '../../src/http/env.ts';
import { mountHealth } from '../../src/http/health.ts';
import { readSettings, Settings } from '../../src/settings.ts';
import { checkDurability } from '../../src/store/durability.ts';
import { startRedis } from '../support/redis.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

interface Service {
  image?: string;
  build?: string;
  command?: string[];
  user?: string;
  environment?: Record<string, string>;
  ports?: string[];
  volumes: string[];
}
const { services, volumes } = parse(read('docker-compose.yml')) as {
  services: Record<'redis' | 'bot', Service>;
  volumes: Record<string, unknown>;
};
const { redis, bot } = services;
const { dependencies } = JSON.parse(read('package.json')) as {
  dependencies: Record<string, string>;
};

/** The Dockerfile's instructions, each with what stands after it. */
const instructions = read('Dockerfile')
  .replaceAll(/^#.*\n/gm, '')
  .replaceAll(/\\\n\s*/g, '')
  .split('\n')
  .filter(Boolean)
  .map((line) => ({ name: line.split(' ')[0]!, rest: line.slice(line.indexOf(' ') + 1).trim() }));
const all = (name: string): string[] =>
  instructions.filter((one) => one.name === name).map(({ rest }) => rest);
const last = (name: string): string => all(name).at(-1) ?? '';
const imageEnv = Object.fromEntries(
  all('ENV').flatMap((line) =>
    line.split(/\s+/).map((pair) => pair.split('=') as [string, string]),
  ),
);
/** What the image has of the project. */
const copied = all('COPY').flatMap((line) =>
  line
    .split(' ')
    .filter((word) => !word.startsWith('--'))
    .slice(0, -1),
);

/** What Compose makes of a value: `${NAME:-default}`. */
const filledIn = (value: string, env: Record<string, string> = {}): string =>
  value.replaceAll(/\$\{(\w+):-([^}]*)\}/g, (_, name, otherwise) => env[name] || otherwise);

/** The environment of the program in its container. */
const environmentWith = (env: Record<string, string>): Record<string, string> => ({
  ...imageEnv,
  ...Object.fromEntries(
    Object.entries(bot.environment!).map(([name, value]) => [name, filledIn(value, env)]),
  ),
});

const noFiles = (path: string): string => {
  throw new Error(`no file ${path}`);
};

describe('the Redis of docker-compose.yml', () => {
  test('keeps what it has confirmed', async () => {
    // The opposite stands before: a flag that is left out must not be ours by chance.
    const careless = ['--appendonly', 'no', '--appendfsync', 'no', '--save', '60 1'];
    const [program, ...flags] = redis.command!;
    expect(program).toMatch(/^(valkey|redis)-server$/);
    const server = await startRedis({
      flags: [...careless, '--maxmemory-policy', 'allkeys-lru', ...flags],
    });
    expect(await checkDurability(server.connect())).toEqual({ refuse: [], warn: [] });
    await server.stop();
  });

  test('is where the bot looks for it, and nowhere else', () => {
    const { hostname, port } = new URL(bot.environment!.REDIS_URL!);
    expect(services).toHaveProperty(hostname, redis);
    expect(Number(port)).toBe(6379);
    expect(redis.ports).toBeUndefined();
  });
});

test('what must outlast a container lies in a named volume', () => {
  const named = (service: Service) => service.volumes.map((volume) => volume.split(':'));
  expect(named(redis)).toEqual([[expect.toBeOneOf(Object.keys(volumes)), '/data']]);
  expect(named(bot)).toEqual([[expect.toBeOneOf(Object.keys(volumes)), imageEnv.DATA_DIR]]);
  expect(named(bot)[0]![0]).not.toBe(named(redis)[0]![0]);
  expect(all('VOLUME')).toEqual([imageEnv.DATA_DIR]);
});

test('images are pinned, and Node is the one of the package', () => {
  for (const image of [last('FROM'), ...Object.values(services).flatMap((s) => s.image ?? [])]) {
    expect(image).toMatch(/^[\w./-]+:\d+\.\d+\.\d+(-[\w.-]+)?$/);
  }
  expect(last('FROM')).toContain(`node:${dependencies.node}-`);
});

test('nobody is root', () => {
  expect(last('USER')).toMatch(/^(?!root\b|0\b)\w+$/);
  expect(redis.user).toMatch(/^(?!root\b|0\b)\w+$/);
  expect(bot.user).toBeUndefined();
});

describe('settings', () => {
  const known = Object.keys(Settings.in.shape);

  test('every variable that is named is one', () => {
    const handed = Object.entries(bot.environment!).flatMap(([name, value]) => [
      name,
      ...[...value.matchAll(/\$\{(\w+)/g)].map((match) => match[1]!),
    ]);
    const published = [...bot.ports![0]!.matchAll(/\$\{(\w+)/g)].map((match) => match[1]!);
    const named = [...handed, ...Object.keys(imageEnv), ...published];
    const foreign = named.filter((name) => !known.includes(name) && name !== 'NODE_ENV');
    expect(foreign).toEqual([]);
  });

  test('every one reaches the program, but for those that belong to the container', () => {
    // Its Redis is safe, so nobody needs to be allowed another.
    const own = ['HOST', 'DATA_DIR', 'REDIS_URL', 'REDIS_UNSAFE'];
    for (const name of known.filter((name) => !own.includes(name))) {
      expect(environmentWith({ [name]: 'mine' })).toHaveProperty(name, 'mine');
    }
    const theirs = Object.fromEntries(own.map((name) => [name, 'mine']));
    expect(Object.values(environmentWith(theirs))).not.toContain('mine');
  });

  test('with none, the link that is printed leads to the published port', () => {
    const settings = readSettings(environmentWith({}), noFiles);
    expect(settings).toMatchObject({ host: '0.0.0.0', port: 8080, publicUrl: undefined });
    expect(filledIn(bot.ports![0]!)).toBe('127.0.0.1:8080:8080');
  });

  test('PORT and HOST mean the same as without Docker', () => {
    const mine = { PORT: '9090', HOST: '192.168.1.7' };
    expect(readSettings(environmentWith(mine), noFiles)).toMatchObject({
      host: '0.0.0.0',
      port: 9090,
    });
    expect(filledIn(bot.ports![0]!, mine)).toBe('192.168.1.7:9090:9090');
  });
});

describe('the health check', () => {
  const [program, ...args] = JSON.parse(/CMD (\[.*\])/.exec(last('HEALTHCHECK'))![1]!) as string[];
  const exitOf = (port: number): Promise<number> =>
    new Promise((settle) => {
      execFile(process.execPath, args, { env: { PORT: String(port) } }, (error) =>
        settle(error ? Number(error.code) : 0),
      );
    });

  test('asks a route that there is, and passes the answer on', async () => {
    expect(program).toBe('node');
    const asked: string[] = [];
    const server = createServer(({ url = '' }, response) => {
      asked.push(url);
      response.writeHead(asked.length === 1 ? 200 : 503).end();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    expect(await exitOf(port)).toBe(0);
    expect(await exitOf(port)).toBe(1);
    server.close();
    await once(server, 'close');
    expect(await exitOf(port)).toBe(1);

    const app = new Hono<HttpEnv>();
    mountHealth(app, {}, pino({ level: 'silent' }));
    expect(app.routes.map(({ path }) => path)).toEqual(expect.arrayContaining(asked));
  });
});

describe('the image', () => {
  test('lets in what it copies and nothing else', () => {
    const [everything, ...lines] = read('.dockerignore')
      .split('\n')
      .filter((line) => line && !line.startsWith('#'));
    expect(everything).toBe('*');
    expect(lines.sort()).toEqual(copied.map((path) => `!${path}`).sort());
    expect(copied.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test('starts the program as process 1, without a shell or npm', () => {
    const [program, script] = JSON.parse(last('ENTRYPOINT')) as string[];
    expect(program).toBe('node');
    expect(existsSync(join(root, script!))).toBe(true);
    expect(all('CMD')).toEqual([]);
  });

  test('has every file and package that src needs when it runs', () => {
    const faults = sources().flatMap(({ file, text }) =>
      needsOf(text)
        .filter((target) => !isThere(file, target))
        .map((target) => `${file} → ${target}`),
    );
    expect(faults).toEqual([]);
  });

  /** Modules of the program; those of the browser are only served. */
  const sources = () =>
    readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.includes('client/'))
      .map((file) => join('src', file))
      .map((file) => ({ file, text: read(file) }));

  /** Imports of types alone are gone when the program runs. */
  const needsOf = (text: string): string[] =>
    [
      ...text.matchAll(
        /^(?:import|export)\s(?!type\s)[^;]*?from '([^']+)'|^import '([^']+)'|import\('([^']+)'\)|new URL\(['`]([^'`$]+)[^)]*import\.meta\.url/gm,
      ),
    ].map((match) => (match[1] ?? match[2] ?? match[3] ?? match[4])!);

  function isThere(file: string, target: string): boolean {
    if (target.startsWith('node:')) return true;
    if (target.startsWith('.')) {
      const path = relative(root, resolve(root, file, '..', target));
      return existsSync(join(root, path)) && copied.includes(path.split('/')[0]!);
    }
    const names = target.split('/');
    return names.slice(0, target.startsWith('@') ? 2 : 1).join('/') in dependencies;
  }
});
