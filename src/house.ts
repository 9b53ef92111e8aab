import { pino } from 'pino';
import { createPost } from './channels/post.ts';
import { createWebChannel } from './channels/web/index.ts';
import { createConversation } from './conversation/conversation.ts';
import { createEngines } from './conversation/engines.ts';
import type { Event } from './domain/event.ts';
import type { Message } from './domain/message.ts';
import { isRefusal } from './domain/refusal.ts';
import type { EventView } from './domain/view.ts';
import { createHttpServer } from './http/server.ts';
import { calendarFile } from './i18n/calendar.ts';
import { createFingerprint } from './i18n/fingerprint.ts';
import { createPhrasebook } from './i18n/phrasebook.ts';
import { createWords } from './i18n/words.ts';
import type { RedisConnection } from './launch/connection.ts';
import type { Clock } from './ports.ts';
import { createDispatch } from './queue/dispatch.ts';
import { createSweeper } from './queue/sweeper.ts';
import { createWorkers } from './queue/workers.ts';
import { createStore } from './store/store.ts';
import * as labels from './understanding/taxonomy.ts';

export interface HouseOptions {
  connection: RedisConnection;
  masterKey: Buffer;
  port: number;
  host: string;
  publicUrl: string | undefined;
  logLevel: string;
  clock?: Clock;
  /** Another hash tag for the queues, for a second house over one Redis. */
  queuePrefix?: string;
}

export type House = ReturnType<typeof buildHouse>;

/** Introduces everyone to each other. Nothing listens and nothing is read before `open`. */
export function buildHouse(options: HouseOptions) {
  const { connection, clock = Date.now } = options;
  // Standard error, so that what people are to read stands alone.
  const log = pino({ level: options.logLevel }, pino.destination(2));
  const store = createStore({ connection, masterKey: options.masterKey, log });
  const say = createWords({
    labels,
    onUnsayable: (fault) => log.error(fault, 'a text is missing'),
  });
  const engines = createEngines();
  const queue = { connection, ...(options.queuePrefix ? { prefix: options.queuePrefix } : {}) };
  const dispatch = createDispatch({ ...queue, log });
  const phrasebook = createPhrasebook(say);
  const conversation = createConversation({
    store,
    phrasebook,
    fingerprint: createFingerprint(say),
    engines,
    clock,
    dispatch,
    log,
  });
  const publicUrl = options.publicUrl ?? `http://localhost:${options.port}`;

  /** The events that this house has open. */
  const views = new Map<string, EventView>();
  const viewOf = (code: string): EventView | undefined => views.get(code);

  const web = createWebChannel({
    publicUrl,
    clock,
    log,
    words: say,
    webLog: store.webLog,
    calendar: (file, reader, event) =>
      calendarFile(
        file,
        { language: reader.reads, zone: reader.zone, venueZone: event.zone, email: reader.email },
        event,
        say,
      ),
    events: () => [...views.values()].map((view) => view.event),
    event: (code) => viewOf(code)?.event,
    reader: ({ event, person }) => viewOf(event)?.people.get(person),
    find: (address) => store.find(address),
    async arrive(arrival) {
      const settled = await conversation.arrive(arrival);
      if (settled && isRefusal(settled)) return { refused: settled.refused.key };
      if (settled) await post.answer(settled);
      return { ok: true };
    },
    invite: (token) => store.invites.look(token),
    redeem: (token, address) => store.invites.redeem(token, address),
    hear,
  });
  const post = createPost({ store, channels: [web], engines, log });

  async function hear(message: Message) {
    const settled = await conversation.hear(message);
    if (settled) await post.answer(settled);
    return settled?.answer;
  }

  const server = createHttpServer({
    port: options.port,
    host: options.host,
    publicUrl,
    checks: { redis: () => store.ping() },
    words: say,
    log,
    parts: [web],
  });
  const workers = () =>
    createWorkers({
      ...queue,
      store,
      clock,
      log,
      deliver: (event, _person, notice) => post.notice(event, notice),
    });
  const sweeper = createSweeper({
    store,
    clock,
    log,
    events: async () => [...views.keys()],
    handOn: (event, people) => dispatch.notices(event, people),
    resend: (answer) => post.again(answer),
    lapse: (event, meeting) => conversation.lapse(event, meeting),
  });
  let running: ReturnType<typeof workers> | undefined;

  return {
    store,
    engines,
    conversation,
    hear,
    clock,
    log,
    /** Takes an event of the store into service. */
    async serve(code: Event['code']): Promise<EventView> {
      const { view } = await store.read(code);
      views.set(code, view);
      store.subscribe(code, (change) => {
        if (change.of === 'person') engines.follow(code, change.id, change.after);
      });
      return view;
    },
    /** A link by which a person of the roster comes in; it is used up once. */
    invitation: async (event: string, person: string): Promise<string> =>
      `${publicUrl}/i/${await store.invites.invite({ event, person })}`,
    publicUrl,
    /** Begins to listen, to deliver and to sweep. Throws PortTaken. */
    async open(): Promise<number> {
      const port = await server.listen();
      running = workers();
      sweeper.start();
      return port;
    },
    /** Takes no more, finishes what is under way, closes. */
    async close(): Promise<void> {
      await server.close();
      await sweeper.close();
      await running?.close();
      web.close();
      await dispatch.close();
      await store.close();
    },
  };
}
