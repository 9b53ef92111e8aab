import { meetingLanguages } from '../domain/language.ts';
import type { Person } from '../domain/person.ts';
import type { Choice, Reply } from '../domain/reply.ts';
import { type Line, say } from '../domain/say.ts';
import { organisationOf } from '../domain/view.ts';
import { choice, choiceId } from './choice.ts';
import type { Facts } from './facts.ts';
import { interpreterOf } from './interpreter-of.ts';

/** Everything a person has told, line by line, as they see it themselves. */
export function profileLines(facts: Facts): Line[] {
  const { me } = facts;
  if (me.role === 'interpreter') return crewLines(facts);
  const languages = meetingLanguages(me.spoken);
  return [
    me.name ? say('profile.name', { name: me.name }) : say('profile.no-name'),
    organisationLine(facts),
    me.position ? say('profile.position', { position: me.position }) : say('profile.no-position'),
    ...delegationLine(facts),
    ...(me.country ? [say('profile.country', { country: me.country })] : []),
    languages.length > 0 ? say('profile.spoken', { languages }) : say('profile.no-spoken'),
    ...(me.bringsInterpreter ? [say('profile.own-interpreter')] : []),
    ...interestLines(facts, 'offer'),
    ...interestLines(facts, 'need'),
    ...wishLines(me),
    me.unavailable.length > 0
      ? say('profile.unavailable', { times: me.unavailable })
      : say('profile.available'),
    ...(me.paused ? [say('profile.paused')] : []),
  ];
}

/** Of an interpreter: languages and shifts are as the organiser has them. */
function crewLines({ view, me }: Facts): Line[] {
  const own = interpreterOf(view, me);
  return [
    me.name ? say('profile.name', { name: me.name }) : say('profile.no-name'),
    ...(own
      ? [
          say('crew.languages', { languages: own.languages }),
          say('crew.shifts', { times: own.shifts }),
        ]
      : []),
    ...(me.unavailable.length > 0 ? [say('profile.unavailable', { times: me.unavailable })] : []),
  ];
}

export function profileCard(facts: Facts): Reply {
  return {
    look: 'card',
    title: say('profile.title'),
    lines: [...profileLines(facts), say('profile.edit')],
    choices: [
      ...editChoices(facts),
      ...(facts.mail
        ? [choice(choiceId(facts.view.event.code, 'do', 'email'), say('profile.edit-mail'))]
        : []),
    ],
  };
}

/** One button per line that can be changed. */
export const editChoices = (facts: Facts): Choice[] =>
  (
    [
      ['name', say('profile.edit-name')],
      ['organisation', say('profile.edit-organisation')],
      ['position', say('profile.edit-position')],
      ['delegation', say('profile.edit-delegation')],
      ['country', say('profile.edit-country')],
      ['spoken', say('profile.edit-spoken')],
      ['offer', say('profile.edit-offer')],
      ['need', say('profile.edit-need')],
      ['wish', say('profile.edit-wish')],
      ['times', say('profile.edit-times')],
    ] as const
  )
    .filter(([step]) => facts.me.role !== 'interpreter' || step === 'name' || step === 'times')
    .map(([step, label]) => choice(choiceId(facts.view.event.code, 'edit', step), label));

/** What is asked of partners, each part by itself. */
export function wishLines({ partnerWish }: Person): Line[] {
  const { kinds = [], sizes = [], places = [] } = partnerWish ?? {};
  if (kinds.length + sizes.length + places.length === 0) return [say('profile.no-wish')];
  return [
    ...(kinds.length > 0 ? [say('profile.wish-kinds', { kinds })] : []),
    ...(sizes.length > 0 ? [say('profile.wish-sizes', { sizes })] : []),
    ...(places.length > 0 ? [say('profile.wish-places', { places })] : []),
  ];
}

function organisationLine(facts: Facts): Line {
  const belonging = facts.me.organisation;
  if (!belonging) return say('profile.no-organisation');
  if ('claimed' in belonging) return say('profile.claimed', { organisation: belonging.claimed });
  const listed = organisationOf(facts.view, facts.me);
  return listed
    ? say('profile.organisation', { organisation: listed.name, kind: listed.kind })
    : say('profile.no-organisation');
}

function delegationLine(facts: Facts): Line[] {
  const found = facts.view.event.delegations.find((d) => d.id === facts.me.delegation);
  return found ? [say('profile.delegation', { delegation: found.name })] : [];
}

function interestLines(facts: Facts, side: 'offer' | 'need'): Line[] {
  const mine = facts.me.interests.filter((interest) => interest.side === side);
  if (mine.length === 0)
    return [side === 'offer' ? say('profile.no-offers') : say('profile.no-needs')];
  return mine.map(({ chain, kind, topics, words }) => {
    if (kind) {
      const aim = { kind, chain };
      if (topics.length === 0) {
        return side === 'offer'
          ? say('profile.offers-aim-words', { ...aim, words })
          : say('profile.needs-aim-words', { ...aim, words });
      }
      return side === 'offer'
        ? say('profile.offers-aim', { ...aim, topics, words })
        : say('profile.needs-aim', { ...aim, topics, words });
    }
    if (topics.length === 0) {
      return side === 'offer'
        ? say('profile.offers-words', { chain, words })
        : say('profile.needs-words', { chain, words });
    }
    return side === 'offer'
      ? say('profile.offers', { chain, topics, words })
      : say('profile.needs', { chain, topics, words });
  });
}
