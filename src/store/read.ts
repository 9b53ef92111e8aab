import { z } from 'zod';
import { Offered, State } from '../domain/state.ts';
import { Instant } from '../domain/time.ts';
import type { Snapshot } from '../ports.ts';
import type { Model, Source } from './model.ts';
import type { Rewriter } from './rewrite.ts';
import { open } from './sealing.ts';
import { catchUp } from './sync.ts';
import type { Spoken } from './view.ts';

/** What a commit needs to know of the read that its turn was decided on. */
export interface Read extends Snapshot {
  readonly model: Model;
  readonly speaker: string | undefined;
  /** Version of the speaker's state; '' without one. */
  readonly stateVersion: string;
  /** Tick of the view when it was handed out. */
  readonly tick: number;
  /** The turn up to which the view was complete, when nobody has looked whether there are more. */
  readonly from: number | undefined;
}

const Notified = z.object({ offered: z.array(Offered), at: Instant });

interface Models {
  of(event: string): Model;
  drop(event: string): void;
}

/**
 * One round trip; none for somebody who spoke here lately. Then the commit finds out whether that was
 * all there is to know: in the one script that applies the turn, it asks whether the conversation is
 * still the same and no other process has changed any record. If not, the turn is stale, and the next
 * read looks.
 */
export function createRead(source: Source, models: Models, rewriter: Rewriter) {
  return async (event: string, speaker?: string): Promise<Read> => {
    const model = models.of(event);
    const { view, position } = model;
    if (speaker !== undefined && position && !model.isBehind) {
      const spoken = view.spoken.get(speaker);
      if (spoken) return readOf(model, speaker, spoken, position.n);
    }
    return readOf(model, speaker, await look(event, model, speaker), undefined);
  };

  async function look(event: string, model: Model, speaker: string | undefined): Promise<Spoken> {
    const { keys, view } = model;
    const own = { key: keys.person(speaker ?? ''), fields: ['sv', 'st', 'nt'] };
    const isFirst = !model.position;
    const fields = await catchUp(source, model, speaker === undefined ? undefined : own).catch(
      (error: unknown) => {
        // Whatever codes strangers make up, none of them stays in memory.
        if (!model.position && !view.isWatched) models.drop(event);
        throw error;
      },
    );
    if (isFirst) void rewriter.resume(event);
    const opened = <T>(schema: z.ZodType<T>, field: string, sealed: string | null | undefined) => {
      const key = view.keyOf(speaker ?? '');
      const text = key && sealed && open(key, [event, speaker ?? '', field], sealed);
      return text ? readable(schema, text) : undefined;
    };
    return {
      state: opened(State, 'state', fields[1]),
      version: fields[0] ?? '',
      notified: opened(Notified, 'notified', fields[2]),
    };
  }
}

const readOf = (
  model: Model,
  speaker: string | undefined,
  { state, version, notified }: Spoken,
  from: number | undefined,
): Read => ({
  model,
  view: model.view,
  speaker,
  state,
  stateVersion: version,
  notified,
  tick: model.view.tick,
  from,
});

/** A state of an older version may not parse any more: then the conversation starts afresh. */
function readable<T>(schema: z.ZodType<T>, text: string): T | undefined {
  const parsed = schema.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : undefined;
}
