import fc from 'fast-check';
import type { MessageEntity } from 'grammy/types';
import { describe, expect, test } from 'vitest';
import { keyboardOf } from '../../../src/channels/telegram/keyboard.ts';
import { render } from '../../../src/channels/telegram/render.ts';
import {
  join,
  longestText,
  markTime,
  split,
  type Text,
  textOf,
} from '../../../src/channels/telegram/text.ts';
import { languages } from '../../../src/domain/language.ts';
import type { Choice, Reply } from '../../../src/domain/reply.ts';
import { type Line, say } from '../../../src/domain/say.ts';
import { words } from './stage.ts';

/** Words, blanks and breaks of every width, and what takes two units or more. */
const text = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom('a', 'Wort', '会谈', ' ', '\n', '\n\n') },
      { weight: 2, arbitrary: fc.constantFrom('😀', '👨‍👩‍👧', '𠮷', 'e\u0301', 'ـ', '\u00a0') },
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { maxLength: 80 },
  )
  .map((parts) => parts.join('').trim());

/** A text with entities as Telegram allows them: none of them splits a character. */
const marked = fc
  .tuple(text, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 6 }))
  .map(([text, places]): Text => {
    const edges = [0];
    for (const one of text) edges.push(edges.at(-1)! + one.length);
    const entities = places.flatMap(([a, b]): MessageEntity[] => {
      const [from, to] = [edges[a % edges.length]!, edges[b % edges.length]!].sort((x, y) => x - y);
      return from === to ? [] : [{ type: 'bold', offset: from!, length: to! - from! }];
    });
    return { text, entities };
  });

const bare = (text: string): string => text.replace(/\s/gu, '');

describe('a long text', () => {
  test('is cut into pieces that are short enough, and nothing but blanks is lost', () => {
    fc.assert(
      fc.property(marked, fc.integer({ min: 12, max: 60 }), (whole, limit) => {
        const pieces = split(whole, limit);
        let at = 0;
        for (const { text } of pieces) {
          expect(text.length).toBeLessThanOrEqual(limit);
          expect(text.isWellFormed()).toBe(true);
          const from = whole.text.indexOf(text, at);
          expect(whole.text.slice(at, from)).toMatch(/^\s*$/u);
          at = from + text.length;
        }
        expect(whole.text.slice(at)).toMatch(/^\s*$/u);
        if (whole.text.length <= limit) expect(pieces).toEqual([whole]);
      }),
      { numRuns: 500 },
    );
  });

  test('keeps its entities on the words that they were on', () => {
    fc.assert(
      fc.property(marked, fc.integer({ min: 12, max: 60 }), (whole, limit) => {
        const pieces = split(whole, limit);
        for (const { text, entities } of pieces) {
          for (const { offset, length } of entities) {
            expect(offset).toBeGreaterThanOrEqual(0);
            expect(length).toBeGreaterThan(0);
            expect(offset + length).toBeLessThanOrEqual(text.length);
            expect(text.slice(offset, offset + length).isWellFormed()).toBe(true);
          }
        }
        const wordsUnder = (parts: Text[]): string =>
          parts
            .flatMap(({ text, entities }) =>
              entities.map(({ offset, length }) => bare(text.slice(offset, offset + length))),
            )
            .flatMap((under) => [...under])
            .sort()
            .join('');
        expect(wordsUnder(pieces)).toBe(wordsUnder([whole]));
      }),
      { numRuns: 500 },
    );
  });

  test('is cut where a paragraph ends, else a line, else a word', () => {
    const pieces = (text: string) => split({ text, entities: [] }, 20).map((one) => one.text);
    expect(pieces('One paragraph\n\nand another')).toEqual(['One paragraph', 'and another']);
    expect(pieces('One line here\nand another')).toEqual(['One line here', 'and another']);
    expect(pieces('Several words of one line')).toEqual(['Several words of one', 'line']);
    expect(pieces('x'.repeat(45))).toEqual(['x'.repeat(20), 'x'.repeat(20), 'x'.repeat(5)]);
    expect(pieces(`x${'😀'.repeat(15)}`)).toEqual([`x${'😀'.repeat(9)}`, '😀'.repeat(6)]);
    expect(pieces('')).toEqual(['']);
  });

  test('leaves room for the line that says it may be the second time', () => {
    for (const language of languages) {
      const line = words(say('hear.repeat'), language);
      expect(longestText + line.length + 2).toBeLessThanOrEqual(4096);
    }
  });
});

describe('a time', () => {
  /** What people can type to look like one of ours. */
  const forged = fc
    .array(fc.constantFrom('\ue000', '\ue001', '\ue002', '1700000000', ':', 'now', ' ', '😀'), {
      maxLength: 12,
    })
    .map((parts) => parts.join(''));
  const plain = (text: string): string => text.replace(/[\ue000-\ue002]/gu, '');

  test('is an entity where we have marked it, and nowhere else', () => {
    fc.assert(
      fc.property(forged, forged, fc.integer({ min: 0, max: 4e12 }), (before, after, at) => {
        const clock = 'Tue 24 Nov, 09:00–09:30 China time';
        const said = textOf(`${before}${markTime(clock, at)}${after}`);
        expect(said.text).toBe(`${plain(before)}${clock}${plain(after)}`);
        expect(said.entities).toEqual([
          {
            type: 'date_time',
            offset: plain(before).length,
            length: clock.length,
            unix_time: Math.floor(at / 1000),
            date_time_format: '',
          },
        ]);
        expect(textOf(before + after)).toEqual({ text: plain(before + after), entities: [] });
      }),
      { numRuns: 300 },
    );
  });

  test('may be two in one text, and stand in a title', () => {
    const said = textOf(`${markTime('9:00', 1000)} – ${markTime('10:00', 2000)}`, true);
    expect(said.text).toBe('9:00 – 10:00');
    expect(said.entities).toMatchObject([
      { type: 'bold', offset: 0, length: 12 },
      { type: 'date_time', offset: 0, length: 4, unix_time: 1 },
      { type: 'date_time', offset: 7, length: 5, unix_time: 2 },
    ]);
  });

  test('keeps its place when texts are joined', () => {
    fc.assert(
      fc.property(fc.array(marked, { maxLength: 5 }), (parts) => {
        const whole = join(parts, '\n\n');
        const filled = parts.filter((part) => part.text !== '');
        expect(whole.text).toBe(filled.map((part) => part.text).join('\n\n'));
        const under = (of: Text) =>
          of.entities.map(({ offset, length }) => of.text.slice(offset, offset + length));
        expect(under(whole)).toEqual(filled.flatMap(under));
      }),
    );
  });
});

/** A line that says its own text. */
const line = (text: string): Line => ({ key: 'choice.back', params: { text } });
const own = ({ params }: Line): string => String(params?.text);

const lines = fc.array(text.filter(Boolean).map(line), { minLength: 1, maxLength: 4 });
const label = fc.oneof(
  fc.constantFrom(
    'Ja',
    'Später',
    '推荐伙伴及理由',
    'x'.repeat(36),
    'x'.repeat(37),
    '会'.repeat(19),
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).map((text) => `${text}.`),
);
const look = fc.constantFrom<Choice['look']>('main', 'quiet', 'danger', undefined);
const choices = fc.array(fc.tuple(label, look), { maxLength: 30 }).map((list): Choice[] =>
  list.map(([label, look], i) => ({
    id: `csh.a.step.${i}`,
    label: line(label),
    ...(look ? { look } : {}),
  })),
);

describe('a keyboard', () => {
  const submit: Choice = { id: 'csh.a.step.submit', label: line('Weiter'), look: 'main' };
  const replies = fc.tuple(choices, fc.boolean()).map(
    ([choices, many]): Reply => ({
      lines: [],
      choices,
      ...(many ? { many: { ticked: choices.slice(0, 2).map(({ id }) => id), submit } } : {}),
    }),
  );

  test('has a button for every choice, in their order, with what it stands for', () => {
    fc.assert(
      fc.property(replies, (reply) => {
        const { keyboard, listed } = keyboardOf(reply, own);
        const { choices = [], many } = reply;
        const rows = keyboard?.inline_keyboard ?? [];
        const data = rows.flat().map((one) => ('callback_data' in one ? one.callback_data : ''));
        const ids = data.map((one) => one.replace(/[+~]$/u, ''));
        expect([...ids].sort()).toEqual(
          [...choices.map(({ id }) => id), ...(many ? [submit.id] : [])].sort(),
        );
        const order = ids.filter((id) => id !== submit.id);
        expect(order).toEqual(choices.map(({ id }) => id));
        for (const row of rows) {
          expect(row.length).toBeGreaterThan(0);
          expect(row.length).toBeLessThanOrEqual(8);
        }
        // A label that does not fit stands in the text, with the number that its button bears.
        for (const [i, each] of listed.entries()) {
          expect(each).toBe(`${i + 1}. ${own(choices[i]!.label)}`);
          const button = rows.flat()[ids.indexOf(choices[i]!.id)]!;
          expect(button.text.replace(/^[☐☑] /u, '')).toBe(String(i + 1));
        }
        for (const choice of choices.slice(listed.length)) {
          const button = rows.flat()[ids.indexOf(choice.id)]!;
          expect(button.text.replace(/^[☐☑] /u, '')).toBe(own(choice.label));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('says what is ticked, and what a tap will do', () => {
    const many = { ticked: ['csh.a.step.1'], submit };
    const choices = ['A', 'B'].map((text, i) => ({ id: `csh.a.step.${i}`, label: line(text) }));
    const { keyboard } = keyboardOf({ lines: [], choices, many }, own);
    expect(keyboard!.inline_keyboard.map((row) => row.map((one) => Object.values(one)))).toEqual([
      [['☐ A', 'csh.a.step.0+']],
      [['☑ B', 'csh.a.step.1~']],
      [['Weiter', 'csh.a.step.submit', 'primary']],
    ]);
  });

  test('writes labels out that a narrow phone would cut', () => {
    const of = (labels: string[]) =>
      keyboardOf(
        { lines: [], choices: labels.map((text, i) => ({ id: `c.${i}`, label: line(text) })) },
        own,
      );
    expect(of(['x'.repeat(36), 'y']).listed).toEqual([]);
    expect(of(['x'.repeat(37), 'y']).listed).toEqual([`1. ${'x'.repeat(37)}`, '2. y']);
    expect(of(['会'.repeat(18), 'y']).listed).toEqual([]);
    expect(of(['会'.repeat(19), 'y']).listed).toHaveLength(2);
    // Alone it can only be meant.
    expect(of(['x'.repeat(60)]).listed).toEqual([]);
  });
});

describe('replies', () => {
  const reply = fc
    .record({
      title: fc.option(text.filter(Boolean).map(line), { nil: undefined }),
      lines,
      choices,
      look: fc.constantFrom<Reply['look']>('card', undefined),
      about: fc.constantFrom(undefined, 'r1'),
      long: fc.boolean(),
    })
    .map(
      ({ title, lines, choices, look, about, long }): Reply => ({
        lines: long ? [...lines, line('Wort und 会谈 😀\n'.repeat(400))] : lines,
        choices,
        ...(title ? { title } : {}),
        ...(look ? { look } : {}),
        ...(about ? { about } : {}),
      }),
    );

  test('become messages that Telegram takes, each choice on the last of its own', () => {
    fc.assert(
      fc.property(fc.array(reply, { maxLength: 6 }), (replies) => {
        const parts = render(replies, { t: own, plain: own });
        const buttons = parts.flatMap((part) =>
          part.is === 'text' ? (part.keyboard?.inline_keyboard.flat() ?? []) : [],
        );
        expect(buttons).toHaveLength(replies.flatMap(({ choices = [] }) => choices).length);
        const said = parts.map((part) => (part.is === 'text' ? part.text : ''));
        for (const text of said) {
          expect(text.length).toBeLessThanOrEqual(longestText);
          expect(text.trim()).not.toBe('');
        }
        const all = bare(said.join(''));
        for (const { title, lines } of replies)
          for (const each of [...(title ? [title] : []), ...lines])
            expect(all).toContain(bare(own(each)));
      }),
      { numRuns: 100 },
    );
  });
});
