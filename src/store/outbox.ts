import { Notice } from '../domain/notice.ts';
import type { Offered } from '../domain/state.ts';
import type { Instant } from '../domain/time.ts';
import type { Due } from '../ports.ts';
import type { KeyRing } from './key-ring.ts';
import { keysOf } from './keys.ts';
import type { Model, Source } from './model.ts';
import { reach } from './reach.ts';
import { run } from './scripts.ts';
import { seal } from './sealing.ts';

/** Longer than a platform takes to accept a message, even after a short 429. */
const leaseMs = 30_000;

export function createOutbox({ redis }: Source, ring: KeyRing, models: ReadonlyMap<string, Model>) {
  return {
    async takeNotice(event: string, person: string, holder: string, now: Instant) {
      const keys = keysOf(event);
      const [became, notice] = (await reach(redis, () =>
        run(
          redis,
          'take-notice',
          [keys.outbox(person), keys.lease(person), keys.waiting],
          [person, holder, now, now + leaseMs],
        ),
      )) as ['notice', string] | ['none' | 'held', undefined];
      return became === 'notice' ? Notice.parse(JSON.parse(notice)) : became;
    },

    /** The holder is not asked for: only the oldest notice can be taken off, whoever showed it. */
    async noticed(
      event: string,
      person: string,
      _holder: string,
      notice: string,
      offered: Offered[],
      now: Instant,
    ): Promise<void> {
      const keys = keysOf(event);
      const key = offered.length > 0 ? await ring.keyOf(event, person) : undefined;
      const shown = JSON.stringify({ offered, at: now });
      const sealed = key ? seal(key, [event, person, 'notified'], shown) : '';
      await reach(redis, () =>
        run(
          redis,
          'noticed',
          [keys.outbox(person), keys.waiting, keys.person(person)],
          [person, notice, now, sealed],
        ),
      );
      models.get(event)?.view.spoken.delete(person);
    },

    async putOff(event: string, person: string, holder: string, until: Instant): Promise<void> {
      const keys = keysOf(event);
      await reach(redis, () =>
        run(redis, 'put-off', [keys.lease(person), keys.waiting], [holder, until, person]),
      );
    },

    waiting: (event: string, before: Instant, limit: number): Promise<string[]> =>
      reach(redis, () =>
        redis.zrangebyscore(keysOf(event).waiting, '-inf', `(${before}`, 'LIMIT', 0, limit),
      ),

    async due(event: string, now: Instant, limit: number): Promise<Due[]> {
      const timers = await reach(redis, () =>
        redis.zrangebyscore(keysOf(event).timers, '-inf', now, 'LIMIT', 0, limit),
      );
      return timers.map((timer) => {
        const [what, meeting] = timer.split(':') as [Due['what'], string];
        return { what, meeting };
      });
    },
  };
}
