import { joining } from './bag.ts';
import { isEveryday } from './everyday.ts';
import { isHan, type Text } from './words.ts';

/** A topic that has a phrase made of much the same letters. */
export interface Likeness {
  topic: string;
  /** From 0 to 1: the same letters would be 1. */
  share: number;
  from: number;
  to: number;
}

const pieces = [3, 4];
/** Pieces are kept by number; two of fifty thousand that share one do little harm. */
const slots = 1 << 18;
/** Less than this in common is chance. */
const leastShare = 0.2;
/** Per topic only its most alike phrase counts, and of topics only the best few. */
const mostTopics = 4;
/** How much a topic's second phrase adds to its best. */
const furtherWeight = 0.2;

/**
 * Compares a text with every phrase by the pieces they have in common (four letters, two Chinese
 * characters), each weighing by how few topics share it: the cosine of vectors of inverse document
 * frequency. It knows "Lackierroboter" from "Lackieranlage" and 热失控检测 from 电池检测, at the price
 * of knowing nothing for sure.
 */
export function createLikeness(entries: readonly { topic: string; text: Text }[]) {
  let index: ReturnType<typeof createIndex> | undefined;
  // The first text that needs it makes it; an organiser's dozen phrases may never.
  return (text: Text): Likeness[] => {
    index ??= createIndex(entries);
    return index(text);
  };
}

function createIndex(entries: readonly { topic: string; text: Text }[]) {
  // Lists of phrases by piece, each as a chain through `next`: cheap to make for a whole taxonomy.
  const first = new Int32Array(slots).fill(-1);
  const topicsWith = new Uint16Array(slots);
  const lastTopic = new Int32Array(slots).fill(-1);
  const phraseAt: number[] = [];
  const next: number[] = [];
  const topicAt: number[] = [];
  const topics: string[] = [];
  const slotsOf: number[][] = [];
  for (const { topic, text } of entries) {
    if (topics.at(-1) !== topic) topics.push(topic);
    const of = topics.length - 1;
    const id = topicAt.push(of) - 1;
    const own: number[] = [];
    for (const { slot } of piecesOf(text)) {
      const head = first[slot]!;
      if (head >= 0 && phraseAt[head] === id) continue;
      own.push(slot);
      next.push(head);
      first[slot] = phraseAt.push(id) - 1;
      if (lastTopic[slot] !== of) {
        lastTopic[slot] = of;
        topicsWith[slot]!++;
      }
    }
    slotsOf.push(own);
  }
  const all = Math.log(Math.max(2, topics.length));
  const weight = new Float32Array(slots);
  for (let slot = 0; slot < slots; slot++) {
    const shared = topicsWith[slot]!;
    // A piece that no phrase has is as telling as the rarest: the text speaks of something else.
    weight[slot] = shared === 0 ? 0.7 : Math.max(0, 1 - Math.log(shared) / all) ** 2;
  }
  const lengths = slotsOf.map((own) => Math.sqrt(own.reduce((s, slot) => s + weight[slot]!, 0)));
  const common = new Float32Array(topicAt.length);

  return (text: Text): Likeness[] => {
    const seen = new Map<number, { from: number; to: number }>();
    for (const { slot, from, to } of piecesOf(text))
      if (!seen.has(slot)) seen.set(slot, { from, to });
    let total = 0;
    const touched: number[] = [];
    for (const slot of seen.keys()) {
      const w = weight[slot]!;
      total += w;
      if (w < 0.1) continue;
      for (let at = first[slot]!; at >= 0; at = next[at]!) {
        const id = phraseAt[at]!;
        if (common[id] === 0) touched.push(id);
        common[id]! += w;
      }
    }
    const best = new Map<number, { share: number; id: number; second: number }>();
    for (const id of touched) {
      const share = common[id]! / (lengths[id]! * Math.sqrt(total));
      common[id] = 0;
      if (share < leastShare) continue;
      const topic = topicAt[id]!;
      const b = best.get(topic);
      if (!b) best.set(topic, { share, id, second: 0 });
      else if (share > b.share) best.set(topic, { share, id, second: b.share });
      else if (share > b.second) b.second = share;
    }
    return [...best]
      .sort((a, b) => b[1].share - a[1].share)
      .slice(0, mostTopics)
      .map(([topic, { share, id, second }]) => {
        const places = slotsOf[id]!.flatMap((slot) => seen.get(slot) ?? []);
        return {
          topic: topics[topic]!,
          share: share + furtherWeight * second,
          from: Math.min(...places.map((p) => p.from)),
          to: Math.max(...places.map((p) => p.to)),
        };
      });
  };
}

interface Piece {
  slot: number;
  from: number;
  to: number;
}

function* piecesOf({ text, words }: Text): Generator<Piece> {
  for (const word of words) {
    if (isEveryday(word)) continue;
    const padded = ` ${word.text} `;
    for (const piece of pieces)
      for (let at = 0; at + piece <= padded.length; at++) {
        let slot = piece;
        for (let i = at; i < at + piece; i++) slot = Math.imul(slot, 31) + padded.charCodeAt(i);
        yield { slot: mix(slot), from: word.from, to: word.to };
      }
  }
  let before = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const han = character > '\u2e7f' && isHan(character);
    if (han && before) {
      const slot = mix(Math.imul(text.charCodeAt(at - 1), 65599) + text.charCodeAt(at));
      yield { slot, from: at - 1, to: at + 1 };
    }
    if (han && !joining.has(character))
      yield { slot: mix(text.charCodeAt(at)), from: at, to: at + 1 };
    before = han;
  }
}

function mix(value: number): number {
  const spread = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (spread ^ (spread >>> 13)) & (slots - 1);
}
