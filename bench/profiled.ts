import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Child } from './children.ts';

/** Runs once more what was measured, this time with a profile of the child: profiling costs. */
export type Profiled = (child: Child, name: string, run: () => Promise<unknown>) => Promise<void>;

/** Without a folder nothing is run. */
export const createProfiled =
  (folder: string | undefined): Profiled =>
  async (child, name, run) => {
    if (!folder) return;
    mkdirSync(folder, { recursive: true });
    await child.ask('profile');
    await run();
    await child.ask('profiled', resolve(folder, `${name}.cpuprofile`));
  };
