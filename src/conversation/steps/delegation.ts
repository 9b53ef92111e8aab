import { z } from 'zod';
import { say } from '../../domain/say.ts';
import { choice } from '../choice.ts';
import { fold } from '../fold.ts';
import { reply, stay } from '../outcome.ts';
import { type Step, value, ways } from './step.ts';

/** The side of the event: a match crosses delegations. */
export const delegation: Step<null> = {
  name: 'delegation',
  data: z.null(),
  start: null,
  isOpen: (facts) => facts.me.delegation === undefined,
  ask: (facts) => [
    {
      lines: [say('delegation.ask')],
      choices: [
        ...facts.view.event.delegations.map((d) =>
          choice(value(facts, 'delegation', d.id), say('delegation.option', { name: d.name })),
        ),
        ...ways(facts, 'delegation'),
      ],
    },
  ],
  hear(heard, facts) {
    const wanted = fold(heard.text);
    const chosen = facts.view.event.delegations.find(
      (d) =>
        d.id === heard.values[0] || Object.values(d.name).some((name) => fold(name) === wanted),
    );
    if (!chosen) return stay('unclear', reply(say('delegation.unclear')));
    const isBound = facts.view
      .meetingsOf(facts.me.id)
      .some((m) => m.status === 'requested' || m.status === 'confirmed');
    if (isBound && chosen.id !== facts.me.delegation) {
      return { kind: 'refused', go: 'next', replies: [reply(say('profile.delegation-locked'))] };
    }
    return { kind: 'delegation', me: { ...facts.me, delegation: chosen.id }, go: 'next' };
  },
};
