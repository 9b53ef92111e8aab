import type { OrganisationName, PersonName } from '../domain/name.ts';
import type { FileFact } from '../domain/reply.ts';

export type ContactFact = Extract<FileFact, { kind: 'contact' }>;

/**
 * A vCard of version 3.0 (RFC 2426), which Outlook, phones and WeChat all read; 4.0 they do not. Names
 * in both scripts: the Latin one as N and FN, the Chinese one as the nickname, which all of them show.
 */
export function contactFile({ name, organisation, position, email, phone }: ContactFact): string {
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${escaped(name.latin.family)};${escaped(name.latin.given)};;;`,
    `FN:${escaped(fullName(name))}`,
    ...(name.han ? [`NICKNAME:${escaped(`${name.han.family}${name.han.given}`)}`] : []),
    ...(organisation ? [`ORG:${escaped(nameIn(organisation))}`] : []),
    ...(position ? [`TITLE:${escaped(position)}`] : []),
    ...(email ? [`EMAIL;TYPE=INTERNET,WORK:${escaped(email)}`] : []),
    ...(phone ? [`TEL;TYPE=WORK,VOICE:${escaped(phone)}`] : []),
    'END:VCARD',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const fullName = ({ latin: { family, given }, familyFirst }: PersonName): string =>
  familyFirst ? `${family} ${given}` : `${given} ${family}`;

const nameIn = ({ latin, han }: OrganisationName): string =>
  [latin, han].filter((one) => one !== undefined).join(' · ');

/** RFC 2426, 4: backslash, comma and semicolon are escaped; a value is one line here. */
const escaped = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .replace(/[\\,;]/g, '\\$&');

/** RFC 2425, 5.8.1: at most 75 octets in a line, and no character cut in two. */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}
