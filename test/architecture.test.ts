import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const src = resolve(import.meta.dirname, '../src');

/** Arrows point down: what each room may import from, besides itself. */
const arrows: Record<string, string[]> = {
  domain: [],
  understanding: ['domain'],
  matching: ['domain'],
  timetable: ['domain'],
  'ports.ts': ['domain'],
  conversation: ['domain', 'understanding', 'matching', 'timetable', 'ports.ts'],
  i18n: ['domain', 'ports.ts'],
  eventfile: ['domain'],
  demo: ['domain', 'eventfile', 'conversation', 'ports.ts'],
  store: ['domain', 'ports.ts'],
  queue: ['domain', 'ports.ts'],
  launch: [],
  'settings.ts': ['launch'],
  http: ['domain'],
  channels: ['domain', 'ports.ts', 'conversation', 'http'],
  opening: [
    'domain',
    'ports.ts',
    'conversation',
    'demo',
    'eventfile',
    'http',
    'launch',
    'settings.ts',
    'store',
    'timetable',
  ],
};

/** Packages that only these rooms may name; zod and Node itself are everybody's, within reason. */
const packages: Record<string, string[]> = {
  ioredis: ['store', 'queue'],
  bullmq: ['queue'],
  i18next: ['i18n'],
  'ical-generator': ['i18n'],
  hono: ['http', 'channels'],
  '@hono/node-server': ['http', 'channels'],
  'pinyin-pro': ['conversation', 'eventfile'],
  yaml: ['eventfile'],
  'csv-parse': ['eventfile'],
  grammy: ['channels/telegram'],
  undici: ['channels/telegram'],
  nodemailer: ['channels/email'],
  uqr: ['opening'],
  'csv-stringify': ['opening'],
  pino: ['house.ts', 'http', 'channels', 'conversation'],
};

/** No room of these reads files, the network or the clock. */
const pure = ['domain', 'understanding', 'matching', 'timetable'];

/** The two that introduce everyone to each other. */
const roots = ['main.ts', 'cli.ts', 'house.ts'];

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({
    file,
    room: file.split('/')[0]!,
    text: readFileSync(join(src, file), 'utf8'),
  }));

const importsOf = (text: string): string[] =>
  [
    ...text.matchAll(
      /^(?:import|export)\s[^;]*?from '([^']+)'|^import '([^']+)'|import\('([^']+)'\)/gm,
    ),
  ].map((match) => (match[1] ?? match[2] ?? match[3])!);

const roomOf = (file: string, target: string): string =>
  relative(src, resolve(src, dirname(file), target)).split('/')[0]!;

test('every room of src is on the plan', () => {
  const rooms = new Set(files.map(({ room }) => room));
  expect([...rooms].filter((room) => !(room in arrows) && !roots.includes(room))).toEqual([]);
});

test('arrows point down', () => {
  const wrong = files
    .filter(({ room }) => !roots.includes(room))
    .flatMap(({ file, room, text }) =>
      importsOf(text)
        .filter((target) => target.startsWith('.'))
        .map((target) => roomOf(file, target))
        // The locales lie beside src and belong to i18n.
        .filter((target) => target !== '..' && target !== room && !arrows[room]!.includes(target))
        .map((target) => `${file} → ${target}`),
    );
  expect(wrong).toEqual([]);
});

test('only i18n reads the locales', () => {
  const readers = files.filter(({ text }) => importsOf(text).some((t) => t.includes('locales/')));
  expect(new Set(readers.map(({ room }) => room))).toEqual(new Set(['i18n']));
});

test('channels do not know each other', () => {
  const wrong = files
    .filter(({ room }) => room === 'channels')
    .flatMap(({ file, text }) => {
      const own = file.split('/')[1]!;
      return importsOf(text)
        .filter((target) => target.startsWith('.'))
        .map((target) => relative(src, resolve(src, dirname(file), target)).split('/'))
        .filter(([room, channel]) => room === 'channels' && channel !== own && own !== 'post.ts')
        .map((target) => `${file} → ${target.join('/')}`);
    });
  expect(wrong).toEqual([]);
});

test('a package is named only where it belongs', () => {
  const wrong = files.flatMap(({ file, room, text }) =>
    importsOf(text)
      .filter(
        (target) => !target.startsWith('.') && !target.startsWith('node:') && target !== 'zod',
      )
      .map((target) =>
        target
          .split('/')
          .slice(0, target.startsWith('@') ? 2 : 1)
          .join('/'),
      )
      // A platform's SDK is named only inside its channel's folder.
      .filter(
        (name) => !packages[name]?.some((place) => place === room || file.startsWith(`${place}/`)),
      )
      .map((name) => `${file} → ${name}`),
  );
  expect(wrong).toEqual([]);
});

test('the engines and the nouns do nothing but decide', () => {
  const wrong = files
    .filter(({ room }) => pure.includes(room))
    .filter(
      ({ text }) =>
        importsOf(text).some((target) => target.startsWith('node:')) ||
        /\b(Date\.now|new Date\(\)|Math\.random|process\.|fetch\()/.test(text),
    );
  expect(wrong.map(({ file }) => file)).toEqual([]);
});

test('a step awaits nothing and never reads the clock', () => {
  const wrong = files.filter(
    ({ file, text }) =>
      /^conversation\/(steps|acts)\//.test(file) &&
      /\b(await|async|Promise|Date\.now|new Date\(\)|Math\.random)\b/.test(text),
  );
  expect(wrong.map(({ file }) => file)).toEqual([]);
});
