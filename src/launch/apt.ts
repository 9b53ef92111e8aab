import { run } from './program.ts';

/** Waits for another apt to finish instead of failing at once. */
const patience = ['-o', 'DPkg::Lock::Timeout=120'];

/**
 * Installs Debian packages, as root. A package list that cannot be refreshed does not stop it: often
 * one foreign source is down while the one that we need is fine.
 */
export async function installPackages(packages: readonly string[]): Promise<void> {
  await run('apt-get', ['update', '-qq', ...patience]).catch(() => {});
  await run(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...patience, ...packages],
    {
      timeoutMs: 900_000,
    },
  );
}
