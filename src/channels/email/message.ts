import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { mailOf } from '../../domain/mail.ts';
import { say } from '../../domain/say.ts';
import { sayTo } from '../../http/words.ts';
import type { Parcel } from '../../ports.ts';
import type { CalendarFile, Doors } from './doors.ts';
import { htmlLetter, type Links, plainLetter } from './letter.ts';
import type { Envelope } from './smtp.ts';

export interface Made {
  envelope: Envelope;
  message: Buffer;
}

/** A parcel as a whole mail in its reader's language. The same parcel is the same Message-ID. */
export async function messageOf(doors: Doors, parcel: Parcel, isRepeat: boolean): Promise<Made> {
  const { reader, event, language, replies, to, key } = parcel;
  const mail = mailOf(to);
  const t = sayTo(doors.words, { language, zone: reader?.zone, venueZone: event.zone });
  const links = await linksOf(doors, parcel);
  const letter = {
    replies,
    language,
    t,
    links,
    event: say('web.event.name', { name: event.name }),
    isRepeat,
  };
  const why = links && say('mail.why', { event: event.name, url: links.end });
  const files = replies.flatMap(({ file }) => (file?.kind === 'calendar' ? [file] : []));
  const name = reader?.name && t(say('mail.name', { name: reader.name }));
  const { from } = doors.settings;
  const composed = new MailComposer({
    from,
    to: { name: oneLine(name ?? ''), address: mail },
    subject: oneLine(t(parcel.subject ?? say('mail.subject.news', { event: event.name }))),
    messageId: `<${hashOf(`${event.code}/${key}/${to}`)}@${domainOf(from)}>`,
    date: new Date(doors.clock()),
    text: plainLetter(letter, why),
    html: await htmlLetter(letter),
    headers: {
      // RFC 3834: no "out of office" comes back.
      'Auto-Submitted': 'auto-generated',
      'Content-Language': language,
      // RFC 8058: a mail program's own button ends it, without asking further.
      ...(links
        ? {
            'List-Unsubscribe': `<${links.end}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }
        : {}),
    },
    ...calendarOf(files[0], doors, parcel, mail),
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  const envelope = { from: String(composed.getEnvelope().from), to: mail };
  return { envelope, message: await composed.build() };
}

/** Only a mailbox that has proved to be the reader's gets a way in. */
async function linksOf(
  doors: Doors,
  { reader, event, to, key }: Parcel,
): Promise<Links | undefined> {
  if (!reader?.addresses.includes(to)) return undefined;
  const whom = { event: event.code, person: reader.id };
  const token = await doors.issue(whom, to, key, doors.clock());
  const open = `${doors.publicUrl}/m/${token}`;
  return { open, end: `${open}/off` };
}

/** As an invitation, which calendars show at once, and as a file to be opened. */
function calendarOf(
  file: CalendarFile | undefined,
  doors: Doors,
  { reader, event }: Parcel,
  email: string,
) {
  if (!file || !reader) return {};
  const content = doors.calendar(file, { ...reader, email }, event);
  return { icalEvent: { method: file.method, filename: `${event.code}.ics`, content } };
}

/** A header is one line, whatever a name holds; nodemailer would fold, we leave nothing to fold. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

const hashOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 40);

const domainOf = (from: string): string => /@([^\s>@]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
