import { setTimeout as sleep } from 'node:timers/promises';
import type { Language } from '../../domain/language.ts';
import { languages } from '../../domain/language.ts';
import { type Line, say } from '../../domain/say.ts';
import type { TextKey } from '../../domain/texts.ts';
import type { TelegramApi } from './api.ts';
import type { Doors } from './doors.ts';
import { failureOf } from './outcome.ts';

/** The commands in Telegram's menu; /privacy must be among them (telegram.org/tos/bot-developers §4). */
const commands = [
  'matches',
  'meetings',
  'day',
  'profile',
  'availability',
  'language',
  'pause',
  'link',
  'organiser',
  'help',
  'privacy',
  'export',
  'delete',
] as const satisfies (keyof {
  [K in TextKey as K extends `telegram.command.${infer C}` ? C : never]: 0;
})[];

/** A pause that is longer is meant for one method alone, and may be hours: the next start tries again. */
const patienceMs = 30_000;

/** Without a language it is for everybody whose language has none of its own. */
const audiences: (Language | undefined)[] = [undefined, ...languages];

/**
 * Tells Telegram the bot's commands, name and descriptions, in each language and by default; asks
 * first, as Telegram limits changes strictly, and writes only what differs.
 */
export async function introduce(
  { words, log }: Doors,
  api: TelegramApi['api'],
  signal: AbortSignal,
): Promise<void> {
  for (const audience of audiences) {
    const t = (line: Line) => words(line, { language: audience ?? 'en', venueZone: 'UTC' });
    const who = audience ? { language_code: audience } : {};
    const menu = commands.map((command) => ({
      command,
      description: t(say(`telegram.command.${command}`)),
    }));
    const steps = [
      async () => {
        if (JSON.stringify(await api.getMyCommands(who)) === JSON.stringify(menu)) return;
        await api.setMyCommands(menu, who);
      },
      async () => {
        const name = t(say('telegram.name'));
        if ((await api.getMyName(who)).name !== name) await api.setMyName(name, who);
      },
      async () => {
        const about = t(say('telegram.about'));
        if ((await api.getMyShortDescription(who)).short_description === about) return;
        await api.setMyShortDescription(about, who);
      },
      async () => {
        const description = t(say('telegram.description'));
        if ((await api.getMyDescription(who)).description === description) return;
        await api.setMyDescription(description, who);
      },
    ];
    for (const step of steps) {
      try {
        await step().catch(async (error: unknown) => {
          const failure = failureOf(error);
          if (failure.is !== 'limited' || failure.retryAfterMs > patienceMs) throw error;
          await sleep(failure.retryAfterMs, undefined, { signal });
          await step();
        });
      } catch (error) {
        if (signal.aborted) return;
        // An old introduction is better than none; the next start tries again.
        log.warn(
          { is: failureOf(error).is, language: audience },
          'Telegram keeps the old introduction',
        );
      }
    }
  }
}
