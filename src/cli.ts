import { open } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { warmUp } from './conversation/engines.ts';
import { buildHouse, type House } from './house.ts';
import { LaunchError } from './launch/launch-error.ts';
import { masterKey } from './launch/master-key.ts';
import { launchRedis } from './launch/redis.ts';
import { runningRedis } from './launch/running.ts';
import { crewUsage, interpreterList, visitList } from './opening/crew-lists.ts';
import { loadEnvFile } from './opening/env-file.ts';
import { fairnessLines } from './opening/fairness-lines.ts';
import { invitationList, questionList } from './opening/organiser-lists.ts';
import { isPlain } from './opening/plain-error.ts';
import { readyStore } from './opening/ready-store.ts';
import { wordsCommand, wordsUsage } from './opening/words-command.ts';
import { readSettings, type Settings } from './settings.ts';

const usage = `Usage: npm run magpie -- COMMAND [--event CODE]

  invites [--out FILE]   a personal link for everybody of the roster who has not come yet (CSV)
  desk                   open questions to the organiser
  desk done ID           takes a question off the list
  fairness               how evenly people are suggested to each other, and whom nobody fits
${crewUsage}
${wordsUsage}

Works beside a running \`npm start\`, or by itself.`;

/** The organiser's command line: what cannot be done in a chat. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(2),
    allowPositionals: true,
    options: { event: { type: 'string' }, out: { type: 'string' }, help: { type: 'boolean' } },
  });
  const [command, action, id] = positionals;
  const isKnown = ['invites', 'desk', 'fairness', 'interpreters', 'visits', 'words'].includes(
    command ?? '',
  );
  if (values.help) return console.log(usage);
  if (!isKnown) throw new LaunchError(usage);
  loadEnvFile();
  const settings = readSettings(process.env);
  if (command === 'words' || command === 'fairness') warmUp();
  const { house, close } = await visit(settings);
  try {
    const code = await eventOf(house, values.event);
    if (command === 'invites') await invites(house, code, values.out, settings);
    else if (command === 'fairness') await fairness(house, code);
    else if (command === 'interpreters' || command === 'visits') await crew(house, code, command);
    else if (command === 'words') await words(house, code, positionals.slice(1));
    else if (action === 'done') await settle(house, code, id);
    else await desk(house, code);
  } finally {
    await close();
  }
}

async function invites(
  house: House,
  code: string,
  out: string | undefined,
  { port, publicUrl }: Settings,
): Promise<void> {
  if (port === 0 && !publicUrl) {
    throw new LaunchError('PORT=0 leaves open where the links lead: set PORT or PUBLIC_URL.');
  }
  const view = await house.serve(code);
  const list = await invitationList(view, (person) => house.invitation(code, person));
  if (!out) return void process.stdout.write(list);
  await writeSecret(out, list).catch((error: Error) => {
    throw new LaunchError(`${out} cannot be written (${error.message}).`);
  });
  console.log(`${list.trimEnd().split('\n').length - 1} invitations written to ${out}`);
}

async function fairness(house: House, code: string): Promise<void> {
  const view = await house.serve(code);
  const nameOf = (id: string): string => {
    const latin = view.people.get(id)?.name?.latin;
    return latin ? `${latin.given} ${latin.family}` : id;
  };
  console.log(fairnessLines(house.engines.fairness(view), nameOf).join('\n'));
}

/** For its owner only, also where a file of that name was there before. */
async function writeSecret(path: string, text: string): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    // Whoever has a link comes in as that person.
    await file.chmod(0o600);
    await file.writeFile(text);
  } finally {
    await file.close();
  }
}

async function desk(house: House, code: string): Promise<void> {
  const view = await house.serve(code);
  const lines = questionList(view, await house.store.desk.questions(code));
  console.log(lines.length > 0 ? lines.join('\n') : 'No open questions.');
}

async function crew(house: House, code: string, what: 'interpreters' | 'visits'): Promise<void> {
  const view = await house.serve(code);
  const lines = what === 'visits' ? visitList(view) : interpreterList(view, house.clock());
  console.log(lines.join('\n'));
}

async function words(house: House, code: string, args: readonly string[]): Promise<void> {
  const view = await house.serve(code);
  const { store, lessons, engines, labels, say } = house;
  const lines = await wordsCommand(args, {
    view,
    wording: store.wording,
    lessons,
    engines,
    label: (topic) => labels.topicLabel(topic, 'en'),
    say: (line) => say(line, { language: 'en', venueZone: view.event.zone }),
  });
  console.log(lines.join('\n'));
}

async function settle(house: House, code: string, id: string | undefined): Promise<void> {
  const question = (await house.store.desk.questions(code)).find((open) => open.id === id);
  if (!question) throw new LaunchError('No open question has this id; `desk` lists them.');
  await house.store.desk.settle(code, question.person, question.id);
  console.log('Done.');
}

/** The Redis of the running house, the one of REDIS_URL, or one of our own for this moment. */
async function visit(settings: Settings) {
  const { dataDir, redisUrl, masterKey: given, port, host, publicUrl } = settings;
  const running = redisUrl ? undefined : await runningRedis(dataDir);
  const redis = running
    ? { connection: running, stop: async () => {} }
    : await launchRedis({
        ...(redisUrl ? { url: redisUrl } : {}),
        dataDir,
        cacheDir: '.cache',
        log: () => {},
      });
  const key = await masterKey({ ...(given ? { masterKey: given } : {}), dataDir });
  const { connection } = redis;
  const house = buildHouse({
    connection,
    masterKey: key,
    port,
    host,
    publicUrl,
    logLevel: 'error',
  });
  await readyStore(house.store, connection, true);
  const close = async () => {
    await house.close();
    await redis.stop();
  };
  return { house, close };
}

async function eventOf(house: House, wanted: string | undefined): Promise<string> {
  const codes = await house.store.events();
  const code = wanted ?? (codes.length === 1 ? codes[0] : undefined);
  if (code && codes.includes(code)) return code;
  throw new LaunchError(
    codes.length === 0
      ? 'No event is stored yet: run `npm start` first.'
      : `Which event? Add --event with one of: ${codes.join(', ')}`,
  );
}

main().catch((error: unknown) => {
  console.error(isPlain(error) ? error.message : error);
  process.exit(1);
});
