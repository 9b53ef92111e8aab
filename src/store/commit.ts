import type { Address } from '../domain/address.ts';
import type { Instant } from '../domain/time.ts';
import { dayMs } from '../domain/time.ts';
import type { Turn } from '../domain/turn.ts';
import type { Committed, Snapshot } from '../ports.ts';
import { type Draft, draft } from './draft.ts';
import type { Model, Source } from './model.ts';
import { reach } from './reach.ts';
import type { Read } from './read.ts';
import type { Rewriter } from './rewrite.ts';
import { run } from './scripts.ts';

/** Longer than any platform delivers again (Telegram: a day). */
const seenMs = 2 * dayMs;

/** The journal's entries that are kept, about: a reader who was away for longer loads everything. */
export const journalLength = 10_000;

type Reply = ['seen'] | ['stale', string] | ['done', number];

export function createCommit(source: Source, rewriter: Rewriter) {
  return async (
    turn: Turn,
    snapshot: Snapshot,
    now: Instant,
    address?: Address,
    card?: string,
  ): Promise<Committed> => {
    const { redis, vault, process } = source;
    // Our own reads are the only snapshots there are; callers need not know what else is in them.
    const read = snapshot as Read;
    const { model } = read;
    // Before the first await, so that the versions are those of the moment of the decision.
    const drafted = draft(turn, read, { vault, now, address, card, process });
    if (drafted === 'stale') return (await isSeen(source, model, turn)) ?? { became: 'stale' };
    const args = [drafted.json, seenMs, journalLength];
    const reply = (await reach(redis, () =>
      run(redis, 'commit', drafted.plan.keys, args),
    )) as Reply;
    if (reply[0] === 'stale') lookAgain(read);
    if (reply[0] === 'done') {
      takeIn(model, drafted, reply[1]);
      rememberConversation(turn, read);
      if (drafted.erased.size > 0) rewriter.after(model.code);
    }
    return { became: reply[0] };
  };
}

/** A repeat is 'seen' even where the first time has changed what it relies on. */
async function isSeen(source: Source, model: Model, turn: Turn): Promise<Committed | undefined> {
  const found = await reach(source.redis, () => source.redis.exists(model.keys.seen(turn.id)));
  return found ? { became: 'seen' } : undefined;
}

/** Something is not as it was remembered: the next read asks Redis. */
function lookAgain({ model, speaker }: Read): void {
  model.isBehind = true;
  if (speaker !== undefined) model.view.spoken.delete(speaker);
}

function rememberConversation({ state }: Turn, { model, speaker, ...read }: Read): void {
  // Without its person a conversation is over, and must not be left behind.
  if (speaker === undefined || !state || !model.view.people.has(speaker)) return;
  const version = String(Number(read.stateVersion) + 1);
  model.view.spoken.set(speaker, { state, version, notified: read.notified });
}

/** Nothing to fetch next time if nobody else was in between; otherwise the journal tells of it all. */
function takeIn(model: Model, { effects, mark }: Draft, n: number): void {
  if (model.position?.n !== n - 1) {
    model.isBehind = true;
    return;
  }
  for (const effect of effects) {
    if ('erased' in effect) model.view.drop(effect.ref);
    else model.view.take(effect);
  }
  model.position = { n, mark };
}
