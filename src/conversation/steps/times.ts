import { z } from 'zod';
import { isLive } from '../../domain/meeting.ts';
import { say } from '../../domain/say.ts';
import { overlaps } from '../../domain/time.ts';
import { awayAt } from '../acts/cannot.ts';
import { choice } from '../choice.ts';
import { halfDays, isExcluded } from '../half-days.ts';
import { reply, stay } from '../outcome.ts';
import { type Step, value } from './step.ts';

/** Times at which the person cannot meet: half-days of the programme. */
export const times: Step<null> = {
  name: 'times',
  data: z.null(),
  start: null,
  isOpen: (facts) => facts.me.presence === 'arriving',
  ask(facts) {
    const halves = halfDays(facts.view.event, facts.now);
    const choices = halves.map((half) =>
      choice(
        value(facts, 'times', half.id),
        half.part === 'am'
          ? say('times.morning', { day: half.day })
          : say('times.afternoon', { day: half.day }),
      ),
    );
    return [
      {
        lines: [say('times.ask')],
        choices,
        many: {
          ticked: halves
            .filter((half) => isExcluded(half, facts.me.unavailable))
            .map((half) => value(facts, 'times', half.id)),
          submit: choice(value(facts, 'times', 'submit'), say('times.submit'), 'main'),
        },
      },
    ];
  },
  hear(heard, facts) {
    if (heard.values.length === 0) {
      return stay('unclear', reply(say('times.unclear')));
    }
    const excluded = halfDays(facts.view.event, facts.now)
      .filter((half) => heard.values.includes(half.id))
      .map((half) => half.time);
    if (facts.me.role === 'interpreter') return awayAt(facts, excluded);
    const isConflicting = facts.view
      .meetingsOf(facts.me.id)
      .some((m) => isLive(m) && excluded.some((time) => overlaps(time, m.time)));
    const saved =
      excluded.length > 0 ? say('times.saved', { times: excluded }) : say('times.saved-none');
    return {
      kind: 'times',
      me: { ...facts.me, unavailable: excluded },
      go: 'next',
      replies: [isConflicting ? reply(saved, say('times.conflict')) : reply(saved)],
    };
  },
  skip: (facts) => ({ kind: 'skip', me: { ...facts.me, unavailable: [] }, go: 'next' }),
};
