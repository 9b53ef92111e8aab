import { hash } from 'node:crypto';
import type { Address } from '../domain/address.ts';
import type { Claim } from '../domain/meeting.ts';
import type { Instant } from '../domain/time.ts';
import type { Change, ClaimsRef, RecordRef, Ref, Turn } from '../domain/turn.ts';
import { keepAnswer } from './answers.ts';
import { draftChange, memberOf } from './changes.ts';
import type { Held } from './held.ts';
import type { Model } from './model.ts';
import { createPlan, type Plan } from './plan.ts';
import type { Read } from './read.ts';
import { keyOfRef } from './records.ts';
import { seal, type Vault } from './sealing.ts';

/** A turn on its way into the script, with what the view takes in once it is done. */
export interface Draft {
  plan: Plan;
  json: string;
  mark: string;
  effects: Effect[];
  erased: ReadonlySet<string>;
}

export type Effect = Held | { ref: RecordRef; erased: true };

/** What the drafts of single changes share. */
export interface Drafting {
  turn: Turn;
  model: Model;
  vault: Vault;
  plan: Plan;
  now: Instant;
  address: Address | undefined;
  card: string | undefined;
  effects: Effect[];
  erased: Set<string>;
  /** What this turn has taken so far: it must not book anybody twice by itself. */
  claimed: Claim[];
  /** The key of a person who stays, or comes, in this turn. */
  keyOf(person: string): Buffer | undefined;
  newKeyFor(person: string): Buffer;
}

/**
 * Makes the plan of a turn, at once and without waiting. 'stale' without asking Redis when the view
 * changed one of the turn's records after it was read: the view lives on under its readers, so only
 * this tells whether the versions it holds now are those that the decision saw.
 */
export function draft(
  turn: Turn,
  read: Read,
  context: {
    vault: Vault;
    now: Instant;
    address: Address | undefined;
    card: string | undefined;
    process: string;
  },
): Draft | 'stale' {
  const { model } = read;
  const { keys, view } = model;
  const changes = lastOfEach(turn.changes);
  const relied = new Set<Ref>([...turn.relies, ...changes.keys()].filter(isRef));
  const hasChanged = (ref: Ref): boolean => view.changedAt(ref) > read.tick;
  // Of those who only speak it matters that they have not left.
  const hasLeft = (id: string): boolean =>
    view.version(`person/${id}`) === 0 && hasChanged(`person/${id}`);
  if ([...relied].some(hasChanged) || authorsOf(turn).some(hasLeft)) return 'stale';

  const plan = createPlan([keys.seen(turn.id), keys.seq, keys.journal, keys.changed]);
  for (const ref of relied) {
    if (isClaims(ref)) {
      const of = ref.slice('claims/'.length);
      plan.same(keys.claims(of), view.claimsUpon(of).map(memberOf));
    } else plan.check(keyOfRef(keys, ref), 'v', versionText(view.version(ref)));
  }
  const fresh = new Map<string, Buffer>();
  const drafting: Drafting = {
    ...context,
    model,
    turn,
    plan,
    effects: [],
    erased: new Set(),
    claimed: [],
    keyOf: (id) => (drafting.erased.has(id) ? undefined : (view.keyOf(id) ?? fresh.get(id))),
    newKeyFor: (id) => {
      const key = context.vault.newKey();
      fresh.set(id, key);
      return key;
    },
  };
  for (const change of inOrder(changes.values())) draftChange(drafting, change);
  writeState(drafting, read);
  writeNotices(drafting);
  keepAnswer(drafting);

  const mark = hash('sha256', turn.id, 'base64url').slice(0, 12);
  const refs = drafting.effects.map(told).join(' ');
  const json = plan.toJson({
    by: turn.by,
    kind: turn.kind,
    refs,
    mark,
    process: context.process,
    from: read.from,
  });
  return { plan, json, mark, effects: drafting.effects, erased: drafting.erased };
}

const told = (effect: Effect): string => `${effect.ref}:${'erased' in effect ? 0 : effect.version}`;

const versionText = (version: number): string => (version === 0 ? '' : String(version));

/** A turn may change a record in several steps; what counts is the last. */
function lastOfEach(changes: readonly Change[]): Map<string, Change> {
  const last = new Map<string, Change>();
  for (const [i, change] of changes.entries()) last.set(refOf(change) ?? `#${i}`, change);
  return last;
}

function refOf(change: Change): Ref | undefined {
  if ('erase' in change) return `person/${change.id}`;
  if (!('put' in change)) return undefined;
  if (change.put === 'person') return `person/${change.person.id}`;
  if (change.put === 'meeting') return `meeting/${change.meeting.id}`;
  if (change.put === 'event') return 'event';
  return `organisation/${change.organisation.id}`;
}

const isRef = (ref: string): ref is Ref => !ref.startsWith('#');

const isClaims = (ref: Ref): ref is ClaimsRef => ref.startsWith('claims/');

/** Whoever comes or goes before what is sealed with their keys. */
function inOrder(changes: Iterable<Change>): Change[] {
  const rank = (change: Change): number =>
    'erase' in change ? 0 : 'put' in change && change.put === 'person' ? 1 : 2;
  return [...changes].sort((a, b) => rank(a) - rank(b));
}

/** People under whose key something of this turn is sealed. */
const authorsOf = (turn: Turn): string[] => [
  ...(turn.speaker && turn.state ? [turn.speaker] : []),
  ...turn.changes.flatMap((change) => ('ask' in change ? [change.by] : [])),
];

/** Checked by its own version, so that a colleague's change to the person does not disturb it. */
function writeState({ turn, model, plan, erased, keyOf }: Drafting, read: Read): void {
  const { speaker, state } = turn;
  if (!speaker || !state || erased.has(speaker)) return;
  if (read.speaker !== speaker) throw new Error('the state of somebody who was not read');
  const key = keyOf(speaker);
  if (!key) throw new Error('a state needs its person');
  const hash = model.keys.person(speaker);
  plan.check(hash, 'sv', read.stateVersion);
  if (model.view.version(`person/${speaker}`) > 0) plan.exists(hash, 'v');
  const sealed = seal(key, [model.code, speaker, 'state'], JSON.stringify(state));
  plan.write('HSET', hash, 'sv', Number(read.stateVersion) + 1, 'st', sealed);
}

function writeNotices({ turn, model, plan, now, erased }: Drafting): void {
  for (const notice of turn.notices) {
    if (erased.has(notice.to)) continue;
    plan.write('RPUSH', model.keys.outbox(notice.to), JSON.stringify(notice));
    plan.write('ZADD', model.keys.waiting, 'NX', now, notice.to);
  }
}
