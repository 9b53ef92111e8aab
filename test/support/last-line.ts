import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/** Ends the output with "N passed, N failed", and leaves that line in `.vitest` for `.ci/run`. */
export const lastLine: Reporter = {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]) {
    const states = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    );
    // A file that does not load, or an error outside any test, has no failed test to count.
    const broken = modules.filter((module) => module.errors().length > 0).length;
    const passed = states.filter((state) => state === 'passed').length;
    const failed = states.filter((state) => state === 'failed').length + broken + unhandled.length;
    const line = `${passed} passed, ${failed} failed\n`;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, line);
    process.stdout.write(line);
  },
};

const file = join(import.meta.dirname, '../../.vitest/last-line');
