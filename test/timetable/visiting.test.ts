import { describe, expect, it } from 'vitest';
import type { Meeting } from '../../src/domain/meeting.ts';
import type { Person } from '../../src/domain/person.ts';
import { hourMs } from '../../src/domain/time.ts';
import type { Visit } from '../../src/domain/visit.ts';
import { leavingOf } from '../../src/timetable/leaving.ts';
import { cancelVisit, signOff, signUp } from '../../src/timetable/visiting.ts';
import { delegate, interpreter, meeting, now, slots, viewOf } from './sample.ts';

const text = { de: 'Sany', en: 'Sany', zh: '三一' };
const sany: Visit = {
  id: 'sany',
  organisation: 'sany',
  name: text,
  place: text,
  meetingPoint: text,
  time: { from: slots[0]!.from, to: slots[0]!.from + 3 * hourMs },
  seats: 2,
  spoken: ['zh'],
  interpreted: ['de', 'en'],
  waitingList: true,
};
const shift = [{ from: slots[0]!.from, to: slots[7]!.to }];
const interpreters = [
  interpreter('li', ['zh', 'de'], shift),
  interpreter('wu', ['zh', 'en'], shift),
];
const crowd = [
  delegate('g1', 'german', ['de']),
  delegate('g2', 'german', ['de']),
  delegate('g3', 'german', ['en']),
  delegate('c1', 'changsha', ['zh']),
];

/** Signs up one after the other; the record as it then is. */
function signed(people: string[], more: Partial<Visit> = {}, others: Meeting[] = []) {
  let meetings = others;
  let found: ReturnType<typeof signUp> | undefined;
  for (const person of people) {
    found = signUp({ ...asked(meetings, more), by: person, person });
    if ('id' in found) meetings = [...others, found];
  }
  return { found: found!, meetings, record: meetings.at(-1)! };
}
const asked = (meetings: Meeting[], more: Partial<Visit> = {}, people: Person[] = crowd) => ({
  view: viewOf(meetings, { visits: [{ ...sany, ...more }], interpreters }, people),
  visit: 'sany',
  now,
});

describe('a company visit', () => {
  it('gives the first two seats of one record (calcom/cal.diy#13360)', () => {
    const { record, meetings } = signed(['g1', 'c1']);
    expect(meetings).toHaveLength(1);
    expect(record).toMatchObject({ id: 'visit-sany', revision: 2, kind: 'visit' });
    expect(record.attendees?.map(({ person }) => person)).toEqual(['g1', 'c1']);
  });

  it('has one interpreter for each language that is needed', () => {
    expect(signed(['c1']).record.interpreters).toEqual([]);
    expect(signed(['g1', 'g2']).record.interpreters).toEqual(['li']);
    expect(signed(['g1', 'g3']).record.interpreters).toEqual(['li', 'wu']);
    expect(signed(['g1'], { interpreted: ['en'] }).found).toEqual({ not: 'no-interpreter' });
    const busy = meeting('x', 'y', slots[3]!, { interpreter: 'li' });
    expect(signed(['g1'], {}, [busy]).found).toEqual({ not: 'no-interpreter' });
  });

  it('is in the same clash check as meetings, for all of its time', () => {
    const busy = meeting('g1', 'x', slots[3]!);
    expect(signed(['g1'], {}, [busy]).found).toEqual({ not: 'b-busy' });
  });

  it('makes people wait when it is full, or says so', () => {
    const { record } = signed(['g1', 'c1', 'g3']);
    expect(record).toMatchObject({ waiting: ['g3'], interpreters: ['li'] });
    expect(signed(['g1', 'c1', 'g3'], { waitingList: false }).found).toEqual({ not: 'full' });
    expect(signed(['g1', 'g1']).found).toHaveProperty('refused');
  });

  it('gives a seat back to whoever has waited longest and can come', () => {
    const { meetings } = signed(['g1', 'c1', 'g2', 'g3']);
    const busy = meeting('g2', 'x', slots[1]!);
    const ask = asked([...meetings, busy]);
    const left = signOff({ ...ask, by: 'g1', person: 'g1' });
    expect(left).toMatchObject({ seated: ['g3'], meeting: { interpreters: ['wu'], revision: 5 } });
    expect((left as { meeting: Meeting }).meeting.waiting).toEqual(['g2']);
    const line = signOff({ ...ask, by: 'g3', person: 'g3' });
    expect(line).toMatchObject({ seated: [], meeting: { waiting: ['g2'] } });
    expect(signOff({ ...ask, by: 'g1', person: 'c1' })).toHaveProperty('refused');
  });

  it('goes on without those who leave the event, and can be called off', () => {
    const { meetings, record } = signed(['g1', 'c1', 'g3']);
    const left = leavingOf(asked(meetings).view, 'g1', now);
    expect(left).toMatchObject([{ seated: ['g3'], tell: ['g3'] }]);
    expect(cancelVisit(record)).toMatchObject({ status: 'cancelled' });
    expect(signed(['g1'], {}, [{ ...record, status: 'cancelled' }]).found).toHaveProperty(
      'refused',
    );
  });

  it('is for those who are here, and signed up for by themselves or who acts for them', () => {
    const away = crowd.map((one) => (one.id === 'g1' ? { ...one, paused: true } : one));
    expect(signUp({ ...asked([], {}, away), by: 'g1', person: 'g1' })).toEqual({ not: 'gone' });
    expect(signUp({ ...asked([]), by: 'g2', person: 'g1' })).toHaveProperty('refused');
    const secretary = { id: 'g2', actsFor: ['g1'] };
    expect(signUp({ ...asked([]), by: secretary, person: 'g1' })).toHaveProperty('attendees');
    expect(signUp({ ...asked([]), visit: 'bosch', by: 'g1', person: 'g1' })).toHaveProperty(
      'refused',
    );
  });
});
