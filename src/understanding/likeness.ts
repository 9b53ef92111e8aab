import { joining } from './bag.ts';
import { isEveryday } from './everyday.ts';
import { wordEdges } from './han.ts';
import { isHan, type Text } from './words.ts';

/** A topic that has a phrase made of much the same letters. */
export interface Likeness {
  topic: string;
  /** From 0 to 1: the same letters would be 1. */
  share: number;
  from: number;
  to: number;
}

const piece = 4;
/** Pieces are kept by number; two of fifty thousand that share one do little harm. */
const slots = 1 << 18;
/** Less than this in common is chance. */
const leastShare = 0.2;
const unknownWeight = 0.7;
/** Pieces of a dozen topics and more (masch) are not looked up: their lists are the long ones. */
const leastWeight = 0.1;
/** Two or three pieces are a chance rhyme, however short the words: lecker, Stecker. */
const leastCommon = 0.8;
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
  // Lists of phrases by piece, each a chain through `next`; a phrase's own places lie side by side.
  const first = new Int32Array(slots).fill(-1);
  const next: number[] = [];
  const phraseAt: number[] = [];
  const slotAt: number[] = [];
  const startOf: number[] = [0];
  const topicOf: number[] = [];
  const topics: string[] = [];
  const lastTopic = new Int32Array(slots).fill(-1);
  const topicsWith = new Uint16Array(slots);
  for (const { topic, text } of entries) {
    if (topics.at(-1) !== topic) topics.push(topic);
    const own = topics.length - 1;
    const id = topicOf.push(own) - 1;
    eachPiece(text, always, (slot) => {
      const head = first[slot]!;
      if (head >= 0 && phraseAt[head] === id) return;
      next.push(head);
      slotAt.push(slot);
      first[slot] = phraseAt.push(id) - 1;
      if (lastTopic[slot] === own) return;
      lastTopic[slot] = own;
      topicsWith[slot]!++;
    });
    startOf.push(slotAt.length);
  }
  const all = Math.log(Math.max(2, topics.length));
  const weightOf = (slot: number) => {
    const shared = topicsWith[slot]!;
    // A piece that no phrase has counts, too: the text speaks of something else.
    return shared === 0 ? unknownWeight : Math.max(0, 1 - Math.log(shared) / all) ** 2;
  };
  const lengths = topicOf.map((_, id) => {
    let sum = 0;
    for (let at = startOf[id]!; at < startOf[id + 1]!; at++) sum += weightOf(slotAt[at]!);
    return Math.sqrt(sum);
  });
  const common = new Float32Array(topicOf.length);

  return (text: Text): Likeness[] => {
    const seen = new Map<number, Place>();
    let edges: ReadonlySet<number> | undefined;
    const isWord = (at: number) => {
      edges ??= wordEdges(text.text);
      return edges.has(at) || edges.has(at + 2);
    };
    eachPiece(text, isWord, (slot, from, to, isOuter) => {
      if (isOuter || !seen.has(slot)) seen.set(slot, { from, to, isOuter });
    });
    const touched: number[] = [];
    let total = 0;
    for (const slot of seen.keys()) {
      const weight = weightOf(slot);
      total += weight;
      if (weight < leastWeight) continue;
      for (let at = first[slot]!; at >= 0; at = next[at]!) {
        const id = phraseAt[at]!;
        if (common[id] === 0) touched.push(id);
        common[id]! += weight;
      }
    }
    const best = new Map<number, { share: number; id: number; second: number }>();
    for (const id of touched) {
      const sum = common[id]!;
      const share = sum / (lengths[id]! * Math.sqrt(total));
      common[id] = 0;
      if (share < leastShare || sum < leastCommon) continue;
      const topic = topicOf[id]!;
      const known = best.get(topic);
      if (!known) best.set(topic, { share, id, second: 0 });
      else if (share > known.share) best.set(topic, { share, id, second: known.share });
      else if (share > known.second) known.second = share;
    }
    return [...best]
      .sort((a, b) => b[1].share - a[1].share)
      .flatMap(([topic, { share, id, second }]) => {
        const own = slotAt.slice(startOf[id], startOf[id + 1]);
        const places = own.flatMap((slot) => seen.get(slot) ?? []);
        if (!places.some(({ isOuter }) => isOuter)) return [];
        const from = Math.min(...places.map((place) => place.from));
        const to = Math.max(...places.map((place) => place.to));
        return [{ topic: topics[topic]!, share: share + furtherWeight * second, from, to }];
      })
      .slice(0, mostTopics);
  };
}

interface Place {
  from: number;
  to: number;
  /** At the beginning or end of a word; from the middle alone no likeness is told. */
  isOuter: boolean;
}

const always = () => true;

/** @param isWord are these two Chinese characters of one word, as far as anybody knows? */
function eachPiece(
  { text, words }: Text,
  isWord: (at: number) => boolean,
  visit: (slot: number, from: number, to: number, isOuter: boolean) => void,
): void {
  for (const { text: letters, stem, from, to } of words) {
    // Shorter words are found whole or not at all: ESP is nothing in an espresso.
    if (letters.length < piece || isEveryday({ text: letters, stem })) continue;
    const padded = ` ${letters} `;
    const last = padded.length - piece;
    for (let at = 0; at <= last; at++) {
      let slot = piece;
      for (let i = at; i < at + piece; i++) slot = Math.imul(slot, 31) + padded.charCodeAt(i);
      visit(mix(slot), from, to, at === 0 || at === last);
    }
  }
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const han = code > 0x2e7f && isHan(text.charAt(at)) ? code : 0;
    if (han && before && isWord(at - 1)) {
      visit(mix(Math.imul(before, 65599) + han), at - 1, at + 1, true);
    }
    if (han && !joining.has(text.charAt(at))) visit(mix(han), at, at + 1, false);
    before = han;
  }
}

function mix(value: number): number {
  const spread = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (spread ^ (spread >>> 13)) & (slots - 1);
}
