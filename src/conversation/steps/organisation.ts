import { z } from 'zod';
import { OrganisationName } from '../../domain/name.ts';
import { OrganisationKind } from '../../domain/organisation.ts';
import { say } from '../../domain/say.ts';
import { choice } from '../choice.ts';
import type { Facts } from '../facts.ts';
import { fold } from '../fold.ts';
import { reply, stay } from '../outcome.ts';
import { type Step, value, ways } from './step.ts';

const hanPart = /[\p{Script=Han}（）()·\d]*\p{Script=Han}[\p{Script=Han}（）()·\d]*/u;

/**
 * The organisation, in the person's own words. A name on the organiser's list is recognised, but
 * belonging to it needs an invite or somebody's word: until then it stays the person's own statement.
 */
export const organisation: Step<null> = {
  name: 'organisation',
  data: z.null(),
  start: null,
  isOpen: (facts) => facts.me.organisation === undefined,
  ask: (facts) => [
    { lines: [say('organisation.ask')], choices: ways(facts, 'organisation', { skip: true }) },
  ],
  hear(heard, facts) {
    const listed = onTheList(facts, heard.text);
    if (listed) {
      return {
        kind: 'organisation',
        me: { ...facts.me, organisation: { claimed: listed.name, kind: listed.kind } },
        go: 'next',
        replies: [reply(say('organisation.known', { name: listed.name }))],
      };
    }
    const named = OrganisationName.safeParse(inScripts(heard.text));
    if (!named.success) {
      return stay('unclear', reply(say('organisation.unclear')));
    }
    return {
      kind: 'organisation',
      me: { ...facts.me, organisation: { claimed: named.data } },
      go: 'next',
    };
  },
  skip: () => ({ kind: 'skip', go: 'next' }),
};

/** The kind, for organisations that nobody has listed. */
export const kind: Step<null> = {
  name: 'kind',
  data: z.null(),
  start: null,
  isOpen: (facts) => {
    const belonging = facts.me.organisation;
    return belonging !== undefined && 'claimed' in belonging && belonging.kind === undefined;
  },
  ask: (facts) => [
    {
      lines: [say('organisation.ask-kind')],
      choices: [
        ...OrganisationKind.options.map((option) =>
          choice(value(facts, 'kind', option), say('organisation.kind', { kind: option })),
        ),
        ...ways(facts, 'kind', { skip: true }),
      ],
    },
  ],
  hear(heard, facts) {
    const chosen = OrganisationKind.safeParse(heard.values[0]);
    const belonging = facts.me.organisation;
    if (!chosen.success || !belonging || !('claimed' in belonging)) {
      return stay('unclear', reply(say('organisation.kind-unclear')));
    }
    const me = { ...facts.me, organisation: { ...belonging, kind: chosen.data } };
    return { kind: 'organisation-kind', me, go: 'next' };
  },
  skip: () => ({ kind: 'skip', go: 'next' }),
};

/** "三一重工 (Sany)" is one name in two scripts; the marks between them belong to neither. */
function inScripts(text: string): { latin?: string; han?: string } {
  const han = text.match(hanPart)?.[0]?.trim();
  if (!han) return /\p{L}/u.test(text) ? { latin: text } : {};
  const latin = text
    .replace(han, ' ')
    .replace(/[()（）/|\s]+/gu, ' ')
    .trim();
  return /\p{L}/u.test(latin) ? { han, latin } : { han };
}

function onTheList(facts: Facts, text: string) {
  const wanted = fold(text);
  if (wanted.length < 2) return undefined;
  for (const listed of facts.view.organisations.values()) {
    const names = [listed.name.latin, listed.name.han].filter((name) => name !== undefined);
    if (names.some((name) => fold(name) === wanted)) return listed;
  }
  return undefined;
}
