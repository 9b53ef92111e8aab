import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Data, endAll, lookInto, newData, root, start, stop } from './support.ts';

const example = 'docs/event-example/event.yaml';

let data: Data;
let copy: string;

beforeAll(async () => {
  data = await newData();
  copy = join(data.path, 'event.yaml');
  await cp(join(root, 'docs/event-example'), data.path, { recursive: true });
});
afterAll(endAll);

async function edit(from: string, to: string): Promise<void> {
  const text = await readFile(copy, 'utf8');
  expect(text).toContain(from);
  await writeFile(copy, text.replace(from, to));
}

const openRequests = () => lookInto(data.path, 'ruhr27', ({ event }) => event.limits.openRequests);

const shown = 'The event file differs from the stored event:\n   limits.openRequests: 10 → 12\n';

test('an event file opens its event', async () => {
  const program = await start(data.path, ['--event', example]);
  expect(program.said()).toContain('German-Chinese Cooperation Exchange Ruhr 2027');
  expect(program.said()).toContain('6 people, 10 tables, 2 interpreters');
  expect(program.said()).not.toContain('invitation');
  expect(program.link).toMatch(/\/e\/ruhr27$/);
  const page = await fetch(program.link, { headers: { 'Accept-Language': 'zh' } });
  expect(await page.text()).toContain('2027鲁尔区德中企业合作对接会');
  expect(await stop(program)).toBe(0);
});

test('the same file again changes nothing and asks nothing', async () => {
  const program = await start(data.path, ['--event', copy]);
  expect(program.said()).not.toContain('differs');
  expect(await stop(program)).toBe(0);
});

test('a changed file shows what differs, and without a terminal the stored event stays', async () => {
  await edit('openRequests: 10', 'openRequests: 12');
  const program = await start(data.path, ['--event', copy]);
  expect(program.said()).toContain(
    `${shown}The stored event stays as it is; start with --yes to take the file over.\n`,
  );
  expect(await openRequests()).toBe(10);
  expect(await stop(program)).toBe(0);
});

test('--yes takes the changed file over, once and for all', async () => {
  const program = await start(data.path, ['--event', copy, '--yes']);
  expect(program.said()).toContain(shown);
  expect(await openRequests()).toBe(12);
  expect(await stop(program)).toBe(0);
  const again = await start(data.path, ['--event', copy]);
  expect(again.said()).not.toContain('differs');
  expect(await stop(again)).toBe(0);
});
