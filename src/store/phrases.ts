import { z } from 'zod';
import { Language, languages } from '../domain/language.ts';
import type { Wording } from '../ports.ts';
import type { Drafting } from './draft.ts';
import { keysOf } from './keys.ts';
import type { Source } from './model.ts';
import { reach, replies } from './reach.ts';
import { open, seal, type Vault } from './sealing.ts';

const Told = z.object({ text: z.string(), language: Language });

/** One entry for the same words in the same language, without anybody being able to guess them. */
const idOf = (vault: Vault, event: string, phrase: string, language: Language): string =>
  vault.code(`phrase\n${event}\n${language}\n${phrase}`);

/** Sealed as well: people type names, too, that nothing is recognised in. */
export function keepPhrase(
  { model, vault, plan, now }: Drafting,
  kept: { phrase: string; text: string; language: Language },
): void {
  const { code, keys } = model;
  const { phrase, text, language } = kept;
  const id = idOf(vault, code, phrase, language);
  const sealed = seal(vault.house, [code, '', 'phrase'], JSON.stringify({ text, language }));
  plan.phrase({ texts: keys.wording, times: keys.wordings, id, sealed, now });
}

/** Whatever language it was thought to be. */
export function dropPhrase({ model, vault, plan }: Drafting, phrase: string): void {
  const { code, keys } = model;
  for (const language of languages) {
    const id = idOf(vault, code, phrase, language);
    plan.write('HDEL', keys.wording, `t:${id}`, `n:${id}`);
    plan.write('ZREM', keys.wordings, id);
  }
}

/** What was not understood, for the organiser's language desk: phrases without people. */
export function createWording({ redis, vault }: Pick<Source, 'redis' | 'vault'>): Wording {
  return {
    async phrases(event) {
      const { wording, wordings } = keysOf(event);
      const asked = redis.pipeline().hgetall(wording).zrange(wordings, '0', '-1', 'WITHSCORES');
      const [stored, times] = (await reach(redis, () => replies(asked))) as [
        Record<string, string>,
        string[],
      ];
      const phrases = Object.keys(stored)
        .filter((field) => field.startsWith('t:'))
        .flatMap((field) => {
          const id = field.slice(2);
          const told = open(vault.house, [event, '', 'phrase'], stored[field]!);
          if (told === undefined) return [];
          const lastAt = Number(times[times.indexOf(id) + 1]);
          return [
            { id, ...Told.parse(JSON.parse(told)), count: Number(stored[`n:${id}`]), lastAt },
          ];
        });
      return phrases.sort((a, b) => b.count - a.count || b.lastAt - a.lastAt);
    },

    // Both at once, so that the entry cannot be said again in between and stay without its time.
    async dismiss(event, id) {
      const { wording, wordings } = keysOf(event);
      const both = redis.multi().hdel(wording, `t:${id}`, `n:${id}`).zrem(wordings, id);
      const [, removed] = (await reach(redis, () => replies(both))) as [number, number];
      return removed === 1;
    },
  };
}
