import { say } from '../../domain/say.ts';
import type { Instant } from '../../domain/time.ts';
import type { SayTo } from '../../http/words.ts';
import type { WebLog } from '../../ports.ts';
import { type Ours, readEntry, type Yours } from './entry.ts';
import { menu, tongues } from './menu.ts';
import type { Said } from './parse.ts';
import type { Visitor } from './visitor.ts';

/** What a person said, as their own log shows it: a tap by its label, a command by its name. */
export async function ownWords(
  said: Said,
  { whom, address, t }: Visitor,
  { webLog, at }: { webLog: WebLog; at: Instant },
): Promise<Yours> {
  const entry = { by: 'you', at, client: said.id } as const;
  if (said.text !== undefined) return { ...entry, text: nameOf(said.text, t) };
  const { taps, from } = said;
  if (from === undefined) return { ...entry, taps, text: t(say('web.chat.chosen')) };
  // The label comes from our log, not from the browser: what we showed is what was answered.
  const [asked] = await webLog.since(whom.event, whom.person, address, from - 1, 1);
  const ours = asked?.id === from ? readEntry(asked.entry) : undefined;
  const labels = ours?.by === 'us' ? labelsOf(ours, taps) : [];
  return { ...entry, taps, from, text: labels.join(' · ') || t(say('web.chat.chosen')) };
}

/** The ticked ones without the button that sent them, or that button when nothing was ticked. */
function labelsOf({ bubbles }: Ours, taps: string[]): string[] {
  const labelled = new Map(
    bubbles.flatMap(({ choices = [] }) => choices.map((c) => [c.id, c.label])),
  );
  const chosen = taps.flatMap((id) => labelled.get(id) ?? []);
  if (chosen.length > 0) return chosen;
  return bubbles.flatMap(({ many }) =>
    many && taps.includes(many.submit.id) ? many.submit.label : [],
  );
}

function nameOf(text: string, t: SayTo): string {
  const command = menu.find((item) => item.say === text);
  if (command) return t(say(command.label));
  return tongues.find(({ language }) => text === `/language ${language}`)?.name ?? text;
}
