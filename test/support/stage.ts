import { randomBytes } from 'node:crypto';
import { pino } from 'pino';
import { createPost } from '../../src/channels/post.ts';
import { createConversation } from '../../src/conversation/conversation.ts';
import { createEngines } from '../../src/conversation/engines.ts';
import type { Way } from '../../src/conversation/facts.ts';
import { rosterPersonId } from '../../src/conversation/ids.ts';
import { createDemo } from '../../src/demo/demo.ts';
import type { Address } from '../../src/domain/address.ts';
import type { Event } from '../../src/domain/event.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Arrival, Message } from '../../src/domain/message.ts';
import type { Person } from '../../src/domain/person.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import type { Choice, Reply } from '../../src/domain/reply.ts';
import type { RosterEntry } from '../../src/domain/roster.ts';
import type { Line } from '../../src/domain/say.ts';
import type { TextKey } from '../../src/domain/texts.ts';
import { WorldFailed } from '../../src/domain/world-failed.ts';
import { createFingerprint } from '../../src/i18n/fingerprint.ts';
import { createPhrasebook } from '../../src/i18n/phrasebook.ts';
import { createWords } from '../../src/i18n/words.ts';
import { openEvent } from '../../src/opening/open-event.ts';
import type { Channel, Parcel } from '../../src/ports.ts';
import { createStore } from '../../src/store/store.ts';
import { createEventLabels } from '../../src/understanding/event-labels.ts';
import { taxonomy } from '../../src/understanding/taxonomy.ts';
import { testConnection } from './redis.ts';

const labels = createEventLabels(taxonomy);
const say = createWords({ labels });

/** A text without facts as it is read; for tests that care which one, but not how it is put. */
export const textOf = (key: TextKey, language: Language): string =>
  say({ key }, { language, venueZone: 'Asia/Shanghai' });

/** What one reader was shown, in their words and by its keys. */
export interface Shown {
  replies: Reply[];
  text: string;
  keys: string[];
  choices: Choice[];
}

/**
 * A whole house on a real Redis, with an event of its own: the real store, conversation, engines,
 * words and post; only the last step, a platform's network, is a list of parcels.
 */
export async function createStage(
  options: {
    now?: number;
    /** Every message arrives twice, one after the other and at the same moment in turn. */
    twice?: boolean;
    /** With the demo's people already there. */
    crowd?: boolean;
    change?: (event: Event) => Event;
    entries?: RosterEntry[];
    /** Mails go out as well. */
    mail?: boolean;
    /** Where else a one-time code can be used. */
    ways?: (code: string) => Way[];
  } = {},
) {
  let now = options.now ?? Date.UTC(2026, 10, 20, 8);
  const code = `t${randomBytes(3).toString('hex')}`;
  const demo = createDemo(now);
  const event = (options.change ?? ((e) => e))({
    ...demo.event,
    code,
    demo: options.crowd ?? false,
  });
  const log = pino({ level: process.env.STAGE_LOG ?? 'silent' });
  const store = createStore({ connection: testConnection(), masterKey: randomBytes(32), log });
  const engines = createEngines();
  const waiting = new Map<string, [event: string, person: string]>();
  const dispatch = {
    notices: async (event: string, people: readonly string[]) => {
      for (const person of people) waiting.set(`${event}/${person}`, [event, person]);
    },
  };
  const parcels: Parcel[] = [];
  /** Where nobody is any more. */
  const unreachable = new Set<Address>();
  const channelNamed = (name: string): Channel => ({
    name,
    send: async (parcel) => {
      if (unreachable.has(parcel.to)) throw new WorldFailed('unreachable');
      if (parcels.some((known) => known.key === parcel.key && known.to === parcel.to)) return;
      parcels.push(parcel);
    },
  });
  const channels = ['test', 'telegram', ...(options.mail ? ['email'] : [])].map(channelNamed);
  const phrasebook = createPhrasebook(say);
  const clock = () => now;
  const conversation = createConversation({
    store,
    phrasebook,
    fingerprint: createFingerprint(say),
    engines,
    secretCode: store.secretCode,
    ways: options.ways ?? (() => []),
    mail: options.mail ?? false,
    page: (code) => `https://bridge.example/e/${code}`,
    clock,
    dispatch,
    log,
  });
  const post = createPost({ store, channels, engines, clock, log });

  const roster = options.entries ?? demo.roster;
  const ask = async () => true;
  async function open(opened: Event): Promise<void> {
    await openEvent({ event: opened, roster }, { store, engines, clock, ask });
    store.subscribe(opened.code, (change) => {
      if (change.of === 'event') labels.follow(change.after);
      if (change.of === 'person') engines.follow(opened.code, change.id, change.after);
      const meeting = change.of === 'meeting' && (change.after ?? change.before);
      if (meeting) engines.followMeeting(opened.code, meeting);
    });
  }
  await open(event);

  /** Delivers what waits, until nothing does. */
  async function deliver(): Promise<void> {
    for (const [key, [code, person]] of waiting) {
      waiting.delete(key);
      for (;;) {
        const notice = await store.takeNotice(code, person, 'stage', now);
        if (notice === 'none' || notice === 'held') break;
        const offered = await post.notice(code, notice);
        await store.noticed(code, person, 'stage', notice.id, offered, now);
      }
    }
  }

  async function heard(message: Message): Promise<void> {
    const once = async () => {
      const settled = await conversation.hear(message);
      if (settled) await post.answer(settled);
    };
    if (!options.twice) return once();
    if (counter % 2 === 0) {
      await once();
      await once();
    } else {
      await Promise.all([once(), once()]);
    }
  }

  let counter = 0;
  function talker(address: Address) {
    let read = 0;
    const shown = (): Shown => {
      const mine = parcels.filter((parcel) => parcel.to === address);
      const fresh = mine.slice(read);
      read = mine.length;
      return draw(fresh);
    };
    const send = async (message: Partial<Message>): Promise<Shown> => {
      counter += 1;
      now += 1000;
      await heard({ id: `${code}-${counter}`, address, at: now, ...message });
      await deliver();
      return shown();
    };
    let last: Choice[] = [];
    const keep = (result: Shown): Shown => {
      if (result.choices.length > 0) last = result.choices;
      return result;
    };
    return {
      address,
      shown: () => keep(shown()),
      last: () => last,
      send: async (message: Partial<Message>) => keep(await send(message)),
      /** Comes by a link; of a refusal, which each channel words for itself, only the key is shown. */
      async arrive(
        how: Partial<Pick<Arrival, 'event' | 'person' | 'code' | 'language' | 'zone'>> = {},
      ): Promise<Shown> {
        counter += 1;
        const arrival = { id: `${code}-arrive-${counter}`, address, at: now, event: code, ...how };
        const settled = await conversation.arrive(arrival);
        if (settled && isRefusal(settled)) return { ...draw([]), keys: [settled.refused.key] };
        if (settled) await post.answer(settled);
        await deliver();
        return keep(shown());
      },
      says: async (text: string) => keep(await send({ text })),
      /** Taps the choices whose ids contain these pieces. */
      taps: async (...pieces: string[]) => {
        const ids = pieces.map((piece) => {
          const found = last.find((choice) => choice.id.includes(piece));
          if (!found)
            throw new Error(`no choice ${piece} among ${last.map((c) => c.id).join(', ')}`);
          return found.id;
        });
        return keep(await send({ taps: ids }));
      },
    };
  }

  function draw(list: readonly Parcel[]): Shown {
    const replies = list.flatMap((parcel) => parcel.replies);
    const text = list
      .flatMap((parcel) => parcel.replies.map((reply) => drawReply(reply, parcel)))
      .join('\n\n');
    const choices = replies.flatMap((reply) => [
      ...(reply.choices ?? []),
      ...(reply.many ? [reply.many.submit] : []),
    ]);
    return { replies, text, choices, keys: replies.flatMap(keysOf) };
  }

  return {
    code,
    event,
    roster,
    store,
    conversation,
    post,
    parcels,
    unreachable,
    engines,
    talker,
    deliver,
    /** One more event over the same store; returns its code. */
    async openAnother(): Promise<string> {
      const other = `t${randomBytes(3).toString('hex')}`;
      await open({ ...event, code: other });
      return other;
    },
    personId: (entry: string, event = code) => rosterPersonId(event, entry),
    at: () => now,
    wait: (ms: number) => {
      now += ms;
    },
    async person(id: string, event = code): Promise<Person | undefined> {
      return (await store.read(event)).view.people.get(id);
    },
    view: async () => (await store.read(code)).view,
    close: () => store.close(),
  };
}

const keysOf = (reply: Reply): string[] =>
  [reply.title, ...reply.lines].filter((line) => line !== undefined).map((line) => line.key);

/** A reply as its reader reads it; choices in brackets. */
export function drawReply(
  reply: Reply,
  { language, reader, event }: Pick<Parcel, 'language' | 'reader' | 'event'>,
): string {
  const ear = { language, zone: reader?.zone, venueZone: event.zone };
  const words = (line: Line) => say(line, ear);
  return [
    ...(reply.title ? [`# ${words(reply.title)}`] : []),
    ...reply.lines.map(words),
    ...(reply.choices ?? []).map(
      (choice) =>
        `  ${reply.many ? (reply.many.ticked.includes(choice.id) ? '[x]' : '[ ]') : '>'} ${words(choice.label)}`,
    ),
    ...(reply.many ? [`  > ${words(reply.many.submit.label)}`] : []),
    ...(reply.file ? [`  (${reply.file.kind})`] : []),
  ].join('\n');
}
