import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { createEmailChannel } from './channels/email/index.ts';
import { createPost } from './channels/post.ts';
import {
  type CalendarFile,
  createTelegramChannel,
  type TelegramSettings,
} from './channels/telegram/index.ts';
import { TelegramRefused } from './channels/telegram/telegram-refused.ts';
import { createWebChannel } from './channels/web/index.ts';
import { createConversation } from './conversation/conversation.ts';
import { createEngines } from './conversation/engines.ts';
import { createLessons } from './conversation/lessons.ts';
import { createSimulation } from './demo/simulation.ts';
import type { Address } from './domain/address.ts';
import type { Event } from './domain/event.ts';
import { asAddress } from './domain/mail.ts';
import type { Message } from './domain/message.ts';
import type { Person } from './domain/person.ts';
import { isRefusal } from './domain/refusal.ts';
import { say as line } from './domain/say.ts';
import type { EventView } from './domain/view.ts';
import { createHttpServer } from './http/server.ts';
import { calendarFile } from './i18n/calendar.ts';
import { contactFile } from './i18n/contact.ts';
import { createFingerprint } from './i18n/fingerprint.ts';
import { createPhrasebook } from './i18n/phrasebook.ts';
import { createWords } from './i18n/words.ts';
import type { RedisConnection } from './launch/connection.ts';
import { LaunchError } from './launch/launch-error.ts';
import type { Clock, Whom } from './ports.ts';
import { createDispatch } from './queue/dispatch.ts';
import { createSettler } from './queue/settler.ts';
import { createSweeper } from './queue/sweeper.ts';
import { createWorkers } from './queue/workers.ts';
import type { Settings } from './settings.ts';
import { createStore } from './store/store.ts';
import { createEventLabels } from './understanding/event-labels.ts';
import { taxonomy } from './understanding/taxonomy.ts';

export interface HouseOptions {
  connection: RedisConnection;
  masterKey: Buffer;
  port: number;
  host: string;
  publicUrl: string | undefined;
  behindProxy?: boolean;
  logLevel: string;
  /** Undefined: Telegram is off. */
  telegram?: Settings['telegram'];
  /** Undefined: e-mail is off. */
  mail?: Settings['mail'];
  clock?: Clock;
  /** Another hash tag for the queues, for a second house over one Redis. */
  queuePrefix?: string;
  /** How the demo's partners behave: how fast, and whether they ask visitors of their own accord. */
  partners?: { pace?: number; asks?: boolean };
}

export type House = ReturnType<typeof buildHouse>;

/** Introduces everyone to each other. Nothing listens and nothing is read before `open`. */
export function buildHouse(options: HouseOptions) {
  const { connection, clock = Date.now } = options;
  // Standard error, so that what people are to read stands alone.
  const log = pino({ level: options.logLevel }, pino.destination(2));
  const store = createStore({ connection, masterKey: options.masterKey, log });
  const labels = createEventLabels(taxonomy);
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
    secretCode: store.secretCode,
    ways: (code) => [
      ...(telegram?.ways(code) ?? []),
      { channel: 'web', url: `${publicUrl}/e/${code.split('-')[0]}` },
    ],
    mail: options.mail !== undefined,
    page: (code) => `${publicUrl}/e/${code}`,
    clock,
    dispatch,
    log,
  });
  const publicUrl = options.publicUrl ?? `http://localhost:${options.port}`;

  /** The events that this house has open. */
  const views = new Map<string, EventView>();
  const viewOf = (code: string): EventView | undefined => views.get(code);

  /** What every channel is given. */
  const doors = {
    clock,
    log,
    words: say,
    calendar: (file: CalendarFile, { reads: language, zone, email }: Person, event: Event) =>
      calendarFile(file, { language, zone, venueZone: event.zone, email }, event, say),
    contact: contactFile,
    events: () => [...views.values()].map((view) => view.event),
    event: (code: string) => viewOf(code)?.event,
    reader: ({ event, person }: Whom) => viewOf(event)?.people.get(person),
    async find(address: Address, event?: string) {
      const whom = await store.find(address, event);
      // Somebody who has just come through another process is not in our view yet.
      const view = whom && viewOf(whom.event);
      if (view && !view.people.has(whom.person)) await store.read(whom.event);
      return whom;
    },
    invite: store.invites.look,
    redeem: store.invites.redeem,
  };

  const email =
    options.mail &&
    createEmailChannel({
      ...doors,
      settings: options.mail,
      publicUrl,
      ledger: store.ledger,
      issue: store.signIns.issue,
    });

  /** To a confirmed address, and to nobody else. Nobody waits for it: see web/mail-routes. */
  function sendLink(code: string, mail: string): void {
    const view = viewOf(code);
    const to = asAddress(mail);
    const reader = [...(view?.people.values() ?? [])].find(({ addresses }) =>
      addresses.includes(to),
    );
    if (!email || !view || !reader) return;
    const { event } = view;
    const parcel = {
      key: `link-${randomUUID()}`,
      event,
      to,
      reader,
      language: reader.reads,
      subject: line('mail.subject.sign-in', { event: event.name }),
      replies: [{ lines: [line('mail.sign-in'), line('mail.sign-in-other')] }],
    };
    email
      .send(parcel)
      .catch((error) => log.warn({ event: code, why: error.message }, 'a link is not sent'));
  }

  const web = createWebChannel({
    ...doors,
    publicUrl,
    webLog: store.webLog,
    ...(email
      ? {
          mail: {
            look: store.signIns.look,
            redeem: store.signIns.redeem,
            end: conversation.endMail,
            sendLink,
          },
        }
      : {}),
    telegramLink,
    async arrive(arrival) {
      const settled = await conversation.arrive(arrival);
      if (settled && isRefusal(settled)) return { refused: settled.refused.key };
      if (settled) await post.answer(settled);
      return { ok: true };
    },
    hear,
  });
  const telegram =
    options.telegram &&
    createTelegramChannel({
      ...doors,
      settings: telegramSettings(options.telegram, store.secret),
      ledger: store.ledger,
      revive: store.bind,
      markDead: store.markDead,
      async hear(message) {
        const settled = await conversation.hear(message);
        return settled && { ...settled, deliver: () => post.answer(settled) };
      },
      async arrive(arrival) {
        const settled = await conversation.arrive(arrival);
        if (!settled || isRefusal(settled)) return settled;
        return { ...settled, deliver: () => post.answer(settled) };
      },
    });
  const simulation = createSimulation({
    read: async (event) => (await store.read(event)).view,
    hear,
    engines,
    label: labels.topicLabel,
    clock,
    log,
    ...options.partners,
  });
  const channels = [web, ...(telegram ? [telegram] : [])];
  const letters = email ? [email] : [];
  const post = createPost({
    store,
    channels: [...channels, ...letters, simulation.channel],
    engines,
    clock,
    log,
  });

  function telegramLink(payload: string): string | undefined {
    return telegram?.username && `https://t.me/${telegram.username}?start=${payload}`;
  }

  async function hear(message: Message) {
    const settled = await conversation.hear(message);
    if (settled) await post.answer(settled);
    return settled?.answer;
  }

  const server = createHttpServer({
    port: options.port,
    host: options.host,
    publicUrl,
    behindProxy: options.behindProxy ?? false,
    checks: { redis: () => store.ping() },
    words: say,
    log,
    parts: channels,
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
    tick: (event, due) => conversation.tick(event, due),
  });
  const settler = createSettler({
    log,
    settle: (code) => {
      const view = viewOf(code);
      return !view || engines.settle(view);
    },
  });
  let running: ReturnType<typeof workers> | undefined;

  return {
    store,
    engines,
    labels,
    say,
    conversation,
    /** What organisers teach an event. */
    lessons: createLessons({ store, wording: store.wording, engines, clock }),
    hear,
    clock,
    log,
    /** Takes an event of the store into service. */
    async serve(code: Event['code']): Promise<EventView> {
      const { view } = await store.read(code);
      views.set(code, view);
      store.subscribe(code, (change) => {
        if (change.of === 'event') labels.follow(change.after);
        if (change.of === 'person') {
          engines.follow(code, change.id, change.after);
          if (change.after) simulation.follow(view, change.after);
        }
        const meeting = change.of === 'meeting' && (change.after ?? change.before);
        if (meeting) engines.followMeeting(code, meeting);
        settler.wake(code);
      });
      return view;
    },
    /** A link by which a person of the roster comes in; it is used up once. */
    invitation: async (event: string, person: string): Promise<string> =>
      `${publicUrl}/i/${await store.invites.invite({ event, person })}`,
    publicUrl,
    /** Links by which Telegram opens this event, or an invitation to it. */
    telegramLink,
    /** Begins to listen, to deliver and to sweep. Throws PortTaken. */
    async open(): Promise<number> {
      const port = await server.listen();
      // Before anything is sent: a token that Telegram refuses is known at once.
      await telegram?.start().catch((error) => {
        throw error instanceof TelegramRefused ? new LaunchError(error.message) : error;
      });
      running = workers();
      sweeper.start();
      return port;
    },
    /** Takes no more, finishes what is under way, closes. */
    async close(): Promise<void> {
      settler.close();
      await server.close();
      await sweeper.close();
      await simulation.close();
      await telegram?.stop();
      await running?.close();
      await email?.idle();
      web.close();
      await dispatch.close();
      await store.close();
    },
  };
}

function telegramSettings(
  { token, root, webhookUrl: url, webhookSecret }: NonNullable<HouseOptions['telegram']>,
  secret: (use: string) => string,
): TelegramSettings {
  return {
    token,
    root,
    webhook: url ? { url, secret: webhookSecret ?? secret('telegram-webhook') } : undefined,
  };
}
