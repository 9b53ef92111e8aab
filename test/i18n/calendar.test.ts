import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Event } from '../../src/domain/event.ts';
import { type Language, languages } from '../../src/domain/language.ts';
import type { MeetingFact } from '../../src/domain/reply.ts';
import { say } from '../../src/domain/say.ts';
import { type CalendarReader, calendarFile } from '../../src/i18n/calendar.ts';
import { reader, sayNow } from './reading.ts';

const event = {
  code: 'cs26',
  name: { de: 'Treffen; Changsha, 2026', en: 'Changsha 2026', zh: '长沙产经对接会' },
  place: { de: 'Kongresszentrum Changsha', en: 'Convention Centre', zh: '长沙国际会议中心' },
  zone: 'Asia/Shanghai',
  contact: { name: '王 "Desk", Wei', email: 'desk@example.org' },
} as Event;

const name = {
  latin: { family: 'Wang', given: 'Wei' },
  han: { family: '王', given: '伟' },
  familyFirst: true,
};

const meeting = (change: Partial<MeetingFact> = {}): MeetingFact => ({
  id: 'm-7',
  revision: 3,
  time: { from: Date.UTC(2026, 10, 23, 1, 30), to: Date.UTC(2026, 10, 23, 2) },
  with: say('meeting.calendar-with', { name, organisation: { latin: 'Sany', han: '三一重工' } }),
  where: say('meeting.table', {
    table: 'B12',
    hall: { de: 'Halle 1', en: 'Hall 1', zh: '一号厅' },
  }),
  interpreter: say('meeting.interpreter', { name }),
  cancelled: false,
  ...change,
});

function fileOf(
  meetings: MeetingFact[],
  to: CalendarReader,
  method: 'REQUEST' | 'CANCEL' = 'REQUEST',
) {
  const text = calendarFile({ kind: 'calendar', method, meetings }, to, event, sayNow);
  const calendar = new ICAL.Component(ICAL.parse(text));
  const entries = calendar
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));
  return { text, calendar, entries, entry: entries[0]! };
}

describe('a calendar file', () => {
  it.each([
    [
      'de',
      'Gespräch mit WANG Wei (王伟), Sany (三一重工)',
      'Tisch B12, Halle 1, Kongresszentrum Changsha',
    ],
    ['en', 'Meeting with WANG Wei (王伟), Sany (三一重工)', 'Table B12, Hall 1, Convention Centre'],
    ['zh', '与王伟（WANG Wei）洽谈，三一重工（Sany）', '长沙国际会议中心，一号厅B12号桌'],
  ] as const)('says in %s whom to meet, where and when', (language, summary, location) => {
    const { calendar, entry } = fileOf([meeting()], reader(language, 'Europe/Berlin'));
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(entry.uid).toBe('m-7@cs26.magpie-bridge');
    expect(entry.sequence).toBe(3);
    expect(entry.startDate.toJSDate()).toEqual(new Date('2026-11-23T01:30:00Z'));
    expect(entry.endDate.toJSDate()).toEqual(new Date('2026-11-23T02:00:00Z'));
    expect(entry.startDate.zone.tzid).toBe('UTC');
    expect(entry.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(entry.summary).toBe(summary);
    expect(entry.location).toBe(location);
    const { time } = meeting();
    const when = sayNow(say('meeting.time', { time }), reader(language, 'Europe/Berlin'));
    expect(entry.description).toContain(when);
    expect(entry.description).toContain(event.name[language]);
    expect(entry.description.split('\n')).toHaveLength(5);
  });

  it('cancels what an earlier one entered', () => {
    const gone = meeting({ cancelled: true, revision: 4 });
    const { calendar, entry } = fileOf([gone], reader('de'), 'CANCEL');
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(entry.uid).toBe('m-7@cs26.magpie-bridge');
    expect(entry.sequence).toBe(4);
    expect(entry.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(entry.summary).toMatch(/^Abgesagt: /);
  });

  it('holds several meetings, with and without table and interpreter', () => {
    const { where: _w, interpreter: _i, ...bare } = meeting({ id: 'm-8' });
    const { entries } = fileOf([meeting(), bare], reader('zh'));
    expect(entries.map((entry) => entry.uid)).toEqual([
      'm-7@cs26.magpie-bridge',
      'm-8@cs26.magpie-bridge',
    ]);
    expect(entries[1]!.location).toBe('长沙国际会议中心');
  });

  it('names the organiser, and the reader as somebody who has agreed', () => {
    const { entry } = fileOf([meeting()], { ...reader('en'), email: 'petra@example.org' });
    expect(entry.organizer).toBe('mailto:desk@example.org');
    const [attendee] = entry.attendees;
    expect(String(attendee!.getFirstValue()).toLowerCase()).toBe('mailto:petra@example.org');
    expect(attendee!.getParameter('partstat')).toBe('ACCEPTED');
    expect(attendee!.getParameter('rsvp')).toBe('FALSE');
    expect(fileOf([meeting()], reader('en')).entry.attendees).toEqual([]);
  });

  it.each(languages)('keeps to the form of RFC 5545 in %s', (language: Language) => {
    const { text } = fileOf([meeting()], reader(language, 'Europe/Berlin'));
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
      expect(line).not.toContain('\ufffd');
    }
  });

  it("comes back from a calendar as it was written, whatever a stranger's name holds", () => {
    const part = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(part, fc.constantFrom(...languages), (latin, language) => {
        const line = say('meeting.calendar-with', { name, organisation: { latin } });
        const { entry, text } = fileOf([meeting({ with: line })], reader(language));
        const said = sayNow(line, reader(language));
        expect(entry.summary).toBe(said.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim());
        expect(entry.uid).toBe('m-7@cs26.magpie-bridge');
        for (const row of text.split('\r\n'))
          expect(Buffer.byteLength(row)).toBeLessThanOrEqual(75);
      }),
    );
  });
});
