import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { languages } from '../../src/domain/language.ts';
import { type Line, say } from '../../src/domain/say.ts';
import { createWords } from '../../src/i18n/words.ts';
import * as labels from '../../src/understanding/taxonomy.ts';
import { inAll, reader, sayNow } from './reading.ts';

const petra = { latin: { family: 'Müller', given: 'Petra' }, familyFirst: false };
const wrong = (key: string, params?: Record<string, unknown>) => ({ key, params }) as Line;

describe('lines in words', () => {
  it("are written in the reader's language with its own form for one and many", () => {
    expect(inAll((l) => sayNow(say('day.open', { count: 1 }), reader(l)))).toEqual({
      de: 'Eine Anfrage wartet auf Antwort.',
      en: 'One request is waiting for an answer.',
      zh: '有1个邀约等待答复。',
    });
    expect(sayNow(say('day.open', { count: 3 }), reader('de'))).toBe(
      '3 Anfragen warten auf Antwort.',
    );
  });

  it('may hold another line', () => {
    const what = say('consent.contact');
    const text = sayNow(say('consent.state-yes', { what }), reader('zh'));
    expect(text).toContain(sayNow(what, reader('zh')));
  });

  it('are made again alike from what was stored', () => {
    const line = say('meeting.calendar-with-name', { name: petra });
    const stored = JSON.parse(JSON.stringify(line));
    expect(sayNow(stored, reader('de'))).toBe('Gespräch mit Petra MÜLLER');
  });

  it('throw when a text, a fact or its right kind is missing', () => {
    expect(() => sayNow(wrong('day.nowhere'), reader('de'))).toThrow('cannot say day.nowhere');
    expect(() => sayNow(wrong('day'), reader('de'))).toThrow();
    expect(() => sayNow(wrong('meeting.calendar-with-name', {}), reader('de'))).toThrow();
    expect(() => sayNow(wrong('meeting.calendar-with-name', { name: 7 }), reader('de'))).toThrow();
    expect(() => sayNow(wrong('day.open'), reader('de'))).toThrow();
  });

  it('apologise in production, in the right language, and tell us', () => {
    const onUnsayable = vi.fn();
    const words = createWords({ labels, onUnsayable });
    expect(words(wrong('day.nowhere'), reader('zh'))).toMatch(/^此处.*主办方。$/);
    expect(onUnsayable).toHaveBeenCalledWith(
      expect.objectContaining({ key: 'day.nowhere', language: 'zh' }),
    );
  });

  it("keep a stranger's words as they are, whatever looks like a placeholder in them", () => {
    const tricky = fc.constantFrom(
      '{{name, person}}',
      '{{x}}',
      '$t(day.none)',
      '$&',
      '{{- a}}',
      '<',
    );
    const words = fc.array(fc.oneof(tricky, fc.string()), { maxLength: 6 }).map((p) => p.join(''));
    fc.assert(
      fc.property(words, words, fc.constantFrom(...languages), (position, part, language) => {
        const organisation = { latin: part };
        const text = sayNow(say('suggest.who', { position, organisation }), reader(language));
        expect(text).toContain(position);
        expect(text).toContain(part);
      }),
    );
  });

  it('do not mistake a fact for a setting', () => {
    const line = say('name.part', { part: 'x' });
    const params = {
      ...line.params,
      lng: 'en',
      language: 'en',
      context: 'c',
      ns: 'n',
      replace: {},
    };
    expect(sayNow({ ...line, params }, reader('zh'))).toBe('x');
  });
});
