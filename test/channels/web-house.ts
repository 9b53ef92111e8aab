import { pino } from 'pino';
import { createWebChannel, type Doors } from '../../src/channels/web/index.ts';
import type { Event } from '../../src/domain/event.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Arrival, Message } from '../../src/domain/message.ts';
import { Person } from '../../src/domain/person.ts';
import type { Reply } from '../../src/domain/reply.ts';
import type { TextKey } from '../../src/domain/texts.ts';
import { WorldFailed } from '../../src/domain/world-failed.ts';
import { createHttpServer } from '../../src/http/server.ts';
import { createWords } from '../../src/i18n/words.ts';
import * as labels from '../../src/understanding/taxonomy.ts';
import { openBench } from '../store/bench.ts';
import { sampleEvent } from '../store/sample.ts';
import { testConnection, testRedis } from '../support/redis.ts';

/** A reply of one line, the same in every language. */
export const speech = (text: string): Reply => ({
  lines: [{ key: 'web.event.name', params: { name: { de: text, en: text, zh: text } } }],
});

const words = createWords({ labels });

/** A text of ours as its reader sees it: tests go by keys, so that translators never break one. */
export const text = (key: TextKey, language: Language = 'en'): string =>
  words({ key }, { language, venueZone: 'Asia/Shanghai' });

/** What a test says of the conversation that it stands in for. */
export interface Script {
  /** What is answered to a message; null erases the person. */
  answer?: (message: Message, language: Language) => Reply[] | null;
  event?: Partial<Event>;
  publicUrl?: string;
}

/**
 * The web channel on a real HTTP server and the real log in a real Redis. Only what main.ts would
 * pass in is made here: a conversation that does as its script says.
 */
export async function openWebHouse(script: Script = {}) {
  const place = { connection: testConnection(), connect: testRedis };
  const bench = await openBench(place, script.event);
  const { code, store } = bench;
  const event = sampleEvent(code, script.event);
  const heard: Message[] = [];
  const arrivals: Arrival[] = [];
  const failures = { hear: 0 };
  const invitations = new Map([[`good-${code}`, { person: 'guest', by: '' }]]);
  const readers = new Map<string, Person>();
  const log = pino({ level: 'silent' });
  const state = { closed: false };

  const doors: Doors = {
    publicUrl: script.publicUrl ?? 'http://bridge.example',
    clock: Date.now,
    log,
    words,
    webLog: store.webLog,
    calendar: (file, reader) => `BEGIN:VCALENDAR ${file.method} ${reader.reads}`,
    contact: (file) => `BEGIN:VCARD ${file.name.latin.family}`,
    telegramLink: () => undefined,
    events: () => [event],
    event: (wanted) => (wanted === code ? event : undefined),
    reader: ({ person }) => readers.get(person),
    find: (address) => store.find(address),
    async arrive(arrival) {
      arrivals.push(arrival);
      if (state.closed) return { refused: 'refusal.registration-closed' };
      const { address, language = 'en', zone } = arrival;
      const id = arrival.person ?? `p${arrival.id.slice(-8)}`;
      const known = { id, presence: 'arriving', reads: language, zone, addresses: [address] };
      const reader = Person.parse(known);
      readers.set(id, reader);
      await bench.apply([{ put: 'person', person: reader }]);
      await store.bind(address, { event: code, person: id });
      const replies = [speech('welcome')];
      await web.send({ key: arrival.id, event, to: address, reader, language, replies });
      return { ok: true };
    },
    async invite(token) {
      const found = invitations.get(token);
      return found && { event: code, person: found.person, used: found.by !== '' };
    },
    async redeem(token, address) {
      const found = invitations.get(token);
      if (!found || (found.by !== '' && found.by !== address)) return false;
      found.by = address;
      return true;
    },
    async hear(message) {
      if (failures.hear-- > 0) throw new WorldFailed('unavailable');
      failures.hear = 0;
      const { id, address } = message;
      const whom = await store.find(address);
      const reader = readers.get(whom?.person ?? '');
      if (!whom || !reader) return undefined;
      const seen = heard.some((each) => each.id === id);
      if (!seen) heard.push(message);
      const language = /^\/language (de|en|zh)$/.exec(message.text ?? '')?.[1] as Language;
      if (language) reader.reads = language;
      const answer = script.answer ?? ((said) => [speech(`heard ${said.text ?? said.taps}`)]);
      const replies = answer(message, reader.reads);
      const kept = { id, event: code, to: address, language: reader.reads };
      if (replies === null) {
        await bench.apply([{ erase: 'person', id: reader.id, evidence: [] }]);
        await store.unbind(address, code);
        readers.delete(reader.id);
        return { ...kept, person: undefined, replies: [speech('farewell')] };
      }
      await web.send({ key: id, event, to: address, reader, language: reader.reads, replies });
      return { ...kept, person: reader.id, replies };
    },
  };
  const web = createWebChannel(doors);
  const open = (port: number) =>
    createHttpServer({
      port,
      host: '127.0.0.1',
      publicUrl: doors.publicUrl,
      checks: { redis: () => store.ping() },
      words,
      log,
      parts: [web],
    });
  let server = open(0);
  const port = await server.listen();

  return {
    code,
    event,
    url: `http://127.0.0.1:${port}`,
    heard,
    arrivals,
    readers,
    /** So many messages from now on are not saved. */
    failHear: (times: number) => {
      failures.hear = times;
    },
    closeRegistration: () => {
      state.closed = true;
    },
    /** Something that we say of our own accord, as a notice is. */
    async tell(address: Message['address'], key: string, replies: Reply[]) {
      const whom = await store.find(address);
      const reader = readers.get(whom?.person ?? '')!;
      await web.send({ key, event, to: address, reader, language: reader.reads, replies });
    },
    /** The server goes away, and comes back on the same port. */
    async stop() {
      await server.close(200);
    },
    async start() {
      server = open(port);
      await server.listen();
    },
    async close() {
      await server.close(200);
      web.close();
      await bench.close();
    },
  };
}
export type WebHouse = Awaited<ReturnType<typeof openWebHouse>>;
