import type { z } from 'zod';
import { dayMs, dayOf } from '../domain/time.ts';
import { type ComposedEvent, composeEvent, type EventFileInput } from '../eventfile/index.ts';
import { demoCompanyVisits } from './company-visits.ts';
import { demoInterpreters } from './interpreters.ts';
import { nameOf } from './name.ts';
import { demoRosterLines } from './roster-lines.ts';
import { demoTexts } from './texts.ts';

const zone = 'Asia/Shanghai';
const dayCount = 3;

/**
 * The event that comes with the product: everything in it is invented, and the same for the same
 * day. It passes through the same schema as an organiser's file.
 * @param today the event begins on the day after, as the calendar stands in Changsha
 */
export function createDemo(today: Date | number): ComposedEvent {
  const first = dayOf(Number(today), zone);
  const dates = Array.from({ length: dayCount }, (_, index) => daysAfter(first, index + 1));
  return composeEvent(sourceOf(dates), demoRosterLines(), { demo: true });
}

/** Calendar arithmetic only; the zone was dealt with before. */
const daysAfter = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10);

function sourceOf(dates: readonly string[]): Partial<z.input<typeof EventFileInput>> {
  const { name, place, welcome, hallA, hallB } = demoTexts;
  return {
    code: 'csh',
    name,
    place,
    welcome,
    zone,
    defaultLanguage: 'en',
    registration: 'open',
    days: dates.map((date) => ({
      date,
      open: '09:00',
      close: '17:30',
      slot: 30,
      breaks: [{ name: demoTexts.lunch, from: '12:00', to: '13:30' }],
    })),
    halls: [
      { id: 'a', name: hallA, tables: 14, seats: 4 },
      { id: 'b', name: hallB, tables: 10, seats: 6 },
    ],
    interpreters: interpretersOn(dates),
    visits: demoCompanyVisits.map(({ day, ...visit }) => ({
      ...visit,
      spoken: ['zh'],
      interpreted: ['de', 'en'],
      date: dates[day]!,
    })),
    delegations: [
      { id: 'german', name: demoTexts.german, country: 'DE', meets: ['changsha'] },
      { id: 'changsha', name: demoTexts.changsha, country: 'CN', meets: ['german'] },
    ],
    contact: { name: 'Magpie Bridge Demo', email: 'desk@csh.example', desk: demoTexts.desk },
    privacy: {
      version: 'demo-1',
      controller: 'Magpie Bridge Demo',
      address: 'Demo Road 1, 长沙 Changsha',
      recipients: demoTexts.recipients,
      retentionDays: 30,
    },
  };
}

const interpretersOn = (dates: readonly string[]) =>
  demoInterpreters.map(({ name, languages, fields = [], shifts }, index) => ({
    id: `int-${index + 1}`,
    name: nameOf(name, true),
    languages: [...languages],
    fields: [...fields],
    shifts: shifts.map(({ day, ...hours }) => ({ date: dates[day]!, ...hours })),
  }));
