import { confirm } from './confirm.ts';
import { consent } from './consent.ts';
import { country } from './country.ts';
import { delegation } from './delegation.ts';
import { desk } from './desk.ts';
import { home } from './home.ts';
import { need, needTopics, offer, offerTopics } from './interest.ts';
import { language } from './language.ts';
import { mail, mailCode } from './mail.ts';
import { name } from './name.ts';
import { kind, organisation } from './organisation.ts';
import { position } from './position.ts';
import { spoken } from './spoken.ts';
import type { Step } from './step.ts';
import { times } from './times.ts';
import { wish } from './wish.ts';
import { word } from './word.ts';

/** The questions of a first visit, in their order. */
const visit = [
  language,
  consent,
  confirm,
  name,
  organisation,
  kind,
  position,
  delegation,
  country,
  spoken,
  offer,
  offerTopics,
  need,
  needTopics,
  times,
] as Step<unknown>[];

/** Interpreters neither offer nor seek; their shifts are the organiser's to say. */
const shortVisit = [language, consent, confirm, name] as Step<unknown>[];

const byName = new Map<string, Step<unknown>>(
  ([...visit, home, word, desk, wish, mail, mailCode] as Step<unknown>[]).map((step) => [
    step.name,
    step,
  ]),
);

export const stepNamed = (name: string): Step<unknown> | undefined => byName.get(name);

/** The next question that is still open after a given one; undefined at the end of the visit. */
export function nextOpen(
  after: string,
  facts: Parameters<Step['ask']>[0],
): Step<unknown> | undefined {
  const asked = facts.me.role === 'interpreter' ? shortVisit : visit;
  const from = visit.findIndex((step) => step.name === after) + 1;
  return visit.slice(from).find((step) => asked.includes(step) && step.isOpen?.(facts));
}
