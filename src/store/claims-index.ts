import type { Claim } from '../domain/meeting.ts';

/** What the records say is claimed: by meeting, and by whom or what it is claimed of. */
export function createClaimsIndex() {
  const byMeeting = new Map<string, readonly Claim[]>();
  const upon = new Map<string, Map<string, Claim>>();
  const none: readonly Claim[] = [];
  return {
    of: (meeting: string): readonly Claim[] => byMeeting.get(meeting) ?? none,
    upon: (of: string): readonly Claim[] => [...(upon.get(of)?.values() ?? none)],
    /** Returns whose claims are others now. */
    replace(meeting: string, claims: readonly Claim[]): Set<string> {
      const before = byMeeting.get(meeting) ?? none;
      for (const { of } of before) {
        const held = upon.get(of);
        held?.delete(meeting);
        if (held?.size === 0) upon.delete(of);
      }
      for (const claim of claims) {
        const held = upon.get(claim.of) ?? new Map<string, Claim>();
        upon.set(claim.of, held.set(meeting, claim));
      }
      if (claims.length > 0) byMeeting.set(meeting, claims);
      else byMeeting.delete(meeting);
      return new Set([...before, ...claims].map(({ of }) => of));
    },
  };
}
