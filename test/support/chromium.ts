import { access } from 'node:fs/promises';
import { installPackages } from '../../src/launch/apt.ts';
import { isDebian, isRoot, run, which } from '../../src/launch/program.ts';

/** For `chromium.launch(await chromiumOptions())` of playwright-core. */
export async function chromiumOptions(): Promise<{ executablePath: string; args: string[] }> {
  return {
    executablePath: await findChromium(),
    args: [
      // Tests may run as root in a container, where the sandbox of Chromium cannot.
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}

/**
 * The path of a Chromium or Chrome. The set-up of the test run has tried to install one where it
 * can (`bringChromium`), so this only looks.
 */
export async function findChromium(): Promise<string> {
  const path = await installed();
  if (path) return path;
  throw new Error('browser tests need Chromium: install chromium or Google Chrome');
}

/**
 * Installs Chromium, and fonts without which Chinese and emoji are empty boxes, where they are
 * missing and apt and root are at hand. Otherwise does nothing.
 */
export async function bringChromium(log: (line: string) => void): Promise<void> {
  if (!isRoot() || !(await isDebian())) return;
  const missing = [
    ...((await installed()) ? [] : ['chromium']),
    ...((await hasFont(':lang=zh')) ? [] : ['fonts-noto-cjk']),
    ...((await hasFont(':lang=und-zsye')) ? [] : ['fonts-noto-color-emoji']),
  ];
  if (missing.length === 0) return;
  log(`installing ${missing.join(', ')} by apt (once)`);
  await installPackages(missing);
}

const macChrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

async function installed(): Promise<string | undefined> {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    const path = await which(name);
    if (path) return path;
  }
  return access(macChrome).then(
    () => macChrome,
    () => undefined,
  );
}

const hasFont = (pattern: string): Promise<boolean> =>
  run('fc-list', [pattern]).then(Boolean, () => false);
