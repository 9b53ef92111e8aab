import { z } from 'zod';
import { allows, type Consent, type Purpose, purposes } from '../../domain/consent.ts';
import type { Person } from '../../domain/person.ts';
import type { Line } from '../../domain/say.ts';
import { say } from '../../domain/say.ts';
import { choice } from '../choice.ts';
import type { Facts } from '../facts.ts';
import { reply, stay } from '../outcome.ts';
import { type Step, value } from './step.ts';

const purposeLines: Record<Purpose, Line> = {
  matching: say('consent.matching'),
  transfer: say('consent.transfer'),
  contact: say('consent.contact'),
  announcements: say('consent.announcements'),
};

/** What somebody is asked: an interpreter is shown to those whom they interpret for, or not booked. */
export const asked = ({ role }: Person): readonly Purpose[] =>
  role === 'interpreter' ? ['matching', 'announcements'] : purposes;

export const purposeLine = ({ role }: Person, purpose: Purpose): Line =>
  role === 'interpreter' && purpose === 'matching' ? say('crew.consent') : purposeLines[purpose];

/** The layered notice (GDPR art. 13, PIPL art. 17 and 39), before the first question about a person. */
export function noticeLines(facts: Facts): Line[] {
  const { privacy, contact } = facts.view.event;
  return [
    say('consent.notice', {
      controller: privacy.controller,
      address: privacy.address,
      days: privacy.retentionDays,
    }),
    say('consent.recipients', { recipients: privacy.recipients }),
    say('consent.rights', { email: contact.email }),
  ];
}

/** Separate choices, none of them ticked beforehand; answered once, each is on record by itself. */
export const consent: Step<null> = {
  name: 'consent',
  data: z.null(),
  start: null,
  isOpen: (facts) => !allows(facts.me.consents, 'matching'),
  ask(facts) {
    const ticked = asked(facts.me).filter((purpose) => allows(facts.me.consents, purpose));
    return [
      { title: say('consent.title'), lines: noticeLines(facts) },
      {
        lines: [say('consent.ask')],
        choices: asked(facts.me).map((purpose) =>
          choice(value(facts, 'consent', purpose), purposeLine(facts.me, purpose)),
        ),
        many: {
          ticked: ticked.map((purpose) => value(facts, 'consent', purpose)),
          submit: choice(value(facts, 'consent', 'submit'), say('consent.submit'), 'main'),
        },
      },
    ];
  },
  hear(heard, facts) {
    if (heard.values.length === 0) {
      return stay('unclear', reply(say('hear.unclear')));
    }
    const { me } = facts;
    const given = new Set(heard.values);
    const changed = asked(me).filter(
      (purpose) => given.has(purpose) !== lastWord(me.consents, purpose),
    );
    const now: Consent[] = changed.map((purpose) => ({
      purpose,
      given: given.has(purpose),
      at: facts.now,
      language: me.reads,
      notice: noticeShown(facts),
      message: facts.turn,
    }));
    const after = { ...me, consents: [...me.consents, ...now] };
    const replies = [];
    if (!given.has('matching')) {
      if (me.presence !== 'present') {
        return {
          kind: 'consent',
          me: after,
          go: 'stay',
          replies: [reply(say('consent.needs-matching'))],
        };
      }
      return { kind: 'consent', me: after, go: 'next', replies: [reply(say('consent.withdrawn'))] };
    }
    replies.push(reply(say('consent.saved')));
    if (!given.has('transfer') && asked(me).includes('transfer'))
      replies.push(reply(say('consent.no-transfer')));
    return { kind: 'consent', me: after, go: 'next', replies };
  },
};

/** Version of the notice, and hash of the words in which it was shown. */
const noticeShown = (facts: Facts): string =>
  `${facts.view.event.privacy.version} ${facts.shownAs([...noticeLines(facts), ...asked(facts.me).map((purpose) => purposeLine(facts.me, purpose))])}`;

/** Undefined before the first answer, so that a "no" is put on record as well. */
const lastWord = (consents: readonly Consent[], purpose: Purpose): boolean | undefined =>
  consents.findLast((entry) => entry.purpose === purpose)?.given;
