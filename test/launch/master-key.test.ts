import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LaunchError } from '../../src/launch/launch-error.ts';
import { masterKey } from '../../src/launch/master-key.ts';
import { throwAwayFolder } from '../support/redis-folder.ts';

let folder: Awaited<ReturnType<typeof throwAwayFolder>>;
let dataDir: string;
beforeEach(async () => {
  folder = await throwAwayFolder();
  dataDir = join(folder.path, 'data');
});
afterEach(() => folder.remove());

test('the first start makes a key that only its user can read, the next one finds it', async () => {
  const key = await masterKey({ dataDir });
  expect(key).toHaveLength(32);
  expect((await stat(join(dataDir, 'key'))).mode & 0o777).toBe(0o600);
  expect(await masterKey({ dataDir })).toEqual(key);
  expect(await readdir(dataDir)).toEqual(['key']);
});

test('two first starts at once agree on one key', async () => {
  const keys = await Promise.all(Array.from({ length: 8 }, () => masterKey({ dataDir })));
  expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
});

test('MASTER_KEY goes before the file and leaves none', async () => {
  const given = Buffer.alloc(32, 7);
  expect(await masterKey({ masterKey: given, dataDir })).toBe(given);
  await expect(stat(dataDir)).rejects.toThrow('ENOENT');
});

test('a file that holds no key is an error and is left as it is', async () => {
  await mkdir(dataDir);
  await writeFile(join(dataDir, 'key'), 'short\n');
  await expect(masterKey({ dataDir })).rejects.toThrow(LaunchError);
  await expect(masterKey({ dataDir })).rejects.toThrow('holds no key of 32 bytes');
  expect(await readFile(join(dataDir, 'key'), 'utf8')).toBe('short\n');
});

test('a key that is out of reach is an error', async () => {
  await mkdir(join(dataDir, 'key'), { recursive: true });
  await expect(masterKey({ dataDir })).rejects.toThrow(/^the master key at .* is out of reach: /);
});
