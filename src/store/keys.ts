/**
 * Every key that the store uses is spelt here and nowhere else. All keys of one event carry its code
 * as hash tag, so that one script may touch them in a cluster.
 */
export function keysOf(event: string) {
  const at = (...parts: string[]): string => `{${event}}:${parts.join(':')}`;
  return {
    /** Hash: v, rec (JSON). */
    event: at('event'),
    /** Number of the last turn; the journal's entry of turn n has the id n-0. */
    seq: at('seq'),
    /** "<n> <process>": the last turn that changed a record, and who committed it. */
    changed: at('changed'),
    /** Stream: by, kind, refs ("person/abc:5 meeting/x:2"; 0 means erased), mark. No words. */
    journal: at('journal'),
    /** Ids of all people, organisations and meetings. */
    people: at('people'),
    organisations: at('orgs'),
    meetings: at('meetings'),
    /** Hash: v, key (wrapped), box (sealed person); sv, st (sealed state), nt (sealed choices). */
    person: (id: string) => at('p', id),
    /** Hash: v, rec (JSON). */
    organisation: (id: string) => at('o', id),
    /** Hash: v, rec (JSON without the word), word (sealed), by (its author), claims (JSON). */
    meeting: (id: string) => at('m', id),
    /** Sorted set: "<from>-<to>-<meeting>", score from. `of` as in Claim. */
    claims: (of: string) => at('c', of),
    /** Sorted set: "<what>:<meeting>", such as "expire:m1", score: when. */
    timers: at('timers'),
    /** Exists for two days after the turn was applied. */
    seen: (turn: string) => at('seen', turn),
    /** Hash: turn → Kept answer (JSON around a sealed box). */
    answers: at('answers'),
    /** Sorted set: turn, score: when it was committed, or until when somebody is sending it. */
    unsent: at('unsent'),
    /** List of notices (JSON, ids only), the oldest first. */
    outbox: (person: string) => at('out', person),
    /** Sorted set: person, score: since when a notice waits. */
    waiting: at('waiting'),
    /** Hash: what became of each part of a parcel; see lua/begin-part. */
    parts: (parcel: string) => at('part', parcel),
    /** Hash: holder, until. */
    lease: (person: string) => at('lease', person),
    /** Sorted set: person, score: time of the latest question to the desk. */
    desks: at('desks'),
    /** Hash: question id → JSON { at, text (sealed) }. */
    desk: (person: string) => at('desk', person),
    /** Hash: "t:<phrase's id>" → sealed phrase, "n:<id>" → how often it was said. */
    wording: at('wording'),
    /** Sorted set: the phrase's id, score: when it was last said. */
    wordings: at('wordings'),
    /** Hash: keyed hash of an erased person's id → when. Nobody brings them back. */
    left: at('left'),
    /** Stream of consents, pseudonymous; never erased. */
    evidence: at('evidence'),
    /** Exists while the append-only file may still hold something of an erased person. */
    rewrite: at('rewrite'),
    /** List of sealed entries of one address, and hash: "k:<key>" → number, "seen" → number. */
    log: (address: string) => at('log', address),
    logKeys: (address: string) => at('logk', address),
  };
}
export type Keys = ReturnType<typeof keysOf>;

/** Outside any event. */
export const events = 'dir:events';
/**
 * Hash: at (the event it is in), in:<event> → person, dead (nothing arrives there). The address is
 * hashed with a key.
 */
export const directoryEntry = (address: string): string => `dir:at:${address}`;
/** Hash: event, person, by (the hashed address that used it up). The token is hashed with a key. */
export const inviteEntry = (token: string): string => `dir:i:${token}`;

/**
 * Hash: event, person, to (the hashed address it was sent to), until (ms; it signs in no longer), by
 * (the hashed address that used it up). The token is hashed with a key.
 */
export const signInEntry = (token: string): string => `dir:m:${token}`;

/** A text sealed with the master key that everything here is sealed with. */
export const keyCheck = 'dir:key-check';

/** Publish/subscribe channels: hashed addresses that changed owner; addresses with a new log entry. */
export const movedChannel = 'dir:moved';
export const logChannel = 'web:log';
