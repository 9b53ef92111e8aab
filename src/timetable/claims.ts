import { type Claim, claimsOf, type Meeting } from '../domain/meeting.ts';
import { type Interval, overlaps } from '../domain/time.ts';
import type { EventView } from '../domain/view.ts';

/** What is taken at an event, as the confirmed meetings of a view have it. */
export interface Claims {
  /** Is "person/<id>", "table/<id>" or "interpreter/<id>" free for all of the time? */
  isFree(of: string, time: Interval): boolean;
}

/** @param excluding a meeting that is being moved: what it holds is not in its own way. */
export function readClaims(view: EventView, excluding?: string): Claims {
  const taken = new Map<string, Claim[]>();
  for (const meeting of view.meetings.values()) {
    if (meeting.id === excluding) continue;
    for (const claim of claimsOf(meeting, view.event.limits.bufferMs)) {
      const claims = taken.get(claim.of) ?? [];
      taken.set(claim.of, claims);
      claims.push(claim);
    }
  }
  return {
    isFree: (of, time) => !(taken.get(of) ?? []).some((claim) => overlaps(claim, time)),
  };
}

/** A person's last confirmed meeting that ends by `at`: where they come from. */
export function meetingBefore(view: EventView, person: string, at: number): Meeting | undefined {
  const before = view
    .meetingsOf(person)
    .filter(({ status, time }) => status === 'confirmed' && time.to <= at);
  return before.sort((a, b) => b.time.to - a.time.to)[0];
}
