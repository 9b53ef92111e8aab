import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { loadEnvFile } from '../../src/opening/env-file.ts';
import { throwAwayFolder } from '../support/redis-folder.ts';

afterEach(() => {
  delete process.env.MAGPIE_A;
  delete process.env.MAGPIE_B;
});

test('a .env adds to the environment, which wins; no .env is fine, one that cannot be read is told', async () => {
  const folder = await throwAwayFolder();
  const path = join(folder.path, '.env');
  expect(() => loadEnvFile(path)).not.toThrow();
  await writeFile(path, 'MAGPIE_A=file\nMAGPIE_B=file\n');
  process.env.MAGPIE_A = 'environment';
  loadEnvFile(path);
  expect([process.env.MAGPIE_A, process.env.MAGPIE_B]).toEqual(['environment', 'file']);
  await mkdir(join(folder.path, 'odd'));
  expect(() => loadEnvFile(join(folder.path, 'odd'))).toThrow('cannot be read');
  await folder.remove();
});
