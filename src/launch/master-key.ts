import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { LaunchError } from './launch-error.ts';

/**
 * The 32 bytes that wrap every person's key: MASTER_KEY if it is set, else the key that the first
 * start made at `<dataDir>/key` (mode 0600, base64). Without it nothing sealed can ever be read
 * again, so a key that is there but unfit is an error and never replaced.
 *
 * @throws LaunchError when the file cannot be read, written, or holds no key.
 */
export async function masterKey(settings: {
  masterKey?: Buffer;
  dataDir: string;
}): Promise<Buffer> {
  if (settings.masterKey) return settings.masterKey;
  const file = join(settings.dataDir, 'key');
  try {
    return (await keyIn(file)) ?? (await makeKey(settings.dataDir, file));
  } catch (error) {
    if (error instanceof LaunchError) throw error;
    throw new LaunchError(`the master key at ${file} is out of reach: ${(error as Error).message}`);
  }
}

/** The 32 bytes that a text of base64 (44 characters) or hex (64 characters) stands for. */
export function parseMasterKey(text: string): Buffer | undefined {
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex');
  if (/^[\w+/-]{43}=?$/.test(text)) return Buffer.from(text, 'base64');
  return undefined;
}

async function keyIn(file: string): Promise<Buffer | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const key = parseMasterKey(text.trim());
  if (!key) throw new LaunchError(`${file} holds no key of 32 bytes (base64 or hex)`);
  return key;
}

/** Written aside, flushed, then linked: two first starts agree on one key, none is ever half there. */
async function makeKey(folder: string, file: string): Promise<Buffer> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    const handle = await open(draft, 'wx', 0o600);
    await handle.writeFile(`${randomBytes(32).toString('base64')}\n`);
    await handle.sync();
    await handle.close();
    await link(draft, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(draft, { force: true });
  }
  await flush(folder);
  return (await keyIn(file))!;
}

/** A new name is on the disk only once its folder is. */
async function flush(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync();
  await handle.close();
}
