import type { Event } from '../../../domain/event.ts';
import { type Line, say } from '../../../domain/say.ts';
import type { Ctx } from '../../../http/env.ts';
import { languageOf } from '../../../http/language.ts';
import { type Html, plainPage } from '../../../http/page.ts';
import { sayTo, type Words } from '../../../http/words.ts';
import { styles } from '../assets.ts';

export interface Notice {
  title: Line;
  lines: Line[];
  /** The event that it is about, where one is known. */
  event?: Event;
}

/** A page that says one thing, and what to do next, in the visitor's language. */
export function noticePage(c: Ctx, words: Words, { title, lines, event }: Notice): Html {
  const language = languageOf(c, event?.defaultLanguage);
  const t = sayTo(words, { language, venueZone: event?.zone ?? 'UTC' });
  return plainPage({ language, t, title, lines, styles });
}

/** A rule said no. */
export const refusedNotice = (event: Event, reason: Line): Notice => ({
  event,
  title: say('web.entrance.refused-title'),
  lines: [reason, contactLine(event)],
});

export const usedLink = (event: Event): Notice => ({
  event,
  title: say('web.invite.used-title'),
  lines: [say('web.invite.used'), contactLine(event)],
});

export const unknownLink: Notice = {
  title: say('web.invite.unknown-title'),
  lines: [say('web.invite.unknown')],
};

export const noSession: Notice = {
  title: say('web.chat.gone-title'),
  lines: [say('web.chat.gone')],
};

const contactLine = ({ contact: { name, email, desk } }: Event): Line =>
  say('web.entrance.contact', { name, email, desk });

/** A link from a mail that signs nobody in any more. */
export const spentLink = (event: Event): Notice => ({
  event,
  title: say('web.mail.used-title'),
  lines: [say('web.mail.used')],
});

/** The same whether or not anybody is at that address. */
export const askedForLink = (event: Event): Notice => ({
  event,
  title: say('web.mail.asked-title'),
  lines: [say('web.mail.asked'), contactLine(event)],
});

export const tooManyTries = (event: Event): Notice => ({
  event,
  title: say('web.mail.return-title'),
  lines: [say('web.mail.slow'), contactLine(event)],
});

export const endedMail = (event: Event | undefined): Notice => ({
  ...(event ? { event } : {}),
  title: say('web.mail.ended-title'),
  lines: [say('web.mail.ended')],
});
