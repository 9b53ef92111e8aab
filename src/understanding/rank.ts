import type { Recognised } from '../domain/topic.ts';

/** One piece of evidence for one topic. */
export interface Proof {
  topic: string;
  weight: number;
  /** Was the topic called by one of its names? */
  named: boolean;
  /** Told by nothing but letters in common? */
  vague?: boolean;
  from: number;
  /** The place in the folded text to quote. */
  span: readonly [from: number, to: number];
}

/** How much further proof of one topic adds to its best one. */
const furtherWeight = 0.3;
/** A vague topic is worth showing only near the top: among the first three, and not far behind. */
const vagueShare = 0.35;
const mostVague = 3;

/**
 * Topics by the sum of their proofs, the best one in full and others in part. Of equal topics the
 * one named first comes first.
 *
 * @param least what a topic that nobody called by its name must reach.
 */
export function rank(
  proofs: readonly Proof[],
  quote: (from: number, to: number) => string,
  least: number,
): (Recognised & { vague: boolean })[] {
  const topics = new Map<
    string,
    Recognised & { from: number; named: boolean; vague: boolean; places: Set<number> }
  >();
  for (const { topic, weight, named, vague = false, from, span } of [...proofs].sort(
    (a, b) => b.weight - a.weight,
  )) {
    const known = topics.get(topic);
    if (!known) {
      const snippet = quote(...span).trim();
      topics.set(topic, {
        topic,
        score: weight,
        snippet,
        from,
        named,
        vague,
        places: new Set([from]),
      });
      continue;
    }
    known.named ||= named;
    known.vague &&= vague;
    if (!known.places.has(from)) {
      // The same word found in two languages is still one proof.
      known.places.add(from);
      known.score += furtherWeight * weight;
    }
  }
  return [...topics.values()]
    .filter(({ score, named }) => named || score >= least)
    .sort((a, b) => b.score - a.score || a.from - b.from || (a.topic < b.topic ? -1 : 1))
    .filter(
      ({ score, vague }, at, all) =>
        !vague || (at < mostVague && score >= vagueShare * all[0]!.score),
    )
    .map(({ topic, score, snippet, vague }) => ({ topic, score, snippet, vague }));
}
