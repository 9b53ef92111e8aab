import { type Language, languages } from '../src/domain/language.ts';
import type { Child } from './children.ts';
import type { Questions } from './form.ts';
import type { Lab, Side } from './lab.ts';
import type { Profiled } from './profiled.ts';
import { median, slope } from './statistics.ts';
import { type Talker, updateOf } from './updates.ts';
import { answersOf } from './visit.ts';

/** Microseconds of CPU per answer, for each step of one visit by many. */
export type Steps = number[];

export interface Visits {
  /** How many chats' updates were under way at the same time. */
  together: number;
  rounds: { ours: Steps; theirs: Steps }[];
  /** Medians over the rounds, by step. */
  ours: Steps;
  theirs: Steps;
  /** Microseconds that each further step costs: over the first ten, and from the tenth to the last. */
  growth: Record<'ours' | 'theirs', { within: number; beyond: number }>;
}

export interface Measuring {
  rounds: number;
  /** How many walk through a visit side by side. */
  people: number;
  tell(line: string): void;
  profiled: Profiled;
}

/** A visit is looked at up to here, and measured on this one. */
export const tenth = 10;
/** Steps of the long form; even, so that its last one asks what the tenth asked. */
export const long = 50;

/**
 * A first visit, answer by answer, beside a form of the same words in `@grammyjs/conversations`. Both
 * take their updates in process and have their calls answered at once, so that what differs is the
 * conversation itself; Redis is real.
 */
export async function measureConversation(
  lab: Lab,
  ours: Side,
  { rounds, people, tell, profiled }: Measuring,
): Promise<Visits[]> {
  const newcomers = createNewcomers();
  const questions = await learn(lab, ours, newcomers(languages.length));
  const { child: form } = await lab.start('./form.ts', {});
  await form.ask('say', questions);
  const ways = [
    { together: 40, steps: long, count: people },
    { together: 1, steps: tenth, count: Math.ceil(people / 4) },
  ];
  const visit = (side: Child, way: (typeof ways)[number]) =>
    walkThrough(side, newcomers(way.count), way);
  // The first round of each is for the compilers.
  for (const side of [form, ours.child]) await visit(side, ways[0]!);
  const all = ways.map((): Visits['rounds'] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, way] of ways.entries()) {
      const theirs = await visit(form, way);
      all[i]!.push({ theirs, ours: await visit(ours.child, way) });
    }
    tell(`conversation ${round + 1} of ${rounds}`);
  }
  await profiled(form, 'conversations-visit', () => visit(form, ways[0]!));
  await profiled(ours.child, 'ours-visit', () => visit(ours.child, ways[0]!));
  return ways.map(({ together }, i) => ({ together, ...summary(all[i]!) }));
}

/** Chats that nobody has written in before. */
function createNewcomers() {
  let last = 200_000_000;
  return (count: number): Talker[] =>
    Array.from({ length: count }, (_, i) => {
      last += 1;
      return { id: last, language: languages[i % languages.length]! };
    });
}

/** What we ask before each answer: one visitor of each language tells. */
async function learn(lab: Lab, ours: Side, talkers: Talker[]): Promise<Questions> {
  const side = await lab.aim('ours', ours.child, undefined, talkers);
  const asked: Questions = { de: [], en: [], zh: [] };
  // Two steps later it is the same question again and again.
  for (const line of linesOf(tenth + 2)) {
    const shown = await lab.shown(
      side,
      talkers.map(({ language }) => ({ text: line[language] })),
    );
    for (const { id, language } of talkers) asked[language].push(shown.get(id) ?? []);
  }
  for (const questions of Object.values(asked)) {
    while (questions.length <= long) questions.push(questions.at(-2)!);
  }
  return asked;
}

/** "/start", then one answer after the other. */
const linesOf = (steps: number): Record<Language, string>[] =>
  Array.from({ length: steps + 1 }, (_, step) => {
    const line = (language: Language) =>
      step === 0 ? '/start' : answersOf(language, steps)[step - 1]!;
    return { de: line('de'), en: line('en'), zh: line('zh') };
  });

// Far from the ids that the load has used.
let last = 900_000_000;

async function walkThrough(
  side: Child,
  talkers: readonly Talker[],
  { steps, together }: { steps: number; together: number },
): Promise<Steps> {
  const spent: Steps = [];
  for (const line of linesOf(steps)) {
    const updates = talkers.map((talker) => {
      last += 1;
      return updateOf(talker, { text: line[talker.language] }, last);
    });
    spent.push((await side.ask<number>('walk', { updates, together })) / talkers.length);
  }
  return spent.slice(1);
}

function summary(rounds: Visits['rounds']): Omit<Visits, 'together'> {
  const middle = (of: 'ours' | 'theirs') =>
    rounds[0]!.ours.map((_, step) => median(rounds.map((round) => round[of][step]!)));
  const growth = (steps: Steps) => ({
    within: slope(steps.slice(0, tenth)),
    // The same question at both ends.
    beyond: steps.length > tenth ? (steps.at(-1)! - steps[tenth - 1]!) / (steps.length - tenth) : 0,
  });
  const [ours, theirs] = [middle('ours'), middle('theirs')];
  return { rounds, ours, theirs, growth: { ours: growth(ours), theirs: growth(theirs) } };
}
