import { LaunchError } from '../launch/launch-error.ts';

/**
 * Adds what `.env` in the current folder sets to the environment, where there is such a file; what is
 * set in the environment already wins.
 *
 * @throws LaunchError when the file is there and cannot be read
 */
export function loadEnvFile(path = '.env'): void {
  try {
    process.loadEnvFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw new LaunchError(`${path} cannot be read (${(error as Error).message}).`);
  }
}
