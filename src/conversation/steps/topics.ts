import { z } from 'zod';
import { Interest, type Side } from '../../domain/interest.ts';
import type { Reply } from '../../domain/reply.ts';
import { say } from '../../domain/say.ts';
import { choice } from '../choice.ts';
import type { Facts } from '../facts.ts';
import { interestFrom } from '../interests.ts';
import { type Outcome, reply, stay } from '../outcome.ts';
import { unknownWords } from '../unknown-words.ts';
import { aimReply, aimTapped, Choosing, kindNamed, whichAim, withKind } from './aim.ts';
import { type Heard, type Step, value, ways } from './step.ts';

/** What was understood of a sentence, before the person has confirmed it. */
export const Found = z.object({
  found: z.array(Interest),
  /** The other side of the same sentence, to be asked about next. */
  also: z.string().optional(),
  /** Open while another kind is being chosen. */
  choosing: Choosing.optional(),
});
export type Found = z.infer<typeof Found>;

/** Plays topics back as chips by chain, to confirm, drop or add. */
export const topicStep = (side: Side): Step<Found> => {
  const name = `${side}-topics`;
  return {
    name,
    data: Found,
    start: { found: [] },
    ask(facts, data) {
      const words = data.choosing && data.found[data.choosing.of]?.words;
      if (data.choosing && words) return [whichAim(facts, side, words, data.choosing)];
      if (!hasTopics(data)) return [nothing(facts, side, data)];
      return [aimReply(facts, side, data.found), chips(facts, side, data)];
    },
    hear(heard, facts, data) {
      const aim = aimTapped(heard.values[0], data.found);
      if (aim) return { kind: name, go: { step: name, data: afterAim(data, aim) } };
      if (data.choosing && heard.values.length === 0) return aimSaid(facts, side, data, heard);
      if (heard.values.at(-1) === 'submit') return confirmed(facts, side, data, heard.values);
      if (heard.values[0] === 'keep') return confirmed(facts, side, data, []);
      return added(facts, side, data, heard);
    },
    skip: (facts, data) => confirmed(facts, side, data, []),
  };
};

const afterAim = (
  { choosing: _, ...data }: Found,
  aim: NonNullable<ReturnType<typeof aimTapped>>,
): Found => {
  if (aim === 'kept') return data;
  if ('choosing' in aim) return { ...data, choosing: aim.choosing };
  return { ...data, found: withKind(data.found, aim.of, aim.kind) };
};

/** The kind in words, where its choices were shown: "Joint Venture", "eher die Talentkette". */
function aimSaid(facts: Facts, side: Side, data: Found, { text }: Heard): Outcome {
  const { chain, ...recognised } = facts.engines.recognise(facts.view, text);
  const kind = kindNamed(text, side) ?? recognised.kind;
  const { of, chain: shown } = data.choosing!;
  if (!kind && (!chain || chain === shown)) {
    return stay('unclear', reply(say('interest.kind-unclear')));
  }
  const aim = kind ? { of, kind } : { choosing: { of, chain: chain! } };
  const step = `${side}-topics`;
  return { kind: step, go: { step, data: afterAim(data, aim) } };
}

const hasTopics = (data: Found): boolean => data.found.some((i) => i.topics.length > 0);

function chips(facts: Facts, side: Side, data: Found): Reply {
  const step = `${side}-topics`;
  const choices = data.found.flatMap(({ chain, topics }, i) =>
    topics.map((topic, j) =>
      choice(value(facts, step, `${i}-${j}`), say('interest.chip', { chain, topic })),
    ),
  );
  return {
    lines: [side === 'offer' ? say('interest.check-offer') : say('interest.check-need')],
    choices,
    many: {
      ticked: choices.map((c) => c.id),
      submit: choice(value(facts, step, 'submit'), say('interest.submit'), 'main'),
    },
  };
}

function nothing(facts: Facts, side: Side, data: Found): Reply {
  const step = `${side}-topics`;
  const words = data.found.map((i) => i.words).join('; ');
  return {
    lines: [
      side === 'offer'
        ? say('interest.nothing-offer', { words })
        : say('interest.nothing-need', { words }),
    ],
    choices: [
      choice(value(facts, step, 'keep'), say('interest.keep-words'), 'main'),
      ...ways(facts, step),
    ],
  };
}

function confirmed(facts: Facts, side: Side, data: Found, ticked: string[]): Outcome {
  const kept = data.found
    .map((interest, i) => ({
      ...interest,
      topics: interest.topics.filter((_, j) => ticked.includes(`${i}-${j}`)),
    }))
    // A sentence all of whose topics were dropped stays as words: the person did say it.
    .filter((interest) => interest.words.length > 0);
  const me = {
    ...facts.me,
    interests: [...facts.me.interests.filter((i) => i.side !== side), ...kept],
  };
  if (!data.also) return { kind: `${side}-topics`, me, go: 'next' };
  const other: Side = side === 'offer' ? 'need' : 'offer';
  const found: Found = { found: [interestFrom(facts, other, data.also)] };
  return {
    kind: `${side}-topics`,
    me,
    go: { step: `${other}-topics`, data: found },
    replies: other === 'need' ? [reply(say('interest.also-need'))] : [],
  };
}

/** Typed words add what was missing, or say it better where nothing was recognised. */
function added(facts: Facts, side: Side, data: Found, heard: Heard): Outcome {
  const kind = `${side}-topics`;
  if (heard.text.length < 2) {
    return stay('unclear', reply(say('hear.unclear')));
  }
  const named = hasTopics(data) ? kindNamed(heard.text, side) : undefined;
  if (named) {
    const found = withKind(data.found, data.found.length - 1, named);
    return { kind, go: { step: kind, data: { ...data, found } } };
  }
  const known = new Set(data.found.flatMap((i) => i.topics));
  const interest = interestFrom(facts, side, heard.text);
  const fresh = { ...interest, topics: interest.topics.filter((topic) => !known.has(topic)) };
  if (fresh.topics.length > 0) {
    const found = hasTopics(data) ? [...data.found, fresh] : [fresh];
    const changes = unknownWords(facts, heard.text);
    return { kind, go: { step: kind, data: { ...data, found } }, changes };
  }
  const replies = hasTopics(data)
    ? [reply(say('interest.nothing-added', { words: heard.text }))]
    : [];
  const found = hasTopics(data) ? data.found : [interest];
  return {
    kind,
    go: { step: kind, data: { ...data, found } },
    replies,
    changes: unknownWords(facts, heard.text),
  };
}
