import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { lastLine } from './test/support/last-line.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    // Forks: tests send signals and lock files, which belong to a process, not to a thread.
    pool: 'forks',
    // The default leaves a core free, which on two cores means one file at a time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Real servers and a real browser, on machines that may be busy.
    // Some start the program several times, on machines that do other things as well.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ['default', lastLine],
  },
});
