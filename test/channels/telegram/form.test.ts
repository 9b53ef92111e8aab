import type { InlineKeyboardButton, Message } from 'grammy/types';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Language, languages } from '../../../src/domain/language.ts';
import { bundles } from '../../../src/i18n/texts.ts';
import type { Call, Phone } from '../../support/telegram/types.ts';
import { openStage, type Stage } from './stage.ts';

/** As long as an event's code may be. */
const code = 'g2345678';

let stage: Stage;
let jianjun: Phone;
const people = new Map<Language, Phone>();

/** The newest button whose data fits, and the message that it stands on. */
function find(who: Phone, data: RegExp): { message: number; data: string } {
  const messages = new Map<number, Message>();
  for (const { params, result } of stage.bots.calls) {
    const message = result as Message | undefined;
    if (Number(params.chat_id) === who.id && message?.message_id)
      messages.set(message.message_id, message);
  }
  for (const message of [...messages.values()].reverse())
    for (const button of message.reply_markup?.inline_keyboard.flat() ?? [])
      if ('callback_data' in button && data.test(button.callback_data))
        return { message: message.message_id, data: button.callback_data };
  throw new Error(
    `there is no ${data} on\n${who
      .newest(3)
      .map(({ text }) => text)
      .join('\n')}`,
  );
}

async function presses(who: Phone, ...datas: RegExp[]): Promise<void> {
  for (const wanted of datas) {
    const { message, data } = find(who, wanted);
    await who.tapsData(data, message);
    await stage.answered();
  }
}

async function says(who: Phone, text: string): Promise<void> {
  await who.says(text);
  await stage.answered();
}

const offers: Record<Language, [string, string]> = {
  de: ['Hydraulikzylinder und Pumpen', 'Gussteile, Stahlguss'],
  en: ['Hydraulic cylinders and pumps', 'Steel castings'],
  zh: ['液压油缸和泵', '铸件'],
};

/** Every question of a first visit, by buttons wherever there are some. */
async function visits(language: Language): Promise<Phone> {
  const who = stage.phone(language);
  await says(who, `/start ${code}`);
  await presses(who, new RegExp(`\\.a\\.language\\.${language}$`));
  await presses(who, /consent\.matching\+$/, /consent\.transfer\+$/, /consent\.contact\+$/);
  await presses(who, /consent\.submit$/);
  await says(who, 'Petra Maria Lüdenscheidt');
  await presses(who, /\.a\.name\.w2$/);
  await says(who, 'Donaudampfschifffahrtsgesellschaft mbH & Co. KG');
  await presses(who, /\.a\.kind\.mittelstand$/);
  await says(who, 'Leiterin');
  await presses(who, /\.a\.delegation\.(?!back)/);
  await presses(who, /\.a\.country\.DE$/i);
  await presses(who, /\.a\.spoken\.de\+$/, /\.a\.spoken\.submit$/);
  for (const [i, side] of ['offer', 'need'].entries()) {
    await says(who, offers[language][i]!);
    await presses(who, new RegExp(`\\.a\\.${side}-topics\\.submit$`));
  }
  await presses(who, /\.a\.times\.submit$/);
  return who;
}

/** Everything that there is afterwards, with a partner who answers. */
async function lives(who: Phone): Promise<void> {
  for (const command of ['/matches', '/help', '/privacy', '/link', '/profile', '/meetings', '/day'])
    await says(who, command);
  await presses(who, /\.later\./, /\.never\./);
  for (const line of [
    'name',
    'organisation',
    'position',
    'delegation',
    'country',
    'spoken',
    'offer',
    'need',
    'times',
  ]) {
    await says(who, '/profile');
    await presses(who, new RegExp(`\\.edit\\.${line}$`));
    await says(who, '/cancel');
  }
  for (const command of ['/availability', '/language', '/organiser']) {
    await says(who, command);
    await says(who, '/cancel');
  }
  await says(who, '/pause');
  await presses(who, /\.do\.resume$/);
  await says(who, 'Zhou Jianjun');
  await presses(who, /\.ask\./, /\.times\./, /\.time\./);
  await says(who, 'Gern 30 Minuten zu Ihren Pumpen.');
  await jianjun.waitFor(/Gern 30 Minuten/);
  await presses(jianjun, /\.other\./);
  const before = who.newest().length;
  await presses(jianjun, /\.counter\./);
  await who.waitFor(() => who.newest().length > before);
  await presses(who, /\.accept\./);
  for (const command of ['/day', '/meetings', '/export']) await says(who, command);
  await presses(who, /\.cancel\./, /\.cancel-yes\./);
  await says(who, '/delete');
  await presses(who, /\.do\.keep-data$/);
}

beforeAll(async () => {
  stage = await openStage({ by: 'webhook', code });
  jianjun = await stage.delegate('changsha');
  for (const language of languages) {
    const who = await visits(language);
    people.set(language, who);
    await lives(who);
  }
  await stage.calm();
});
afterAll(() => stage.close());

const callsTo = (language: Language): Call[] => stage.sent(people.get(language)!);
const partsOf = (call: Call) => ({
  text: String(call.params.text ?? call.params.caption ?? ''),
  entities: (call.params.entities ?? []) as { type: string; offset: number; length: number }[],
  buttons: (
    (call.params.reply_markup as { inline_keyboard?: InlineKeyboardButton[][] })?.inline_keyboard ??
    []
  ).flat(),
});

describe.each(languages)('everything that is said to somebody who reads %s', (language) => {
  test('was taken by Telegram', () => {
    expect(stage.bots.faults).toEqual([]);
    expect(callsTo(language).length).toBeGreaterThan(60);
    expect(callsTo(language).filter(({ ok }) => !ok)).toEqual([]);
  });

  test('has buttons that find their event, within 64 bytes', () => {
    const verbs = new Set<string>();
    for (const call of callsTo(language)) {
      for (const button of partsOf(call).buttons) {
        const { callback_data: data } = button as { callback_data: string };
        expect(Buffer.byteLength(data), data).toBeLessThanOrEqual(64);
        expect(data).toMatch(/^g2345678\.[a-z-]+/);
        verbs.add(data.split('.')[1]!);
      }
    }
    for (const verb of [
      'a',
      'do',
      'edit',
      'ask',
      'later',
      'never',
      'time',
      'times',
      'accept',
      'cancel',
      'cancel-yes',
      'erase',
    ])
      expect([...verbs], verb).toContain(verb);
  });

  test('shows every time as one that can be tapped, with the name of the venue’s zone', () => {
    const zone = (bundles[language].format as Record<string, string>)['zone-china']!;
    let times = 0;
    for (const call of callsTo(language)) {
      const { text, entities } = partsOf(call);
      // In the organiser's own words it stays as they put it; and where it is the label of a choice,
      // a tap is an answer.
      if (text.includes(stage.view.event.contact.desk[language])) continue;
      for (const found of text
        .replace(/^(✓|\d+\.) .*$/gmu, ({ length }) => ' '.repeat(length))
        .matchAll(/\d{1,2}[:：]\d{2}/gu)) {
        const entity = entities.find(
          ({ type, offset, length }) =>
            type === 'date_time' && offset <= found.index && found.index < offset + length,
        );
        expect(entity, text).toBeDefined();
        expect(text.slice(entity!.offset, entity!.offset + entity!.length), text).toContain(zone);
        times += 1;
      }
    }
    expect(times).toBeGreaterThan(10);
  });

  test('brings the calendar file as a document that a calendar reads', () => {
    const files = people
      .get(language)!
      .newest()
      .flatMap(({ document }) => document ?? [])
      .filter(({ name }) => name.endsWith('.ics'));
    expect(new Set(files.map(({ name, mime }) => `${name} ${mime}`))).toEqual(
      new Set([`${code}.ics text/calendar`]),
    );
    const calendars = files.map(({ text }) => new ICAL.Component(ICAL.parse(text)));
    // As it was confirmed, in the day, and as it was cancelled.
    expect(calendars.map((one) => one.getFirstPropertyValue('method'))).toEqual([
      'REQUEST',
      'REQUEST',
      'CANCEL',
    ]);
    const entries = calendars.map((one) => new ICAL.Event(one.getFirstSubcomponent('vevent')!));
    expect(new Set(entries.map(({ uid }) => uid)).size).toBe(1);
    expect(entries[0]!.summary).toMatch(/Z(HOU|hou) Jianjun|周建军/);
    const meeting = [...stage.view.meetings.values()].find(({ id }) =>
      entries[0]!.uid.includes(id),
    );
    expect(meeting?.status).toBe('cancelled');
    expect(entries[0]!.startDate.toJSDate().getTime()).toBe(meeting!.time.from);
  });

  test('brings the export as a document that can be read', () => {
    const files = people
      .get(language)!
      .newest()
      .flatMap(({ document }) => document ?? [])
      .filter(({ name }) => name === `${code}-export.json`);
    expect(files.map(({ mime }) => mime)).toEqual(['application/json']);
    const data = JSON.parse(files[0]!.text);
    expect(JSON.stringify(data)).toContain('Donaudampfschifffahrtsgesellschaft');
    expect(JSON.stringify(data)).toContain(`telegram:${people.get(language)!.id}`);
  });
});
