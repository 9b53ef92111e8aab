import { createInterface } from 'node:readline/promises';
import { warmUp } from './conversation/engines.ts';
import { rosterPersonId } from './conversation/ids.ts';
import { createDemo } from './demo/demo.ts';
import { personas } from './demo/personas.ts';
import { endOf } from './domain/event.ts';
import type { EventView } from './domain/view.ts';
import { type ComposedEvent, loadEventFile } from './eventfile/index.ts';
import { buildHouse, type House } from './house.ts';
import { freePort } from './launch/address.ts';
import { LaunchError } from './launch/launch-error.ts';
import { masterKey } from './launch/master-key.ts';
import { type LaunchedRedis, launchRedis } from './launch/redis.ts';
import { banner } from './opening/banner.ts';
import { readWishes, usage, type Wishes } from './opening/command-line.ts';
import { loadEnvFile } from './opening/env-file.ts';
import { openEvent } from './opening/open-event.ts';
import { isPlain } from './opening/plain-error.ts';
import { readyStore } from './opening/ready-store.ts';
import { startOver } from './opening/start-over.ts';
import { readSettings, type Settings } from './settings.ts';

/** `npm start`: settings, the event, a Redis, the house; then until somebody says stop. */
async function main(): Promise<void> {
  const wishes = readWishes(process.argv.slice(2));
  if (wishes.help) return console.log(usage);
  loadEnvFile();
  const settings = readSettings(process.env);
  const composed = wishes.event ? await loadEventFile(wishes.event) : createDemo(Date.now());
  const { dataDir, redisUrl } = settings;
  const launching = launchRedis({
    ...(redisUrl ? { url: redisUrl } : {}),
    dataDir,
    cacheDir: '.cache',
    log: (line) => console.log(line),
  });
  // Refused or not, it is waited for below; until then there is nothing else to do.
  launching.catch(() => {});
  warmUp();
  const redis = await launching;
  try {
    const house = await moveIn(settings, redis);
    const isStopping = stopOnSignal(house, redis);
    await receive(house, composed, wishes, settings).catch((error) => {
      // Told to stop while the event is being opened: what fails then fails because of that.
      if (!isStopping()) throw error;
    });
  } catch (error) {
    await redis.stop();
    throw error;
  }
}

async function moveIn(settings: Settings, redis: LaunchedRedis): Promise<House> {
  const { masterKey: given, dataDir, host, publicUrl, logLevel } = settings;
  const key = await masterKey({ ...(given ? { masterKey: given } : {}), dataDir });
  const port = settings.port === 0 ? await freePort() : settings.port;
  const { connection } = redis;
  const { telegram, mail, behindProxy } = settings;
  const house = buildHouse({
    connection,
    masterKey: key,
    port,
    host,
    publicUrl,
    behindProxy,
    logLevel,
    telegram,
    mail,
  });
  for (const line of await readyStore(house.store, connection, settings.redisUnsafe)) {
    console.log(line);
  }
  return house;
}

async function receive(
  house: House,
  composed: ComposedEvent,
  wishes: Wishes,
  settings: Settings,
): Promise<void> {
  const { store, engines, clock } = house;
  const { code } = composed.event;
  if (wishes.fresh || (await isPastDemo(house, code))) await startOver(store, code);
  await openEvent(composed, { store, engines, clock, ask: asker(wishes) });
  const view = await house.serve(code);
  await house.open().catch((error) => {
    // Such as a HOST that is not this machine's, or a PORT that is not for everybody.
    if (error?.syscall === undefined) throw error;
    throw new LaunchError(`The server cannot listen (${error.message}): set another HOST or PORT.`);
  });
  const invitations = view.event.demo ? await visitorsOf(house, view) : [];
  console.log(
    banner({
      event: view.event,
      people: view.people.size,
      link: `${house.publicUrl}/e/${code}`,
      invitations,
      telegram: house.telegramLink(code),
      mail: settings.mail !== undefined,
      off: channelsOff(settings),
      isTerminal: process.stdout.isTTY ?? false,
    }),
  );
}

/** A demo whose last day is over has nothing to show any more: it is built anew, from tomorrow. */
async function isPastDemo({ store, clock }: House, code: string): Promise<boolean> {
  if (!(await store.events()).includes(code)) return false;
  const { event } = (await store.read(code)).view;
  return event.demo && endOf(event) <= clock();
}

/** The two whom a visitor of the demo may be, unless somebody has deleted them. */
const visitorsOf = (house: House, { event, people }: EventView) =>
  Promise.all(
    Object.entries(personas)
      .map(([side, roster]) => ({ side, id: rosterPersonId(event.code, roster) }))
      .filter(({ id }) => people.has(id))
      .map(async ({ side, id }) => ({
        name: side === 'german' ? 'as a German delegate' : 'as a delegate from Changsha',
        link: await house.invitation(event.code, id),
      })),
  );

const channelsOff = (settings: Settings) =>
  [
    { channel: 'Telegram', variable: 'TELEGRAM_BOT_TOKEN', on: settings.telegram },
    { channel: 'Slack', variable: 'SLACK_BOT_TOKEN', on: settings.slackBotToken },
    { channel: 'E-mail', variable: 'SMTP_URL', on: settings.mail },
  ].filter(({ on }) => !on);

const asker = (wishes: Wishes) => async (differences: readonly string[]) => {
  console.log('The event file differs from the stored event:');
  for (const line of differences) console.log(`   ${line}`);
  if (wishes.yes) return true;
  if (!process.stdin.isTTY) {
    console.log('The stored event stays as it is; start with --yes to take the file over.');
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  // While it waits for a line, readline takes Ctrl-C to itself.
  terminal.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  // Ctrl-D is a no as well.
  const answer = await terminal.question('Take the file over? [y/N] ').catch(() => '');
  terminal.close();
  return /^(y|yes|j|ja|是)$/iu.test(answer.trim());
};

/** Ctrl-C once: finish what is under way. Twice: at once. Returns whether that has begun. */
function stopOnSignal(house: House, redis: LaunchedRedis): () => boolean {
  let isStopping = false;
  const stop = async () => {
    if (isStopping) process.exit(130);
    isStopping = true;
    await house.close();
    await redis.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
  return () => isStopping;
}

main().catch((error: unknown) => {
  console.error(isPlain(error) ? error.message : error);
  process.exit(1);
});
