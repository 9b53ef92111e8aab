import { renderUnicodeCompact } from 'uqr';
import type { Event } from '../domain/event.ts';

export interface Banner {
  event: Event;
  people: number;
  link: string;
  /** Invitations of people to try the demo as. */
  invitations: readonly { name: string; link: string }[];
  /** Where the bot is met in Telegram, when that is on. */
  telegram: string | undefined;
  /** Notices go out by e-mail as well. */
  mail: boolean;
  /** Channels that are off, and the variable that turns each on. */
  off: readonly { channel: string; variable: string }[];
  isTerminal: boolean;
}

/** What `npm start` prints when everything stands. */
export function banner(lines: Banner): string {
  const { event, people, link, invitations, telegram, mail, off, isTerminal } = lines;
  const on = ['web', ...(telegram ? ['Telegram'] : []), ...(mail ? ['e-mail'] : [])];
  return [
    `鹊桥 Magpie Bridge · ${event.name.en}`,
    `   ${event.name.de} · ${event.name.zh}`,
    `   ${people} people, ${event.tables.length} tables, ${event.interpreters.length} interpreters`,
    '',
    `Web chat: ${link}`,
    ...(telegram ? [`Telegram: ${telegram}`] : []),
    ...(isTerminal ? ['', renderUnicodeCompact(link)] : []),
    ...(invitations.length > 0
      ? ['', 'Or come by an invitation, each in a browser window of its own:']
      : []),
    ...invitations.map(({ name, link }) => `   ${name}: ${link}`),
    '',
    `Channels: ${new Intl.ListFormat('en-GB').format(on)} ${on.length > 1 ? 'are' : 'is'} on.`,
    ...off.map(({ channel, variable }) => `   ${channel} is off: set ${variable} to turn it on.`),
    '',
    'Ctrl-C stops; starting again goes on where it was, --fresh starts over.',
  ].join('\n');
}
