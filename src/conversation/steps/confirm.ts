import { z } from 'zod';
import type { Reply } from '../../domain/reply.ts';
import { say } from '../../domain/say.ts';
import { choice } from '../choice.ts';
import type { Facts } from '../facts.ts';
import { isFromRoster } from '../ids.ts';
import { reply, stay } from '../outcome.ts';
import { editChoices, profileLines } from '../profile-lines.ts';
import { type Step, value } from './step.ts';

/** Someone who came by invite confirms what the roster knows instead of typing it again. */
export const confirm: Step<{ editing: boolean }> = {
  name: 'confirm',
  data: z.object({ editing: z.boolean() }),
  start: { editing: false },
  isOpen: ({ me }) => me.presence === 'arriving' && me.name !== undefined && isFromRoster(me.id),
  ask: (facts, data) => [data.editing ? whichLine(facts) : card(facts)],
  hear(heard, facts) {
    switch (heard.values[0]) {
      case 'yes':
        return { kind: 'confirmed', go: 'next' };
      case 'edit':
        return { kind: 'edit', go: { step: 'confirm', data: { editing: true } } };
      case 'not-me': {
        const { name, email } = facts.view.event.contact;
        return {
          kind: 'not-me',
          go: 'hold',
          replies: [
            { lines: [say('confirm.somebody-else', { name, email })], choices: [yes(facts)] },
          ],
        };
      }
      default:
        return stay('unclear', reply(say('hear.unclear')));
    }
  },
};

const card = (facts: Facts): Reply => ({
  look: 'card',
  title: say('confirm.title'),
  lines: [say('confirm.lead'), ...profileLines(facts)],
  choices: [
    yes(facts),
    choice(value(facts, 'confirm', 'edit'), say('confirm.edit')),
    choice(value(facts, 'confirm', 'not-me'), say('confirm.not-me'), 'quiet'),
  ],
});

const whichLine = (facts: Facts): Reply => ({
  lines: [say('confirm.edit-hint')],
  choices: [...editChoices(facts), yes(facts)],
});

const yes = (facts: Facts) => choice(value(facts, 'confirm', 'yes'), say('confirm.yes'), 'main');
