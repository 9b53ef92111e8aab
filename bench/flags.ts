import { parseArgs } from 'node:util';

const help = `Whole turns beside bare grammY, and a visit beside @grammyjs/conversations.

npm run bench:turn -- [flags]
  --quick            two short rounds, to see that it runs; the figures mean little
  --json             one object on standard output, progress on standard error
  --part PART        only turn or only conversation
  --kind KIND        only this kind of update: help, meetings, profile or search
  --delegates N      people at the event (600)
  --rounds N         rounds (5)
  --profile FOLDER   afterwards once more with a .cpuprofile; read one with node bench/profile.ts FILE
`;

export type Flags = ReturnType<typeof readFlags>;

export function readFlags() {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      part: { type: 'string' },
      kind: { type: 'string' },
      delegates: { type: 'string', default: '600' },
      rounds: { type: 'string' },
      profile: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    process.exit();
  }
  const { quick } = values;
  return {
    ...values,
    delegates: Number(values.delegates),
    rounds: Number(values.rounds ?? (quick ? 2 : 5)),
    runMs: quick ? 1500 : 4000,
    warmMs: quick ? 700 : 1000,
    /** Who walk through a visit at the same time. */
    people: quick ? 40 : 120,
  };
}
