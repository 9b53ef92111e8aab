import type { Reply } from '../../domain/reply.ts';
import { say } from '../../domain/say.ts';
import { choice, choiceId } from '../choice.ts';
import type { Facts } from '../facts.ts';
import { type Outcome, stay } from '../outcome.ts';

export const help = (facts: Facts): Outcome => stay('help', helpReply(facts));

export function helpReply(facts: Facts): Reply {
  const { code } = facts.view.event;
  const link = (command: string) => choiceId(code, 'do', command);
  if (facts.me.role === 'interpreter') {
    return {
      title: say('help.title'),
      lines: [say('crew.help'), say('crew.commands'), say('crew.anytime')],
      choices: [
        choice(link('day'), say('crew.my-rota'), 'main'),
        choice(link('availability'), say('crew.cannot')),
        choice(link('profile'), say('help.profile')),
        choice(link('organiser'), say('help.organiser'), 'quiet'),
      ],
    };
  }
  return {
    title: say('help.title'),
    lines: [say('help.intro'), say('help.commands'), say('help.anytime')],
    choices: [
      choice(link('matches'), say('help.matches'), 'main'),
      choice(link('meetings'), say('help.meetings')),
      choice(link('day'), say('help.day')),
      ...(facts.view.event.visits.some(({ time }) => time.from > facts.now)
        ? [choice(link('visits'), say('visits.button'))]
        : []),
      choice(link('profile'), say('help.profile')),
      choice(link('organiser'), say('help.organiser'), 'quiet'),
    ],
  };
}
