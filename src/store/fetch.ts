import type { Ref } from '../domain/turn.ts';
import type { Held } from './held.ts';
import type { Model, Source } from './model.ts';
import { reach, replies } from './reach.ts';
import { type Fields, fieldsOf, keyOfRef, parseRecord } from './records.ts';

/** Few enough that neither Redis nor this process is kept from others for long. */
const chunk = 200;

/**
 * Reads records and has the view take them in. A record that the view has taken in since Redis was
 * asked is taken only if newer; otherwise Redis has the last word, also about what is gone. People
 * come first: words in meetings are sealed with their keys.
 */
export async function fetchRecords(
  source: Source,
  model: Model,
  refs: Ref[],
  take: (held: Held) => void = model.view.take,
): Promise<void> {
  const people = refs.filter((ref) => ref.startsWith('person/'));
  const others = refs.filter((ref) => !ref.startsWith('person/'));
  const ordered = [...people, ...others];
  for (let i = 0; i < ordered.length; i += chunk)
    await fetchChunk(source, model, ordered.slice(i, i + chunk), take);
}

async function fetchChunk(
  source: Source,
  model: Model,
  refs: Ref[],
  take: (held: Held) => void,
): Promise<void> {
  const { keys, view } = model;
  const since = view.tick;
  const pipeline = source.redis.pipeline();
  for (const ref of refs) pipeline.hmget(keyOfRef(keys, ref), ...fieldsOf(ref));
  const found = (await reach(source.redis, () => replies(pipeline))) as Fields[];
  const untouched = new Set(refs.filter((ref) => view.changedAt(ref) <= since));
  for (const [i, ref] of refs.entries()) {
    const held = parsed(source, model, ref, found[i]!);
    if (held) (untouched.has(ref) ? take : view.take)(held);
    else if (untouched.has(ref)) view.drop(ref);
  }
}

/** A record that cannot be read is left out, and said so: one bad record must not stop an event. */
function parsed(source: Source, model: Model, ref: Ref, fields: Fields): Held | undefined {
  const { code, view } = model;
  try {
    return parseRecord(ref, fields, { code, vault: source.vault, keyOf: view.keyOf });
  } catch (error) {
    source.log.error({ event: code, ref, error: nameOf(error) }, 'record cannot be read');
    return undefined;
  }
}

/** Never the message: that of a JSON or zod error may hold a piece of the record. */
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
