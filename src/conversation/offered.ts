import type { Choice, Reply } from '../domain/reply.ts';
import type { Offered } from '../domain/state.ts';

/**
 * What a typed number or label can stand for. Several cards are numbered by card, and a number means
 * a card's first choice; a single list is numbered line by line.
 */
export function offeredOf(replies: readonly Reply[]): Offered[] {
  const cards = replies.filter((reply) => reply.look === 'card' && reply.choices?.length);
  const last = replies.findLast((reply) => reply.choices?.length);
  return replies.flatMap((reply) => {
    const number = (i: number): number | undefined => {
      if (cards.length > 1) return i === 0 ? cards.indexOf(reply) + 1 || undefined : undefined;
      return reply === last ? i + 1 : undefined;
    };
    const lines = (reply.choices ?? []).map((choice, i) => ({
      ...offer(choice),
      ...(number(i) ? { number: number(i) } : {}),
      ...(reply.many
        ? { many: reply.many.ticked.includes(choice.id) ? ('ticked' as const) : ('line' as const) }
        : {}),
    }));
    return reply.many
      ? [...lines, { ...offer(reply.many.submit), many: 'submit' as const }]
      : lines;
  });
}

const offer = ({ id, label, look }: Choice): Offered => ({ id, label, ...(look ? { look } : {}) });
