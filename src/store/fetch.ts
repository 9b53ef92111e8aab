import type { Ref } from '../domain/turn.ts';
import type { Held } from './held.ts';
import type { Model, Source } from './model.ts';
import { reach, replies } from './reach.ts';
import { type Fields, fieldsOf, keyOfRef, parseRecord } from './records.ts';

const chunk = 500;

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
  const since = model.view.tick;
  const found: Fields[] = [];
  for (let i = 0; i < ordered.length; i += chunk) {
    const pipeline = source.redis.pipeline();
    for (const ref of ordered.slice(i, i + chunk))
      pipeline.hmget(keyOfRef(model.keys, ref), ...fieldsOf(ref));
    found.push(...((await reach(source.redis, () => replies(pipeline))) as Fields[]));
  }
  ordered.forEach((ref, i) => {
    const held = parsed(source, model, ref, found[i]!);
    const untouched = model.view.changedAt(ref) <= since;
    if (held) (untouched ? take : model.view.take)(held);
    else if (untouched) model.view.drop(ref);
  });
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
