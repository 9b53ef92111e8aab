import type { Person } from '../../domain/person.ts';
import type { Reply } from '../../domain/reply.ts';
import { say } from '../../domain/say.ts';
import type { Facts } from '../facts.ts';
import { linkMs, shownCode } from '../link.ts';
import { type Outcome, reply, stay } from '../outcome.ts';

/** "/link": a code by which the same person goes on in another channel. */
export function offerLink(facts: Facts): Outcome {
  const { me, view, turn, now } = facts;
  const { code: event } = view.event;
  const code = facts.secretCode(`link\n${event}\n${me.id}\n${turn}`);
  const until = now + linkMs;
  const link = { code, until };
  return { ...stay('link', offered(facts, link)), me: { ...me, link } };
}

/** A code was typed where it was shown: it is not used up, and what to do with it is said again. */
export const offerAgain = (facts: Facts): Outcome => stay('link', offered(facts, facts.me.link!));

function offered(facts: Facts, { code, until }: NonNullable<Person['link']>): Reply {
  const shown = shownCode(facts.view.event.code, code);
  const ways = facts
    .ways(shown)
    .map(({ channel, url }) =>
      channel === 'telegram' ? say('link.way-telegram', { url }) : say('link.way-web', { url }),
    );
  return { lines: [say('link.offer', { code: shown, until }), ...ways, say('link.secret')] };
}

/** "/link" with something behind it that is not a code of ours. */
export const notACode = (): Outcome => stay('link', reply(say('refusal.code-unknown')));
