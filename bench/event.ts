import { createDemo } from '../src/demo/demo.ts';
import type { Event } from '../src/domain/event.ts';
import type { RosterEntry } from '../src/domain/roster.ts';

/** The demo's event with more delegates: the demo's own come again under other names. */
export function benchEvent(delegates: number): { event: Event; roster: RosterEntry[] } {
  const { event, roster } = createDemo(Date.now());
  const entries = Array.from({ length: delegates }, (_, i) => {
    const entry = roster[i % roster.length]!;
    const { latin, ...name } = entry.name;
    const round = Math.floor(i / roster.length);
    const family = `${latin.family}${'abcdefghij'.charAt(round - 1)}`;
    return {
      ...entry,
      id: `d-${i}`,
      name: { ...name, latin: { ...latin, family } },
    };
  });
  return { event, roster: entries };
}
