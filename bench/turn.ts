import type { Started } from './contender.ts';
import { measureConversation } from './conversation.ts';
import { readFlags } from './flags.ts';
import { type Lab, type Measured, openLab, type Side } from './lab.ts';
import type { Kind } from './load.ts';
import { takeMix } from './mix.ts';
import type { OurStart } from './ours.ts';
import { createProfiled } from './profiled.ts';
import { barsOf, type Result, report } from './report.ts';
import { median } from './statistics.ts';

const flags = readFlags();
const tell = (line: string) => console.error(line);
const profiled = createProfiled(flags.profile);

const lab = await openLab();
try {
  const sides = await bringIn(lab);
  const result: Result = {};
  if (flags.part !== 'conversation') result.turn = await measureTurns(lab, sides);
  await sides.bare.child.end();
  if (flags.part !== 'turn') {
    const { rounds, people } = flags;
    result.visits = await measureConversation(lab, sides.ours, { rounds, people, tell, profiled });
  }
  console.log(flags.json ? JSON.stringify({ ...result, bars: barsOf(result) }) : report(result));
} finally {
  await lab.close();
}

/** Both sides with the same people in the same place: at rest, after their first visit. */
async function bringIn(lab: Lab): Promise<{ ours: Side; bare: Side; kinds: Kind[] }> {
  const own = await lab.start<OurStart>('./ours.ts', {
    delegates: flags.delegates,
  });
  const ours = await lab.aim('ours', own.child, own.started.webhook, own.started.talkers);
  tell(`${ours.talkers.length} delegates come in`);
  await lab.once(
    ours,
    own.started.starts.map((text) => ({ text })),
  );
  const { kinds, catalogue } = await takeMix(lab, ours);
  await lab.learn(ours, kinds, catalogue);

  const other = await lab.start<Started>('./bare.ts', {});
  await other.child.ask('say', catalogue);
  const bare = await lab.aim('bare', other.child, other.started.webhook, ours.talkers);
  await lab.once(
    bare,
    ours.talkers.map(() => ({ text: '/start' })),
  );
  await lab.learn(bare, kinds, catalogue);
  return { ours, bare, kinds };
}

async function measureTurns(
  lab: Lab,
  { ours, bare, kinds }: { ours: Side; bare: Side; kinds: Kind[] },
): Promise<NonNullable<Result['turn']>> {
  // The others stay in the list with no weight: a kind is known by its place.
  const used = kinds.map((kind) => ({
    ...kind,
    weight: flags.kind && flags.kind !== kind.name ? 0 : kind.weight,
  }));
  const saturated: Measured[] = [];
  const halfLoad: Measured[] = [];
  const alternate = async (
    into: Measured[],
    loop: { loop: 'closed' } | { loop: 'open'; rate: number },
    name: string,
  ) => {
    for (let round = 0; round < flags.rounds; round++) {
      // Who comes first has the caches of nobody, so they take turns.
      for (const side of round % 2 === 0 ? [bare, ours] : [ours, bare]) {
        await lab.measure(side, { ...loop, kinds: used, seed: 1000 + round, ms: flags.warmMs });
        into.push(await lab.measure(side, { ...loop, kinds: used, seed: round, ms: flags.runMs }));
      }
      tell(`${name} ${round + 1} of ${flags.rounds}`);
    }
  };
  await alternate(saturated, { loop: 'closed' }, 'saturated');
  const bares = saturated.filter(({ side }) => side === 'bare');
  const rate = median(bares.map(({ turnsPerSecond }) => turnsPerSecond)) / 2;
  await alternate(halfLoad, { loop: 'open', rate }, 'half load');
  const run = { kinds: used, seed: 1, ms: flags.runMs, loop: 'closed' } as const;
  for (const side of [bare, ours]) {
    await profiled(side.child, side.name, () => lab.measure(side, run));
  }
  return { kinds: used.map(({ name, weight }) => ({ name, weight })), rate, saturated, halfLoad };
}
