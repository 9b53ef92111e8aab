import type { Consent } from '../domain/consent.ts';
import type { Event } from '../domain/event.ts';
import { type Claim, claimsOf, type Meeting, meetingTimers, timersOf } from '../domain/meeting.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { Person } from '../domain/person.ts';
import { overlaps } from '../domain/time.ts';
import type { Change } from '../domain/turn.ts';
import type { Drafting } from './draft.ts';
import { dropPhrase, keepPhrase } from './phrases.ts';
import { seal } from './sealing.ts';

/** Turns one change into writes of the plan, and into what the view takes in. */
export function draftChange(drafting: Drafting, change: Change): void {
  if ('erase' in change) erasePerson(drafting, change.id, change.evidence);
  else if ('ask' in change) askDesk(drafting, change);
  else if ('keep' in change) keepPhrase(drafting, change);
  else if ('drop' in change) dropPhrase(drafting, change.phrase);
  else if (change.put === 'person') putPerson(drafting, change.person);
  else if (change.put === 'meeting') putMeeting(drafting, change.meeting);
  else if (change.put === 'event') putEvent(drafting, change.event);
  else putOrganisation(drafting, change.organisation);
}

function putPerson({ model, vault, plan, effects, keyOf, newKeyFor }: Drafting, person: Person) {
  const { code, keys, view } = model;
  const ref = `person/${person.id}` as const;
  const version = view.version(ref) + 1;
  let key = keyOf(person.id);
  if (!key) {
    key = newKeyFor(person.id);
    plan.write('HSET', keys.person(person.id), 'key', vault.wrap(code, person.id, key));
    plan.write('SADD', keys.people, person.id);
    // An organiser's list may still know somebody who has had everything deleted.
    plan.check(keys.left, vault.hash(`${code}/${person.id}`), '');
  }
  const box = seal(key, [code, person.id, 'box'], JSON.stringify(person));
  plan.write('HSET', keys.person(person.id), 'v', version, 'box', box);
  effects.push({ ref, version, person, key });
}

function putOrganisation({ model, plan, effects }: Drafting, organisation: Organisation) {
  const { keys, view } = model;
  const ref = `organisation/${organisation.id}` as const;
  const version = view.version(ref) + 1;
  const rec = JSON.stringify(organisation);
  plan.write('HSET', keys.organisation(organisation.id), 'v', version, 'rec', rec);
  plan.write('SADD', keys.organisations, organisation.id);
  effects.push({ ref, version, organisation });
}

function putMeeting(drafting: Drafting, meeting: Meeting): void {
  const { model, plan, effects, keyOf } = drafting;
  const { code, keys, view } = model;
  const ref = `meeting/${meeting.id}` as const;
  const version = view.version(ref) + 1;
  const { word, ...rest } = meeting;
  const hash = keys.meeting(meeting.id);
  const claims = moveClaims(drafting, meeting);
  const rec = JSON.stringify(rest);
  plan.write('HSET', hash, 'v', version, 'rec', rec, 'claims', JSON.stringify(claims));
  const key = word && keyOf(word.by);
  if (word && key) {
    const sealed = seal(key, [code, word.by, `word/${meeting.id}`], word.text);
    plan.write('HSET', hash, 'word', sealed, 'by', word.by);
  } else plan.write('HDEL', hash, 'word', 'by');
  plan.write('SADD', keys.meetings, meeting.id);
  const due = timersOf(meeting);
  for (const what of meetingTimers) {
    const timer = `${what}:${meeting.id}`;
    const at = due.find((one) => one.what === what)?.at;
    if (at === undefined) plan.write('ZREM', keys.timers, timer);
    else plan.write('ZADD', keys.timers, at, timer);
  }
  effects.push({ ref, version, meeting: word && !key ? rest : meeting, claims });
}

/**
 * Gives up what the meeting held and takes what it holds now. What it held is known from its record
 * and not worked out again: the event's buffer may have changed since.
 */
function moveClaims({ model, plan, claimed }: Drafting, meeting: Meeting): Claim[] {
  const before = model.view.claimsOf(meeting.id);
  const after = claimsOf(meeting, model.view.event.limits.bufferMs);
  for (const claim of before)
    if (!after.some((other) => isSame(claim, other)))
      plan.release(model.keys.claims(claim.of), memberOf(claim));
  for (const claim of after) {
    if (claimed.some((other) => other.of === claim.of && overlaps(other, claim)))
      throw new Error('a turn that books somebody twice');
    claimed.push(claim);
    if (before.some((other) => isSame(claim, other))) continue;
    const { from, to } = claim;
    plan.claim(model.keys.claims(claim.of), { from, to, member: memberOf(claim) });
  }
  return after;
}

/** A claim as the sorted set of its person, table or interpreter has it. */
export const memberOf = ({ from, to, by }: Claim): string => `${from}-${to}-${by}`;

const isSame = (a: Claim, b: Claim): boolean => a.of === b.of && memberOf(a) === memberOf(b);

/** Without their key nothing of theirs can be opened; whatever is known to be theirs goes as well. */
function erasePerson(drafting: Drafting, id: string, evidence: Consent[]): void {
  const { turn, model, vault, plan, now, address, effects, erased } = drafting;
  const { code, keys, view } = model;
  erased.add(id);
  const addresses = new Set(view.people.get(id)?.addresses);
  if (address && turn.speaker === id) addresses.add(address);
  const logs = [...addresses].map((at) => vault.hash(at));
  const theirs = [
    keys.person(id),
    keys.outbox(id),
    keys.lease(id),
    keys.desk(id),
    keys.claims(`person/${id}`),
    ...logs.flatMap((log) => [keys.log(log), keys.logKeys(log)]),
  ];
  for (const key of theirs) plan.write('DEL', key);
  plan.write('SREM', keys.people, id);
  plan.write('ZREM', keys.waiting, id);
  plan.write('ZREM', keys.desks, id);
  const who = vault.hash(`${code}/${id}`);
  const consents = evidence.map(({ address: at, ...rest }) =>
    at ? { ...rest, address: vault.hash(at) } : rest,
  );
  plan.write(
    'XADD',
    keys.evidence,
    '*',
    'who',
    who,
    'at',
    now,
    'consents',
    JSON.stringify(consents),
  );
  plan.write('HSET', keys.left, who, now);
  plan.write('SET', keys.rewrite, 1);
  effects.push({ ref: `person/${id}`, erased: true });
}

function askDesk({ model, plan, keyOf }: Drafting, ask: Extract<Change, { ask: 'desk' }>): void {
  const { code, keys, view } = model;
  const key = keyOf(ask.by);
  if (!key) throw new Error('a question needs its author');
  if (view.version(`person/${ask.by}`) > 0) plan.exists(keys.person(ask.by), 'v');
  const text = seal(key, [code, ask.by, `desk/${ask.id}`], ask.text);
  plan.write('HSET', keys.desk(ask.by), ask.id, JSON.stringify({ at: ask.at, text }));
  plan.write('ZADD', keys.desks, ask.at, ask.by);
}

/** Its version counts on from those that `putEvent` has stored. */
function putEvent({ model, plan, effects }: Drafting, event: Event): void {
  const { code, keys, view } = model;
  if (event.code !== code) throw new Error('an event is not moved to another code');
  const version = view.version('event') + 1;
  plan.write('HSET', keys.event, 'v', version, 'rec', JSON.stringify(event));
  effects.push({ ref: 'event', version, event });
}
