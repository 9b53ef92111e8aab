import { allows } from '../../domain/consent.ts';
import { isPresent, mayBeShownTo, type Person } from '../../domain/person.ts';
import { isRefusal } from '../../domain/refusal.ts';
import type { Choice, Reply } from '../../domain/reply.ts';
import { say } from '../../domain/say.ts';
import { liveBetween } from '../../domain/view.ts';
import { choice, choiceId } from '../choice.ts';
import type { Facts } from '../facts.ts';
import { findPeople } from '../find-people.ts';
import { mayAsk } from '../may-meet.ts';
import { type Outcome, reply, rest } from '../outcome.ts';
import { nameOf, organisationNameOf, whoLines } from '../person-lines.ts';
import { whyLines } from '../why-lines.ts';
import { currentCard } from './answer.ts';

/** Nobody compares more people of one name than these. */
const most = 6;

/**
 * "Why not Li Wei?" Of whoever is away, has paused, has not agreed or avoids the speaker nothing is
 * said that is not said of somebody unknown as well.
 */
export function whyNot(facts: Facts, words: string): Outcome {
  if (words.trim() === '') return rest('why', reply(say('why.how')));
  const people = findPeople(facts, words, (person) => mayBeSpokenOf(facts, person), most);
  const [first] = people;
  if (!first) return rest('why', nobody(facts, words));
  return people.length === 1 ? whyNotPerson(facts, first.id) : rest('why', which(facts, people));
}

/** The answer for one person, and the next thing to do about it. */
export function whyNotPerson(facts: Facts, id: string): Outcome {
  const { view, me, engines } = facts;
  const partner = view.people.get(id);
  if (!partner || !mayBeSpokenOf(facts, partner)) return rest('why', reply(say('suggest.gone')));
  const live = liveBetween(view, me.id, id);
  const card = live && currentCard(facts, live);
  if (card && live) {
    const name = nameOf(partner);
    const line =
      live.status === 'confirmed' ? say('why.meeting', { name }) : say('why.asked', { name });
    return rest('why', reply(line), card);
  }
  const reasons = engines.whyNot(view, me, partner);
  return rest('why', {
    about: partner.id,
    title: say('why.title', { name: nameOf(partner) }),
    lines: [...whoLines(view, partner), ...whyLines(facts, partner, reasons)],
    choices: [
      ...(isRefusal(mayAsk(facts, id)) || me.avoid.includes(id)
        ? []
        : [choice(choiceId(view.event.code, 'ask', id), say('why.ask-anyway'), 'main')]),
      ...nextSteps(facts, reasons),
    ],
  });
}

/** Somebody whose name the speaker may read anyway. */
const mayBeSpokenOf = ({ me, view }: Facts, person: Person): boolean =>
  liveBetween(view, me.id, person.id) !== undefined ||
  (isPresent(person) && mayBeShownTo(person, me) && !isAvoidedBy(person, me));

const isAvoidedBy = ({ avoid }: Person, { id, organisation }: Person): boolean =>
  avoid.includes(id) ||
  (organisation !== undefined && 'id' in organisation && avoid.includes(organisation.id));

function nextSteps({ view, me }: Facts, reasons: ReturnType<Facts['engines']['whyNot']>): Choice[] {
  const { code } = view.event;
  const whys = new Set(reasons.map(({ why }) => why));
  const edit = (step: string, label: Choice['label']) =>
    choice(choiceId(code, 'edit', step), label);
  return [
    ...(whys.has('nothing-in-common') || whys.has('others-fit-better')
      ? [edit('need', say('why.edit-need')), edit('offer', say('why.edit-offer'))]
      : []),
    ...(whys.has('not-available') && !allows(me.consents, 'transfer')
      ? [edit('consent', say('consent.change'))]
      : []),
    ...(whys.has('no-common-time') ? [edit('times', say('why.edit-times'))] : []),
    choice(choiceId(code, 'do', 'matches'), say('notice.see-matches'), 'quiet'),
  ];
}

const nobody = ({ view }: Facts, words: string): Reply => ({
  lines: [say('why.nobody', { words })],
  choices: [choice(choiceId(view.event.code, 'do', 'matches'), say('notice.see-matches'))],
});

const which = ({ view }: Facts, people: readonly Person[]): Reply => ({
  lines: [say('why.which')],
  choices: people.map((person) => {
    const name = nameOf(person);
    const organisation = organisationNameOf(view, person);
    return choice(
      choiceId(view.event.code, 'why', person.id),
      organisation ? say('why.option', { name, organisation }) : say('why.option-name', { name }),
    );
  }),
});
