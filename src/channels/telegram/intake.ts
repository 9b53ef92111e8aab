import { codeIn } from '../../conversation/link.ts';
import type { Event } from '../../domain/event.ts';
import type { Language } from '../../domain/language.ts';
import type { Arrival } from '../../domain/message.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { say } from '../../domain/say.ts';
import { WorldFailed } from '../../domain/world-failed.ts';
import { type Courtesy, takesPlace } from './courtesy.ts';
import type { Doors, Heard } from './doors.ts';
import { type Incoming, messageOf, parse } from './parse.ts';
import { isClosing } from './tap.ts';
import { Update } from './update.ts';

type Said = Extract<Incoming, { is: 'said' }>;

export interface Intake {
  /**
   * Commits what an update says. Resolves when it is kept, or is nothing to us; the answer follows by
   * itself. Throws WorldFailed when it is not kept: it must be delivered again.
   */
  take(update: unknown): Promise<void>;
  /** Resolves when every answer is sent, or left to be sent later. */
  idle(): Promise<void>;
}

/** One polite line is enough for a group; it may be asked again after an hour. */
const groupMs = 60 * 60_000;
const groupsRemembered = 1000;

export function createIntake(doors: Doors, courtesy: Courtesy, username: () => string): Intake {
  const { log, clock } = doors;
  const sending = new Set<Promise<void>>();
  const greeted = new Map<number, number>();
  const link = (payload: string | undefined): string =>
    `https://t.me/${username()}${payload === undefined ? '' : `?start=${payload}`}`;

  /** The update is kept; whoever sent it need not wait until Telegram has taken the answer. */
  function follow(heard: Heard): void {
    const sent = heard
      .deliver()
      .catch((error: unknown) => {
        const isWorld = error instanceof WorldFailed;
        log[isWorld ? 'warn' : 'error']({ err: error, turn: heard.answer.id }, 'not sent yet');
      })
      .finally(() => sending.delete(sent));
    sending.add(sent);
  }

  async function take(raw: unknown): Promise<void> {
    const update = Update.safeParse(raw);
    if (!update.success) return;
    const incoming = parse(update.data, clock());
    switch (incoming.is) {
      case 'said':
        return said(incoming);
      case 'tapped':
        return tapped(incoming);
      case 'ticked':
        return courtesy.ticked(incoming);
      case 'stray tap':
        return courtesy.seen(incoming.query);
      case 'left':
        return doors.markDead(incoming.address);
      case 'came': {
        const whom = await doors.find(incoming.address);
        if (whom?.isDead) await doors.revive(incoming.address, whom);
        return;
      }
      case 'group':
        return group(incoming);
      case 'nothing':
        return;
    }
  }

  async function said(incoming: Said): Promise<void> {
    const { address, message, start } = incoming;
    const whom = await doors.find(address);
    // A code finds its person by itself; everything else behind "/start" is an event or an invitation.
    if (start !== undefined && !codeIn(message.text)) return opened(incoming, start, whom);
    if (!whom) return stranger(incoming);
    const heard = await doors.hear(message);
    if (heard) follow(heard);
  }

  async function tapped(incoming: Extract<Incoming, { is: 'tapped' }>): Promise<void> {
    const { address, card, data, query } = incoming;
    const whom = await doors.find(address);
    const language = (whom && doors.reader(whom)?.reads) ?? incoming.language ?? 'en';
    if (!whom) {
      courtesy.seen(query, { line: say('telegram.outdated'), language });
      return;
    }
    const ticks = card ? courtesy.ticksIn(card).map(({ id }) => id) : [];
    // A tick list answers with its ticks, whose ids begin as that of its button does.
    const taps = data.endsWith('.submit') ? [...ticks, data] : [data];
    const heard = await doors.hear(messageOf(incoming, taps, clock()));
    courtesy.seen(query, heard ? undefined : { line: say('telegram.seen'), language });
    if (!heard) return;
    if (card && isClosing(data) && !takesPlace(heard.answer)) {
      courtesy.answered(card, data, heard.answer.language);
    }
    follow(heard);
  }

  /** A deep link: an invitation, an event, or nothing that we know. */
  async function opened(
    incoming: Said,
    payload: string,
    whom: { event: string; person: string } | undefined,
  ): Promise<void> {
    const { address, chat, message } = incoming;
    const event = doors.event(payload);
    if (event) {
      const here = await doors.find(address, event.code);
      if (!here) return arrive(incoming, { event: event.code });
      await doors.revive(address, here);
      const heard = await doors.hear({ ...message, text: '/start' });
      if (heard) follow(heard);
      return;
    }
    const invitation = await doors.invite(payload);
    if (invitation && doors.event(invitation.event)) {
      const here = await doors.find(address, invitation.event);
      const isOther = here !== undefined && here.person !== invitation.person;
      // Before it is used up: a chat that belongs to somebody else stays theirs.
      if (isOther && doors.reader(here)?.presence === 'present') {
        courtesy.say(chat, say('refusal.address-taken'), languageOf(incoming, whom));
        return;
      }
      if (await doors.redeem(payload, address)) {
        return arrive(incoming, { event: invitation.event, person: invitation.person });
      }
    }
    courtesy.say(chat, say('telegram.bad-link'), languageOf(incoming, whom));
  }

  /** Somebody of whom we know nothing: into the one event there is, or a choice of several. */
  async function stranger(incoming: Said): Promise<void> {
    const { chat, message } = incoming;
    const code = codeIn(message.text);
    if (code && doors.event(code.event)) return arrive(incoming, code);
    const events = doors.events();
    const [only] = events;
    if (only && events.length === 1) return arrive(incoming, { event: only.code });
    const language = incoming.language ?? 'en';
    if (!only) return courtesy.say(chat, say('telegram.no-event'), language);
    courtesy.say(
      chat,
      say('telegram.which'),
      language,
      events.map(({ code, name }) => ({ line: say('telegram.event', { name }), url: link(code) })),
    );
  }

  async function arrive(
    { address, chat, message, language }: Said,
    where: Pick<Arrival, 'event' | 'person' | 'code'>,
  ): Promise<void> {
    const heard = await doors.arrive({
      // The message's own id: delivered again it is known, though its sender is now.
      id: message.id,
      address,
      at: clock(),
      ...(language ? { language } : {}),
      ...where,
    });
    if (!heard) return;
    if (!isRefusal(heard)) return follow(heard);
    const event = doors.event(where.event);
    const isClosed = heard.refused.key === 'refusal.registration-closed' && event;
    const line = isClosed ? say('telegram.invited-only', contactOf(event)) : heard.refused;
    courtesy.say(chat, line, language ?? event?.defaultLanguage ?? 'en');
  }

  function group({ chat, language }: Extract<Incoming, { is: 'group' }>): void {
    const now = clock();
    if (now - (greeted.get(chat) ?? Number.NEGATIVE_INFINITY) < groupMs) return;
    greeted.delete(chat);
    greeted.set(chat, now);
    if (greeted.size > groupsRemembered) greeted.delete(greeted.keys().next().value as number);
    const events = doors.events();
    const payload = events.length === 1 ? events[0]!.code : undefined;
    courtesy.say(chat, say('telegram.group'), language ?? 'en', [
      { line: say('telegram.group-open'), url: link(payload) },
    ]);
  }

  const languageOf = (
    incoming: Said,
    whom: { event: string; person: string } | undefined,
  ): Language => (whom && doors.reader(whom)?.reads) ?? incoming.language ?? 'en';

  return {
    take,
    async idle() {
      while (sending.size > 0) await Promise.allSettled(sending);
    },
  };
}

const contactOf = ({ contact: { name, email } }: Event) => ({ name, email });
