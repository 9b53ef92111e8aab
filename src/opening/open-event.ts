import { randomUUID } from 'node:crypto';
import { importChunk, importRoster } from '../conversation/acts/import.ts';
import type { Engines } from '../conversation/facts.ts';
import { rosterPersonId } from '../conversation/ids.ts';
import { loadWords } from '../conversation/load-words.ts';
import { crowd } from '../demo/crowd.ts';
import type { Event } from '../domain/event.ts';
import type { Turn } from '../domain/turn.ts';
import type { EventView } from '../domain/view.ts';
import { type ComposedEvent, EventFileError } from '../eventfile/index.ts';
import type { Clock, Store } from '../ports.ts';
import { bindCrowd } from './bind-crowd.ts';
import { differences } from './differences.ts';
import { fieldFaults } from './field-faults.ts';
import { linkInterpreters } from './link-interpreters.ts';
import { wordFaults } from './word-faults.ts';

export interface Opening {
  store: Store;
  engines: Engines;
  clock: Clock;
  /** Shows what a changed file would change, and asks. False leaves the stored event as it is. */
  ask(differences: readonly string[]): Promise<boolean>;
}

/** More than others who write at the same moment can spoil. */
const attempts = 20;

/**
 * Brings an event into Redis, or finds it there. A file is only how an event is first loaded: from
 * then on Redis is the truth, and a changed file changes it after a yes.
 */
export async function openEvent(
  { event: given, roster }: ComposedEvent,
  { store, engines, clock, ask }: Opening,
): Promise<EventView> {
  const { code } = given;
  const file = linkInterpreters(given, roster);
  mustBeSound(file);
  const isNew = !(await store.events()).includes(code);
  if (isNew) await store.putEvent(file);
  const left = await store.left(
    code,
    roster.map((entry) => rosterPersonId(code, entry.id)),
  );
  // Whoever has had everything deleted stays away, whatever an old list says.
  const entries = roster.filter((entry) => !left.has(rosterPersonId(code, entry.id)));
  const chunks = Array.from({ length: Math.ceil(entries.length / importChunk) }, (_, i) =>
    entries.slice(i * importChunk, (i + 1) * importChunk),
  );
  const { view } = await store.read(code);
  const withTaught = ({ event: { words } }: EventView): Event =>
    mustBeSound({ ...file, words: loadWords(words, file.words) });
  const changed = isNew ? [] : [...differences(view.event, withTaught(view)), ...news(view)];
  if (isNew || file.demo || (changed.length > 0 && (await ask(changed)))) {
    // By a turn, so that what is taught at this very moment is not overwritten.
    if (!isNew && !file.demo) await act((now) => load(now.event, withTaught(now)));
    for (const [i, chunk] of chunks.entries()) {
      await act((now) => importRoster(now, chunk, engines, String(i)));
    }
  }
  while (await act((now) => crowd(now, clock(), importChunk))) {
    // As many chunks as there are people.
  }
  const opened = (await store.read(code)).view;
  await bindCrowd(opened, store);
  return opened;

  /** What the roster would change, in numbers: names are nobody's business on a terminal. */
  function news(stored: EventView): string[] {
    const changes = chunks.flatMap((chunk) => importRoster(stored, chunk, engines, '').changes);
    const people = changes.flatMap((c) => ('put' in c && c.put === 'person' ? [c.person] : []));
    const added = people.filter(({ id }) => !stored.people.has(id)).length;
    if (changes.length === 0) return [];
    const organisations = changes.length - people.length;
    return [
      `roster: ${added} new people, ${people.length - added} changed, ${organisations} organisations new or changed`,
    ];
  }

  function load(stored: Event, event: Event): Turn | undefined {
    if (JSON.stringify(stored) === JSON.stringify(event)) return undefined;
    const id = `load-${randomUUID()}`;
    const changes: Turn['changes'] = [{ put: 'event', event }];
    return { id, by: 'organiser', kind: 'load', replies: [], changes, notices: [], relies: [] };
  }

  /**
   * True when something was changed. A record that cannot be read looks like one that is not there,
   * and stays stale for ever: it is left as it is, and the store has logged it.
   */
  async function act(decide: (view: EventView) => Turn | undefined) {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const snapshot = await store.read(code);
      const turn = decide(snapshot.view);
      if (!turn || turn.changes.length === 0) return false;
      const { became } = await store.commit(turn, snapshot, clock());
      if (became !== 'stale') return became === 'done';
    }
    return false;
  }
}

/** Only with the taxonomy at hand can be told whether its words can stand. */
function mustBeSound(event: Event): Event {
  const faults = [...wordFaults(event), ...fieldFaults(event)];
  if (faults.length > 0) throw new EventFileError(faults);
  return event;
}
