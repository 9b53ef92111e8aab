import type { Ref } from '../domain/turn.ts';
import { WorldFailed } from '../domain/world-failed.ts';
import { fetchRecords } from './fetch.ts';
import { continues, type Entry, markOf, numberOf, refsOf } from './journal.ts';
import type { Model, Source } from './model.ts';
import { reach, replies } from './reach.ts';
import type { Fields } from './records.ts';
import type { View } from './view.ts';

/**
 * Brings the view of one event up to now in one round trip, a second one only if others changed
 * something. The fields of `own` (a hash) come along. They are read before the journal, so that the
 * view is at least as new as they are.
 *
 * Many reads may be under way at once, so a reply may be older than what is held by now. Nothing
 * locks: the view takes a record only when it is newer, the position only rises, and each of these
 * steps is synchronous. A record that Redis no longer has is dropped only if the view has not taken
 * it in since the question was asked.
 */
export async function catchUp(
  source: Source,
  model: Model,
  own?: { key: string; fields: string[] },
): Promise<Fields> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (!model.position) await load(source, model);
    const from = model.position;
    if (!from) continue;
    const { fields, isCaughtUp } = await together(source, model, own);
    if (isCaughtUp) return fields;
  }
  throw new WorldFailed('busy');
}

type Own = { key: string; fields: string[] };

interface Batch {
  owns: Own[];
  done: Promise<{ found: Fields[]; isCaughtUp: boolean }>;
}

/** Reads that begin at the same moment ask for the journal once. */
const batches = new WeakMap<Model, Batch>();

async function together(source: Source, model: Model, own: Own | undefined) {
  let batch = batches.get(model);
  if (!batch) {
    const owns: Own[] = [];
    const done = new Promise((resolve) => setImmediate(resolve)).then(() => {
      batches.delete(model);
      return ask(source, model, owns);
    });
    batch = { owns, done };
    batches.set(model, batch);
  }
  const place = own ? batch.owns.push(own) - 1 : undefined;
  const { found, isCaughtUp } = await batch.done;
  return { fields: place === undefined ? [] : found[place]!, isCaughtUp };
}

async function ask(source: Source, model: Model, owns: readonly Own[]) {
  const from = model.position;
  if (!from) return { found: owns.map(() => []), isCaughtUp: false };
  const pipeline = source.redis.pipeline();
  for (const own of owns) pipeline.hmget(own.key, ...own.fields);
  pipeline.xrange(model.keys.journal, `${from.n}-0`, '+');
  const found = await reach(source.redis, () => replies(pipeline));
  const entries = found.pop() as Entry[];
  const isCaughtUp = continues(from, entries);
  // Replies come in their order: whatever others did before this look is in it.
  model.isBehind = false;
  if (isCaughtUp) await follow(source, model, entries);
  else model.position = undefined;
  return { found: found as Fields[], isCaughtUp };
}

/** Takes in what the journal tells of, unless it came from here and is held already. */
async function follow(source: Source, model: Model, entries: Entry[]): Promise<void> {
  const told = new Map<Ref, number>();
  for (const entry of entries) {
    if (numberOf(entry) <= (model.position?.n ?? 0)) continue;
    for (const [ref, version] of refsOf(entry)) told.set(ref, version);
  }
  const wanted = [...told].filter(([ref, v]) => v === 0 || v > model.view.version(ref));
  if (wanted.length > 0)
    await fetchRecords(
      source,
      model,
      wanted.map(([ref]) => ref),
    );
  const last = entries.at(-1)!;
  const n = numberOf(last);
  if (model.position && n >= model.position.n) model.position = { n, mark: markOf(last) };
}

/** Everything anew; those who come meanwhile wait for the same load. */
function load(source: Source, model: Model): Promise<void> {
  model.loading ??= loadAll(source, model).finally(() => {
    model.loading = undefined;
  });
  return model.loading;
}

/** The position is read first: what changes during the load is told again by the journal. */
async function loadAll(source: Source, model: Model): Promise<void> {
  const { keys, view } = model;
  const first = source.redis
    .pipeline()
    .get(keys.seq)
    .smembers(keys.people)
    .smembers(keys.organisations)
    .smembers(keys.meetings);
  const [seq, people, organisations, meetings] = (await reach(source.redis, () =>
    replies(first),
  )) as [string | null, string[], string[], string[]];
  if (seq === null) throw new Error(`there is no event ${model.code}`);
  const there: Ref[] = [
    'event',
    ...people.map((id): Ref => `person/${id}`),
    ...organisations.map((id): Ref => `organisation/${id}`),
    ...meetings.map((id): Ref => `meeting/${id}`),
  ];
  const held = heldRefs(view);
  // Asked for as well, so that those that are gone are dropped.
  await fetchRecords(source, model, [...new Set([...there, ...held])], view.replace);
  model.position = { n: Number(seq), mark: undefined };
}

const heldRefs = (view: View): Ref[] => [
  ...[...view.people.keys()].map((id): Ref => `person/${id}`),
  ...[...view.organisations.keys()].map((id): Ref => `organisation/${id}`),
  ...[...view.meetings.keys()].map((id): Ref => `meeting/${id}`),
];
