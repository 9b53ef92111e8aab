import { isRefusal, type Refusal } from '../domain/refusal.ts';
import { ownTopicCode } from '../domain/taxonomy-layer.ts';
import type { Turn } from '../domain/turn.ts';
import type { EventView } from '../domain/view.ts';
import { WorldFailed } from '../domain/world-failed.ts';
import type { Clock, Store, Wording } from '../ports.ts';
import { addTopic, type NewTopic } from './acts/add-topic.ts';
import { type Forgotten, forget } from './acts/forget.ts';
import { importChunk } from './acts/import.ts';
import { type Lesson, teach } from './acts/teach.ts';
import { understandAgain } from './acts/understand-again.ts';
import type { Engines } from './facts.ts';

/** How many people's earlier words are understood now. */
export interface Learnt {
  people: number;
}

/** What organisers teach an event, committed; a refusal changes nothing. */
export interface Lessons {
  teach(event: string, lesson: Lesson): Promise<Learnt | Refusal>;
  addTopic(event: string, topic: NewTopic): Promise<Learnt | Refusal>;
  forget(event: string, forgotten: Forgotten): Promise<Learnt | Refusal>;
}

/** More than others who write at the same moment can spoil. */
const attempts = 20;

/** Teaching is one turn; those who said it before follow in short ones. */
export function createLessons(parts: {
  store: Store;
  wording: Wording;
  engines: Engines;
  clock: Clock;
}): Lessons {
  const { store, wording, engines, clock } = parts;

  async function act<No extends Refusal | undefined>(
    event: string,
    decide: (view: EventView) => Turn | No,
  ): Promise<Turn | No> {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const snapshot = await store.read(event);
      const turn = decide(snapshot.view);
      if (!turn || isRefusal(turn)) return turn;
      const { became } = await store.commit(turn, snapshot, clock());
      if (became !== 'stale') return turn;
    }
    throw new WorldFailed('busy', { retryAfterMs: 2000 });
  }

  async function andAgain(
    event: string,
    learnt: Turn | Refusal,
    taught: { topic: string; phrase?: string },
  ) {
    if (isRefusal(learnt)) return learnt;
    await tidy(event);
    const understood = new Set<string>();
    for (;;) {
      const before = understood.size;
      const turn = await act<undefined>(event, (view) =>
        understandAgain(view, engines, { turn: learnt.id, ...taught }, importChunk),
      );
      for (const change of turn?.changes ?? []) {
        if ('put' in change && change.put === 'person') understood.add(change.person.id);
      }
      // Whoever comes a second time has taken it back meanwhile, and is let be.
      if (understood.size === before) return { people: understood.size };
    }
  }

  /** Other forms of the word that was taught, and what it explains a part of, are understood too. */
  async function tidy(event: string): Promise<void> {
    const { view } = await store.read(event);
    for (const { id, text } of await wording.phrases(event)) {
      if (engines.notUnderstood(view, text).length === 0) await wording.dismiss(event, id);
    }
  }

  return {
    teach: async (event, lesson) =>
      andAgain(event, await act(event, (view) => teach(view, lesson)), {
        topic: lesson.topic,
        phrase: lesson.phrase,
      }),
    addTopic: async (event, topic) =>
      andAgain(event, await act(event, (view) => addTopic(view, topic)), {
        topic: ownTopicCode(event, topic.slug),
      }),
    async forget(event, forgotten) {
      const turn = await act(event, (view) => forget(view, forgotten));
      return isRefusal(turn) ? turn : { people: 0 };
    },
  };
}
