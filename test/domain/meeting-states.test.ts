import { readFileSync, writeFileSync } from 'node:fs';
import { join as joinPath } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  accept,
  acceptMove,
  cancel,
  counter,
  decline,
  expire,
  join,
  keep,
  lapseMove,
  leave,
  type Meeting,
  type MeetingAct,
  noteOutcome,
  nudge,
  offerCard,
  proposeMove,
  type Rule,
  rate,
  reseat,
  rules,
  type Standing,
  sayHeld,
  standingOf,
  standings,
  takeBack,
  withdraw,
} from '../../src/domain/meeting.ts';
import { isRefusal } from '../../src/domain/refusal.ts';

const time = { from: 1000, to: 2000 };
const later = { from: 3000, to: 4000 };

/** A meeting of "a", who asked, and "b", at 1000, with "c" as a colleague of "a". */
const at = (standing: Standing): Meeting => ({
  id: 'm',
  revision: 3,
  status: standing === 'moving' ? 'confirmed' : standing,
  asker: 'a',
  asked: 'b',
  time,
  expiresAt: 900,
  nudgeAt: 400,
  attendees: [{ person: 'c', side: 'asker' }],
  ...(standing === 'moving' && { proposal: { by: 'a', time: later, expiresAt: 900 } }),
});

type Found = object | undefined;
/** Each act by somebody, at a time at which nothing but the standing is in its way. */
const acts: Record<MeetingAct, (meeting: Meeting, by: string) => Found> = {
  accept: (m, by) => accept(m, by, { table: 't' }, 500),
  decline: (m, by) => decline(m, by, 500),
  counter: (m, by) => counter(m, by, later, 800, 500),
  withdraw: (m, by) => withdraw(m, by),
  nudge: (m) => nudge(m, 500),
  expire: (m) => expire(m, 900),
  proposeMove: (m, by) => proposeMove(m, by, { time: later, expiresAt: 800 }, 500),
  acceptMove: (m, by) => acceptMove(m, by, { table: 't' }, 500),
  keep: (m, by) => keep(m, by),
  takeBack: (m, by) => takeBack(m, by),
  lapseMove: (m) => lapseMove(m, 900),
  join: (m) => join(m, { person: 'd', side: 'asked' }),
  leave: (m, by) => leave(m, by, 'c'),
  reseat: (m) => reseat(m, { table: 'u' }),
  // What the clock does of its own accord is done by conversation/acts/remind.ts.
  remind: (m) => (rules.remind.from.some((one) => one === standingOf(m)) ? m : undefined),
  cancel: (m, by) => cancel(m, by),
  sayHeld: (m, by) => sayHeld(m, by, true, 1000),
  noteOutcome: (m, by) => noteOutcome(m, by, { supply: 'sample' }, 1000),
  rate: (m, by) => rate(m, by, 5, 1000),
  offerCard: (m, by) => offerCard(m, by, true),
};
const everyAct = Object.keys(rules) as MeetingAct[];
const everybody = ['a', 'b', 'c', 'stranger'];

const allowed: Record<Rule['who'], string[]> = {
  asker: ['a'],
  asked: ['b'],
  party: ['a', 'b'],
  proposer: ['a'],
  answerer: ['b'],
  attendee: ['c'],
  'anyone attending': ['a', 'b', 'c'],
  // Checked by the timetable, or not at all.
  colleague: everybody,
  clock: everybody,
  organiser: everybody,
};

describe.each(everyAct)('%s', (act) => {
  const rule: Rule = rules[act];
  test.each(standings.flatMap((standing) => everybody.map((by) => [standing, by] as const)))(
    'a meeting that is %s, by %s',
    (standing, by) => {
      const meeting = at(standing);
      const found = acts[act](meeting, by);
      const may = rule.from.includes(standing) && allowed[rule.who].includes(by);
      expect(found !== undefined && !isRefusal(found)).toBe(may);
      if (!may) return;
      const after = found as Meeting;
      const isNoted = act === 'sayHeld' && standing === 'moving' ? 'confirmed' : standing;
      const next = rule.to === 'same' || rule.to === 'by both words' ? isNoted : rule.to;
      expect(standingOf(after)).toBe(next);
      expect(after.revision).toBe(rule.isTransition ? 4 : 3);
      expect(meeting).toEqual(at(standing));
    },
  );
});

test('the table in the docs is the table of the code', () => {
  const file = joinPath(import.meta.dirname, '../../docs/meetings.md');
  const text = readFileSync(file, 'utf8');
  const head = /(<!-- the table of [^>]* -->\n\n(?:.*\n){2})/.exec(text)!;
  const rows = everyAct.map((act) => {
    const { from, who, to, claims, tells, isTransition }: Rule = rules[act];
    const cells = [act, from.join(', '), who, to, claims, tells, isTransition ? 'rises' : 'stays'];
    return `| ${cells.join(' | ')} |\n`;
  });
  const begins = head.index + head[0].length;
  const wanted = `${text.slice(0, begins)}${rows.join('')}\n${text.slice(text.indexOf('<!-- end -->'))}`;
  if (process.env.MAGPIE_WRITE_DOCS) writeFileSync(file, wanted);
  else expect(text).toBe(wanted);
});
