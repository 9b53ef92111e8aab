import { nudgeAtOf, request } from '../../domain/meeting.ts';
import { overQuota } from '../../domain/quota.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import { say } from '../../domain/say.ts';
import type { Interval } from '../../domain/time.ts';
import { liveBetween } from '../../domain/view.ts';
import { proposeTimes } from '../../timetable/free.ts';
import { interpreterNeeded } from '../../timetable/interpreting.ts';
import { choice, choiceId } from '../choice.ts';
import type { Facts } from '../facts.ts';
import { deriveId } from '../ids.ts';
import { mayAsk } from '../may-meet.ts';
import { type Outcome, reply, rest } from '../outcome.ts';
import { nameOf } from '../person-lines.ts';
import { expiryOf, slotOf, timeChoices, timeCode, timesAtOnce } from '../times-offered.ts';
import { refused } from './answer.ts';

/** "Ask for a meeting": the soonest times that suit both and have all that a meeting takes. */
export function askTimes(facts: Facts, partnerId: string, after?: Interval): Outcome {
  const partner = mayAsk(facts, partnerId);
  if (isRefusal(partner)) return notNow(facts, partnerId, partner);
  const { view, me, now } = facts;
  const name = nameOf(partner);
  const isInterpreted = interpreterNeeded(me, partner);
  const times = proposeTimes({
    view,
    a: me,
    b: partner,
    now,
    limit: timesAtOnce,
    ...(after ? { after: after.from } : {}),
  }).map((proposal) => proposal.time);
  if (times.length === 0) {
    if (after) return rest('no-times', reply(say('ask.no-more-times')));
    return rest(
      'no-times',
      reply(
        isInterpreted ? say('ask.no-times-interpreter', { name }) : say('ask.no-times', { name }),
      ),
    );
  }
  const { code } = view.event;
  const last = times.at(-1);
  return rest('ask', {
    lines: [isInterpreted ? say('ask.times-interpreter', { name }) : say('ask.times', { name })],
    choices: [
      ...timeChoices(facts, times, 'time', partner.id),
      ...(times.length === timesAtOnce && last
        ? [
            choice(
              choiceId(code, 'times', partner.id, timeCode(last)),
              say('ask.more-times'),
              'quiet',
            ),
          ]
        : []),
      choice(choiceId(code, 'do', 'drop'), say('ask.not-now'), 'quiet'),
    ],
  });
}

/** Where there is a request or a meeting already, it is shown with what can be done about it. */
function notNow(facts: Facts, partner: string, refusal: Refusal): Outcome {
  const { view, me, now } = facts;
  const live = liveBetween(view, me.id, partner);
  if (live) return refused(facts, refusal, live.id);
  if (!overQuota(view, me.id, now)) return rest('refused', reply(refusal.refused));
  return rest('refused', {
    lines: [refusal.refused],
    choices: [choice(choiceId(view.event.code, 'do', 'meetings'), say('day.see-meetings'), 'main')],
  });
}

/** A time was chosen: a word may go with the request. */
export function askWord(facts: Facts, partnerId: string, timeCode: string | undefined): Outcome {
  const partner = mayAsk(facts, partnerId);
  if (isRefusal(partner)) return notNow(facts, partnerId, partner);
  const time = slotOf(facts, timeCode);
  if (!time) return rest('refused', reply(say('refusal.time-taken')));
  return { kind: 'ask-word', go: { step: 'word', data: { partner: partnerId, time } } };
}

/** The request itself. It claims nothing: its time is checked again when it is accepted. */
export function sendRequest(
  facts: Facts,
  partnerId: string,
  time: Interval,
  word: string | undefined,
): Outcome {
  const partner = mayAsk(facts, partnerId);
  if (isRefusal(partner)) return notNow(facts, partnerId, partner);
  const { me, now, view, turn } = facts;
  const expiresAt = expiryOf(facts, time);
  if (expiresAt <= now) return rest('refused', reply(say('refusal.time-taken')));
  const meeting = request({
    id: deriveId('m', view.event.code, turn),
    asker: me.id,
    asked: partner.id,
    time,
    expiresAt,
    nudgeAt: nudgeAtOf(view.event, now, expiresAt),
    ...(word ? { word: { by: me.id, text: word } } : {}),
  });
  return {
    kind: 'request',
    go: { step: 'home' },
    changes: [{ put: 'meeting', meeting }],
    notices: [
      {
        id: deriveId('n', turn, partner.id),
        to: partner.id,
        kind: 'requested',
        meeting: meeting.id,
        revision: 0,
      },
    ],
    relies: [`person/${me.id}`, `person/${partner.id}`, 'event'],
    replies: [reply(say('ask.sent', { name: nameOf(partner), time, until: expiresAt }))],
  };
}
