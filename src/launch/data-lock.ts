import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { LaunchError } from './launch-error.ts';

export interface FolderLock {
  /** May be called twice. */
  release(): void;
}

/**
 * Keeps a folder for this process until `release` or the end of the process, however hard. Node has
 * no flock; SQLite takes a lock of the kernel on its file, which a pid file alone cannot replace:
 * two starters would both find it stale and both take it.
 *
 * @throws LaunchError when another process holds the folder, naming its pid.
 */
export function lockFolder(folder: string): FolderLock {
  const owner = join(folder, 'owner.pid');
  const lock = new DatabaseSync(join(folder, 'lock'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if ((error as { errcode?: number }).errcode !== busy) throw error;
    throw new LaunchError(
      `already running (pid ${pidIn(owner)}) over ${folder}; stop it first, or set DATA_DIR`,
    );
  }
  writeFileSync(owner, `${process.pid}\n`);
  return {
    release: () => {
      if (lock.isOpen) lock.close();
    },
  };
}

/** SQLITE_BUSY */
const busy = 5;

function pidIn(owner: string): string {
  try {
    return readFileSync(owner, 'utf8').trim();
  } catch {
    return 'unknown';
  }
}
