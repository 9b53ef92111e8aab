import type { Choice, Reply } from '../domain/reply.ts';
import type { Offered } from '../domain/state.ts';

/**
 * What a typed number or label can stand for. A number means the first choice of the card that shows
 * it; where no cards are numbered, it counts the choices of the last list.
 */
export function offeredOf(replies: readonly Reply[]): Offered[] {
  const isNumbered = replies.some((reply) => reply.number !== undefined);
  const last = replies.findLast((reply) => reply.choices?.length);
  return replies.flatMap((reply) => {
    const numberOf = (i: number): number | undefined => {
      if (isNumbered) return i === 0 ? reply.number : undefined;
      return reply === last ? i + 1 : undefined;
    };
    const lines = (reply.choices ?? []).map((choice, i) => {
      const number = numberOf(i);
      return {
        ...offer(choice),
        ...(number === undefined ? {} : { number }),
        ...(reply.number === undefined ? {} : { card: reply.number }),
        ...(reply.many ? { many: isTicked(reply.many, choice) } : {}),
      };
    });
    return reply.many
      ? [...lines, { ...offer(reply.many.submit), many: 'submit' as const }]
      : lines;
  });
}

/** The cards of earlier pages stay in reach of their numbers when a page is added. */
export function withEarlierCards(now: Offered[], before: readonly Offered[]): Offered[] {
  const first = Math.min(...now.map(({ card }) => card ?? Number.POSITIVE_INFINITY));
  if (first === Number.POSITIVE_INFINITY || first === 1) return now;
  return [...before.filter(({ card }) => card !== undefined && card < first), ...now];
}

const isTicked = ({ ticked }: { ticked: string[] }, { id }: Choice): 'ticked' | 'line' =>
  ticked.includes(id) ? 'ticked' : 'line';

const offer = ({ id, label, look }: Choice): Offered => ({ id, label, ...(look ? { look } : {}) });
