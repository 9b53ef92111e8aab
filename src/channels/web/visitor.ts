import type { Address } from '../../domain/address.ts';
import type { Event } from '../../domain/event.ts';
import type { Person } from '../../domain/person.ts';
import type { Ctx } from '../../http/env.ts';
import { type SayTo, sayTo } from '../../http/words.ts';
import type { Whom } from '../../ports.ts';
import type { Doors } from './doors.ts';
import { addressOf, type SessionCookie } from './session.ts';

/** Whoever has a session: somebody that we know in an event that we know. */
export interface Visitor {
  token: string;
  address: Address;
  whom: Whom;
  event: Event;
  reader: Person;
  /** Speaks the reader's language. */
  t: SayTo;
}

export type FindVisitor = (c: Ctx) => Promise<Visitor | undefined>;

export const createFindVisitor =
  (doors: Doors, cookie: SessionCookie): FindVisitor =>
  async (c) => {
    const token = cookie.read(c, doors.clock());
    return token === undefined ? undefined : visitorOf(doors, token);
  };

/** The person behind a token, if its address is bound to one. */
export async function visitorOf(doors: Doors, token: string): Promise<Visitor | undefined> {
  const address = addressOf(token);
  const whom = await doors.find(address);
  const event = whom && doors.event(whom.event);
  const reader = whom && doors.reader(whom);
  if (!whom || !event || !reader) return undefined;
  const t = sayTo(doors.words, {
    language: reader.reads,
    zone: reader.zone,
    venueZone: event.zone,
  });
  return { token, address, whom, event, reader, t };
}
