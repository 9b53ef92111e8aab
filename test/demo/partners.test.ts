import { describe, expect, test } from 'vitest';
import { parseTap } from '../../src/conversation/choice.ts';
import { answerTo, isAsked, otherTimeIn, thinkingMs } from '../../src/demo/partners.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import type { Reply } from '../../src/domain/reply.ts';
import { say } from '../../src/domain/say.ts';
import { event, request, shown, someone, viewOf, visitor } from './sample.ts';

const li = someone('li');
const chen = someone('chen');
const wang = someone('wang');
const real = someone('real', { addresses: ['web:real'] });
const everybody = [li, chen, wang, real];

/** What the partner does about this request, with these others there. */
function verb(meeting: Meeting, ...others: Meeting[]): string | undefined {
  const view = viewOf(everybody, [meeting, ...others]);
  const choice = answerTo(view, view.people.get(meeting.asked)!, shown(view, meeting));
  return choice && parseTap(choice)?.verb;
}

const ended = (id: string, partner = chen, more: Partial<Meeting> = {}) =>
  request(id, partner, { status: 'declined', revision: 1, ...more });

describe('a request from a visitor', () => {
  const mine = request('m-now', li);

  test('is accepted when it is their first', () => expect(verb(mine)).toBe('accept'));

  test('gets another time when it is their second, and a no when it is their third', () => {
    const accepted = ended('m-1', chen, { status: 'confirmed' });
    expect(verb(mine, accepted)).toBe('other');
    // The visitor has to answer now: roles are swapped.
    const countered = request('m-2', wang, {
      asker: wang.id,
      asked: visitor.id,
      opener: visitor.id,
      revision: 1,
    });
    expect(verb(mine, accepted, countered)).toBe('decline');
  });

  test('is answered one way or the other from then on, mostly with a yes', () => {
    const others = ['m-1', 'm-2', 'm-3'].map((id) => ended(id));
    const verbs = Array.from({ length: 500 }, (_, i) => verb(request(`m-${i}x`, li), ...others));
    const count = (wanted: string) => verbs.filter((each) => each === wanted).length;
    expect(count('accept')).toBeGreaterThan(250);
    expect(count('other')).toBeGreaterThan(60);
    expect(count('decline')).toBeGreaterThan(60);
    expect(count('accept') + count('other') + count('decline')).toBe(500);
  });

  test.each([
    ['what nobody has answered', request('m-1', chen)],
    ['what was withdrawn before', ended('m-1', chen, { status: 'withdrawn' })],
    ['what real people have answered', ended('m-1', real)],
    ['what a partner began', ended('m-1', visitor, { asker: chen.id })],
    [
      'what a partner began, and the visitor moved, and the partner took',
      ended('m-1', chen, { opener: chen.id, revision: 2, status: 'confirmed' }),
    ],
  ])('does not count %s', (_, other) => expect(verb(mine, other)).toBe('accept'));

  test('counts one that was cancelled after all', () =>
    expect(verb(mine, ended('m-1', chen, { status: 'cancelled', revision: 2 }))).toBe('other'));

  test('with a time that the visitor has proposed in turn is accepted', () => {
    const others = [ended('m-1'), ended('m-2')];
    expect(verb({ ...mine, revision: 2 }, ...others)).toBe('accept');
  });
});

test('nobody answers for the visitor, among themselves, or when it is over', () => {
  expect(verb(request('m-1', visitor, { asker: li.id }))).toBeUndefined();
  expect(verb(request('m-1', li, { asker: chen.id }))).toBeUndefined();
  const open = request('m-1', li);
  const view = viewOf(everybody, [open]);
  const before = shown(view, open);
  for (const status of ['withdrawn', 'expired', 'confirmed', 'declined'] as const) {
    const closed = viewOf(everybody, [{ ...open, status, revision: 1 }]);
    expect(answerTo(closed, li, before)).toBeUndefined();
  }
});

describe('other times', () => {
  const label = say('request.decline');
  const times = (...ids: string[]): Reply[] => [
    {
      lines: [],
      choices: [...ids, 'decline.m-1.0'].map((id) => ({ id: `${event.code}.${id}`, label })),
    },
  ];

  test('one of them is proposed, always the same', () => {
    const offered = times('counter.m-1.0.a', 'counter.m-1.0.b', 'counter.m-1.0.c');
    const chosen = otherTimeIn(offered);
    expect(chosen).toMatch(/\.counter\.m-1\.0\.[abc]$/);
    expect(otherTimeIn(offered)).toBe(chosen);
  });

  test('without any, the request is declined', () =>
    expect(otherTimeIn(times())).toBe(`${event.code}.decline.m-1.0`));

  test('what else is said needs no answer', () => {
    const mine = request('m-1', li);
    expect(otherTimeIn(shown(viewOf(everybody, [mine]), mine))).toBeUndefined();
    expect(otherTimeIn([{ lines: [] }])).toBeUndefined();
    expect(isAsked([{ lines: [] }])).toBe(false);
  });
});

test('a partner thinks for some seconds, as long for the same thing', () => {
  const waits = Array.from({ length: 200 }, (_, i) => thinkingMs(`n${i}`));
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(1500);
  expect(Math.max(...waits)).toBeLessThanOrEqual(5000);
  expect(new Set(waits).size).toBeGreaterThan(150);
  expect(thinkingMs('n1')).toBe(thinkingMs('n1'));
});
