import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { run } from './program.ts';

/** A program that runs out of unpacked packages instead of an installation. */
export interface Unpacked {
  readonly command: string;
  readonly env: Record<string, string>;
}

/**
 * Brings Debian's redis-server without root: package lists of our own, `apt-get download` of what
 * this machine lacks, `dpkg-deb -x`. The result stays in `cacheDir`, so that only the first start
 * needs the network.
 */
export async function unpackServer(
  cacheDir: string,
  log: (line: string) => void,
): Promise<Unpacked> {
  const cache = resolve(cacheDir);
  const home = join(cache, `redis-${await release()}-${process.arch}`);
  const unpacked = await unpackedIn(home);
  if (unpacked) return unpacked;
  log(`bringing redis-server into ${cache} (once)`);
  return bring(cache, home);
}

async function bring(cache: string, home: string): Promise<Unpacked> {
  await mkdir(cache, { recursive: true });
  const work = await mkdtemp(join(cache, 'unpack-'));
  try {
    const root = join(work, 'root');
    for (const file of await download(work)) await run('dpkg-deb', ['-x', file, root]);
    // Whoever is first wins; a second one, started at the same time, finds the folder taken.
    await rename(root, home).catch(() => {});
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  const unpacked = await unpackedIn(home);
  if (!unpacked) throw new Error('the packages hold no redis-server');
  return unpacked;
}

/** The .deb files of redis-server and of everything that it needs and this machine lacks. */
async function download(work: string): Promise<string[]> {
  for (const folder of ['lists/partial', 'cache/archives/partial', 'debs']) {
    await mkdir(join(work, folder), { recursive: true });
  }
  const own = [
    ...['-o', `Dir::State::lists=${join(work, 'lists')}`],
    ...['-o', `Dir::Cache=${join(work, 'cache')}`],
    ...['-o', 'Debug::NoLocking=1'],
    // Hooks of the machine clean the real caches, which are not ours to touch.
    ...['-o', 'APT::Update::Post-Invoke::=true'],
  ];
  await run('apt-get', [...own, 'update', '-qq']).catch(() => {});
  const plan = await run('apt-get', [
    ...own,
    ...['install', '--simulate', '--no-install-recommends', 'redis-server'],
  ]);
  const missing = [...plan.matchAll(/^Inst (\S+)/gm)].map((match) => match[1]!);
  const debs = join(work, 'debs');
  await run('apt-get', [...own, 'download', '-qq', ...missing], { cwd: debs });
  return (await readdir(debs)).map((name) => join(debs, name));
}

async function unpackedIn(home: string): Promise<Unpacked | undefined> {
  const libraries: string[] = [];
  let command: string | undefined;
  for (const entry of await readdir(home, { recursive: true, withFileTypes: true }).catch(
    () => [],
  )) {
    if (entry.name === 'redis-server' && entry.parentPath.endsWith('/usr/bin')) {
      command = join(entry.parentPath, entry.name);
    }
    if (/\.so(\.\d+)*$/.test(entry.name)) libraries.push(entry.parentPath);
  }
  if (!command) return undefined;
  return { command, env: { LD_LIBRARY_PATH: [...new Set(libraries)].join(':') } };
}

/** A cache that travels to another release must not be used there: its libraries would not fit. */
async function release(): Promise<string> {
  const text = await readFile('/etc/os-release', 'utf8');
  const field = (name: string) => text.match(new RegExp(`^${name}="?([\\w.]+)`, 'm'))?.[1] ?? '';
  return `${field('ID')}${field('VERSION_ID')}`;
}
