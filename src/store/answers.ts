import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { Address } from '../domain/address.ts';
import { Language } from '../domain/language.ts';
import type { Reply } from '../domain/reply.ts';
import type { Instant } from '../domain/time.ts';
import type { Answer } from '../ports.ts';
import type { Drafting } from './draft.ts';
import type { KeyRing } from './key-ring.ts';
import { keysOf } from './keys.ts';
import type { Source } from './model.ts';
import { reach, replies } from './reach.ts';
import { run } from './scripts.ts';
import { open, seal } from './sealing.ts';

/** Sealed with the key of `person`; without a person, with the house's. */
const Kept = z.object({ person: z.string().optional(), box: z.string() });
const Content = z.object({
  to: Address,
  language: Language,
  replies: z.array(z.custom<Reply>((reply) => typeof reply === 'object')),
  card: z.string().optional(),
});

const leaseMs = 30_000;

/** Each write waits for the disk (appendfsync always), and nobody waits for this one. */
const togetherMs = 10;

/** Keeps what the speaker is told with the turn itself, until `answered`. */
export function keepAnswer({
  turn,
  model,
  vault,
  plan,
  now,
  address,
  card,
  keyOf,
}: Drafting): void {
  if (!address || turn.replies.length === 0) return;
  const { code, keys, view } = model;
  const { id, speaker } = turn;
  const key = speaker === undefined ? undefined : keyOf(speaker);
  const person = key && speaker;
  const content = {
    to: address,
    language:
      languageOf(turn) ?? view.people.get(speaker ?? '')?.reads ?? view.event.defaultLanguage,
    replies: turn.replies,
    ...(card === undefined ? {} : { card }),
  };
  const place = [code, person ?? '', `answer/${id}`] as const;
  const box = seal(key ?? vault.house, place, JSON.stringify(content));
  plan.write('HSET', keys.answers, id, JSON.stringify({ person, box }));
  plan.write('ZADD', keys.unsent, now, id);
}

/** The speaker may have chosen another language in this very turn. */
function languageOf(turn: Drafting['turn']): Language | undefined {
  for (const change of turn.changes)
    if ('put' in change && change.put === 'person' && change.person.id === turn.speaker)
      return change.person.reads;
  return undefined;
}

export function createAnswers(source: Source, ring: KeyRing) {
  const { redis, vault } = source;

  /** Those of the same few milliseconds are noted in one write: see `togetherMs`. */
  const pending = new Map<string, { turns: string[]; noted: Promise<void> }>();

  function answered(event: string, turn: string): Promise<void> {
    let batch = pending.get(event);
    if (!batch) {
      const turns: string[] = [];
      const noted = sleep(togetherMs).then(() => {
        pending.delete(event);
        return forget(event, ...turns);
      });
      batch = { turns, noted };
      pending.set(event, batch);
    }
    batch.turns.push(turn);
    return batch.noted;
  }

  async function forget(event: string, ...turns: string[]): Promise<void> {
    const keys = keysOf(event);
    const pipeline = redis
      .pipeline()
      .zrem(keys.unsent, ...turns)
      .hdel(keys.answers, ...turns);
    await reach(redis, () => replies(pipeline));
  }

  async function unanswered(event: string, before: Instant, now: Instant, limit: number) {
    const { unsent, answers } = keysOf(event);
    const found = (await reach(redis, () =>
      run(redis, 'take-answers', [unsent, answers], [before, now + leaseMs, limit]),
    )) as string[];
    const taken: Answer[] = [];
    const unreadable: string[] = [];
    for (let i = 0; i < found.length; i += 2) {
      const answer = await opened(event, found[i]!, found[i + 1]!);
      if (answer) taken.push(answer);
      else unreadable.push(found[i]!);
    }
    // Of people who have left: nobody can open these any more.
    if (unreadable.length > 0) await forget(event, ...unreadable);
    return taken;
  }

  async function opened(event: string, id: string, json: string): Promise<Answer | undefined> {
    const { person, box } = Kept.parse(JSON.parse(json));
    const key = person === undefined ? vault.house : await ring.keyOf(event, person);
    const content = key && open(key, [event, person ?? '', `answer/${id}`], box);
    return content ? { id, event, person, ...Content.parse(JSON.parse(content)) } : undefined;
  }

  return { answered, unanswered };
}
