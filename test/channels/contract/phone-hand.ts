import type { InlineKeyboardMarkup, Message } from 'grammy/types';
import { languages } from '../../../src/domain/language.ts';
import type { BotApi, Phone, Shown } from '../../support/telegram/types.ts';
import { draw, type Hand, type Heard, heardOf, holdsWords, patienceMs, type Said } from './hand.ts';
import { text } from './texts.ts';

/** What a phone needs of the world: Telegram, and to know when the bot has said all. */
export interface TelegramWorld {
  code: string;
  bots: BotApi;
  answered(): Promise<void>;
  told(): Promise<void>;
}

export interface PhoneHand extends Hand {
  phone: Phone;
}

/** Somebody with Telegram: what stands on the screen, read without its layout. */
export function createPhoneHand(world: TelegramWorld, phone: Phone): PhoneHand {
  const { bots } = world;
  /** The screen when the person last did something. */
  let before = new Map<number, Shown>();

  const ours = (): Shown[] => phone.screen().filter(({ from }) => from === 'us');
  const heard = (): Heard =>
    heardOf(ours().flatMap((shown) => newsIn(shown, before.get(shown.id)) ?? []));
  const problem = (what: string) =>
    new Error(`${what} in\n\n${draw(ours().slice(-4).map(saidIn))}`);

  async function act(does: () => Promise<void>): Promise<Heard> {
    before = new Map(ours().map((shown) => [shown.id, shown]));
    await does();
    await world.answered();
    return heard();
  }

  /** What the buttons of a message carry now, row after row. */
  function dataIn(messageId: number): string[] {
    const states = bots.calls.flatMap(({ result }) => {
      const message = result as Message | undefined;
      return message?.message_id === messageId && message.chat?.id === phone.id ? [message] : [];
    });
    const markup: InlineKeyboardMarkup | undefined = states.at(-1)?.reply_markup;
    return (markup?.inline_keyboard ?? [])
      .flat()
      .map((button) => ('callback_data' in button ? button.callback_data : ''));
  }

  function tapOn(label: string, on = ''): () => Promise<void> {
    for (const shown of ours().reverse()) {
      const { text, choices } = saidIn(shown);
      const place = choices.findIndex((choice) => choice.label === label);
      if (place < 0 || !text.includes(on)) continue;
      const data = dataIn(shown.id)[place]!;
      return () => phone.tapsData(data, shown.id);
    }
    throw problem(`there is no ${label}`);
  }

  async function submit(labels: readonly string[] | undefined): Promise<void> {
    const isList = (shown: Shown) =>
      saidIn(shown).choices.some(({ ticked }) => ticked !== undefined);
    const list = ours().findLast(isList);
    if (!list) throw problem('there is no list');
    const { choices } = saidIn(list);
    const data = dataIn(list.id);
    const missing = labels?.find((label) => !choices.some((choice) => choice.label === label));
    if (missing) throw problem(`there is no ${missing}`);
    // One quick tap after the other: nobody waits until each tick is drawn.
    for (const [i, { label, ticked }] of choices.entries()) {
      if (labels && ticked !== undefined && labels.includes(label) !== ticked) {
        await phone.tapsData(data[i]!, list.id);
      }
    }
    const end = choices.findLastIndex(({ ticked }) => ticked !== undefined) + 1;
    await phone.tapsData(data[end]!, list.id);
  }

  return {
    phone,
    enter: () => act(() => phone.starts(world.code)),
    async comesBy(invitation) {
      await act(() => phone.starts(invitation));
      const answer = await phone.waitFor(() => heard().all.length > 0);
      return !languages.some((language) => answer.text === text(language, 'telegram.bad-link'));
    },
    says: (words) => act(() => phone.says(words)),
    taps: (label, on) => act(async () => tapOn(label, on)()),
    submits: (labels) => act(() => submit(labels)),
    async holds(label) {
      const tap = tapOn(label);
      return () => act(tap);
    },
    repeats: () =>
      act(async () => {
        await bots.redeliver();
        await bots.again();
      }),
    async sees(words) {
      await phone.waitFor(() => holdsWords(heard(), words), patienceMs);
      await world.told();
      return heard();
    },
  };
}

/** What of a message is news: neither a tick, nor that a question is marked as answered. */
function newsIn(now: Shown, before: Shown | undefined): Said | undefined {
  const isMark = before !== undefined && now.text.startsWith(`${before.text}\n\n✓ `);
  return isMark || now.text === before?.text ? undefined : saidIn(now);
}

/** A message without its layout: labels that stand in its text, and ticks that are drawn as signs. */
export function saidIn({ text, buttons, document }: Shown): Said {
  const drawn = buttons.flat().map((label) => {
    const [, sign, rest] = /^([☐☑]) (.*)$/su.exec(label) ?? [];
    return sign ? { label: rest!, ticked: sign === '☑' } : { label };
  });
  const listed = drawn.filter(({ label }, i) => label === String(i + 1)).length;
  const lines = text.split('\n');
  const rest = lines.splice(lines.length - listed);
  return {
    text: lines.join('\n').trimEnd(),
    choices: drawn.map((choice, i) =>
      i < listed ? { ...choice, label: rest[i]!.replace(`${i + 1}. `, '') } : choice,
    ),
    files: document ? [{ name: document.name, text: document.text }] : [],
  };
}
