import type { Language } from '../../domain/language.ts';
import { type Line, say } from '../../domain/say.ts';
import { WorldFailed } from '../../domain/world-failed.ts';
import type { TelegramApi } from './api.ts';
import type { Doors } from './doors.ts';
import type { Lanes } from './lanes.ts';
import { failureOf } from './outcome.ts';
import type { Incoming } from './parse.ts';
import { placeOf } from './tap.ts';
import { join, longestText, textOf } from './text.ts';
import { tickedIn, withTick } from './ticks.ts';
import type { Shown } from './update.ts';

/**
 * What is nice to have and nothing depends on: sent alongside, not while the bot has to be silent, and
 * its failure is nobody's concern but the log's.
 */
export interface Courtesy {
  /** Stops the clock on a tapped button; perhaps with a few words over the chat. */
  seen(query: string, toast?: { line: Line; language: Language }): void;
  /** Ticks or unticks a line of a list. */
  ticked(ticked: Extract<Incoming, { is: 'ticked' }>): void;
  /** Ids that are ticked in the list of this message, as far as we know. */
  ticksIn(card: Shown): { id: string; label: string }[];
  /** A question is answered: its buttons go, and the answer is written under it. */
  answered(card: Shown, data: string, language: Language): void;
  /** A line to somebody who is nobody to us yet, or to a group. */
  say(chat: number, line: Line, language: Language, button?: { line: Line; url: string }[]): void;
  idle(): Promise<void>;
}

/** Lists whose ticks we remember, so that quick taps build on one another. */
const remembered = 1000;

export function createCourtesy(doors: Doors, api: TelegramApi['api'], lanes: Lanes): Courtesy {
  const { log } = doors;
  const atWork = new Set<Promise<unknown>>();
  /** The keyboard as it was last drawn: Telegram may show an older one with the next tap. */
  const drawn = new Map<string, NonNullable<Shown['reply_markup']>>();
  const words = (line: Line, language: Language) =>
    doors.words(line, { language, venueZone: 'UTC' });
  const keyOf = ({ chat, message_id }: Shown): string => `${chat.id} ${message_id}`;

  function alongside(work: () => Promise<unknown>): void {
    const done = work()
      .catch((error: unknown) => {
        const failure = failureOf(error);
        if (failure.is === 'limited') lanes.pause(failure.retryAfterMs);
        if (failure.is !== 'unchanged') log.debug({ is: failure.is }, 'a courtesy was not shown');
      })
      .finally(() => atWork.delete(done));
    atWork.add(done);
  }

  /** A 429 puts it off; what would have to wait for very long is let go. */
  async function calmly(call: () => Promise<unknown>): Promise<void> {
    if ((await lanes.clear()) !== undefined) throw new WorldFailed('limited');
    try {
      await call();
    } catch (error) {
      const failure = failureOf(error);
      if (failure.is !== 'limited') throw error;
      lanes.pause(failure.retryAfterMs);
      if ((await lanes.clear()) !== undefined) throw error;
      await call();
    }
  }

  return {
    seen: (query, toast) =>
      alongside(() =>
        calmly(() =>
          api.answerCallbackQuery(query, toast ? { text: words(toast.line, toast.language) } : {}),
        ),
      ),

    ticked({ card, id, isTicked, query }) {
      const key = keyOf(card);
      const before = drawn.get(key) ?? card.reply_markup;
      const after = before && withTick(before, { id, isTicked });
      if (after) {
        drawn.delete(key);
        drawn.set(key, after);
        if (drawn.size > remembered) drawn.delete(drawn.keys().next().value as string);
        const draw = () =>
          api.editMessageReplyMarkup(card.chat.id, card.message_id, { reply_markup: after });
        alongside(() =>
          lanes
            .run(card.chat.id, () => calmly(draw))
            .catch((error: unknown) => {
              // Only what people can see counts: from here on it is what Telegram shows.
              if (drawn.get(key) === after) drawn.delete(key);
              throw error;
            }),
        );
      }
      this.seen(query);
    },

    ticksIn(card) {
      const keyboard = drawn.get(keyOf(card)) ?? card.reply_markup;
      return keyboard ? tickedIn(keyboard) : [];
    },

    answered(card, data, language) {
      if (card.text === undefined) return;
      const buttons = card.reply_markup?.inline_keyboard.flat() ?? [];
      const own = buttons.find(
        (button) => 'callback_data' in button && button.callback_data === data,
      );
      const ticked = this.ticksIn(card).map(({ label }) => label);
      drawn.delete(keyOf(card));
      const choice = ticked.length > 0 ? ticked.join(' · ') : own && inFull(own.text, card.text);
      const chosen =
        choice === undefined ? '' : words(say('telegram.chosen', { choice }), language);
      const before = { text: card.text, entities: card.entities ?? [] };
      const { text, entities } = join([before, textOf(chosen)], '\n\n');
      if (text.length > longestText) return;
      alongside(() =>
        lanes.run(card.chat.id, () =>
          calmly(() =>
            api.editMessageText(card.chat.id, card.message_id, text, {
              entities,
              link_preview_options: { is_disabled: true },
            }),
          ),
        ),
      );
    },

    say(chat, line, language, buttons = []) {
      const markup = buttons.map(({ line, url }) => [{ text: words(line, language), url }]);
      const how = buttons.length > 0 ? { reply_markup: { inline_keyboard: markup } } : {};
      alongside(() =>
        lanes.run(chat, () =>
          calmly(() =>
            api.sendMessage(chat, words(line, language), how).catch((error: unknown) => {
              const failure = failureOf(error);
              if (failure.is !== 'moved') throw error;
              return api.sendMessage(failure.to, words(line, language), how);
            }),
          ),
        ),
      );
    },

    async idle() {
      while (atWork.size > 0) await Promise.allSettled(atWork);
    },
  };
}

/** A button that bears a number stands for a line of the text. */
const inFull = (label: string, text: string): string =>
  text.split('\n').findLast((line) => line.startsWith(`${label}. `)) ?? label;

/** Does an answer change the tapped card itself? Then nothing is written under it. */
export const takesPlace = (answer: {
  card?: string;
  replies: readonly { about?: string }[];
}): boolean => {
  const place = placeOf(answer);
  return place !== undefined && answer.replies.some((reply) => reply.about === place.about);
};
