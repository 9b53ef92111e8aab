import { importChunk, importRoster } from '../conversation/acts/import.ts';
import type { Engines } from '../conversation/facts.ts';
import { crowd } from '../demo/crowd.ts';
import type { Event } from '../domain/event.ts';
import type { Turn } from '../domain/turn.ts';
import type { EventView } from '../domain/view.ts';
import type { ComposedEvent } from '../eventfile/index.ts';
import type { Clock, Store } from '../ports.ts';
import { differences } from './differences.ts';

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
  { event, roster }: ComposedEvent,
  { store, engines, clock, ask }: Opening,
): Promise<EventView> {
  const { code } = event;
  if (!(await store.events()).includes(code)) {
    await store.putEvent(event);
  } else {
    const stored = (await store.read(code)).view.event;
    const changed = differences(stored, event);
    if (changed.length > 0 && !event.demo && (await ask(changed))) await store.putEvent(event);
  }
  for (let i = 0; i < roster.length; i += importChunk) {
    const chunk = roster.slice(i, i + importChunk);
    await act(code, (view) => importRoster(view, chunk, engines, String(i)));
  }
  while (await act(code, (view) => crowd(view, clock(), importChunk))) {
    // As many chunks as there are people.
  }
  return (await store.read(code)).view;

  /**
   * True when something was changed. A record that cannot be read looks like one that is not there,
   * and stays stale for ever: it is left as it is, and the store has logged it.
   */
  async function act(code: Event['code'], decide: (view: EventView) => Turn | undefined) {
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
