import { randomBytes } from 'node:crypto';
import type { MessageEntity } from 'grammy/types';

/**
 * Telegram's limit is 4096 after entities are parsed (core.telegram.org/bots/api#sendmessage); some
 * room is left for the line that says "you may have received this already".
 */
export const longestText = 4096 - 96;

export interface Text {
  text: string;
  entities: MessageEntity[];
}

// Private-use characters that no text of ours holds, around a time, whose second comes first. People
// can type them as well, but not what only this process knows.
const [open, middle, close] = ['\ue000', '\ue001', '\ue002'];
const ours = randomBytes(6).toString('hex');
const marked = new RegExp(`${open}${ours}:(\\d+)${middle}([^${open}-${close}]*)${close}`, 'gu');
const stray = /[\ue000-\ue002]/gu;
const anyMark = /[\ue000-\ue002]/u;

/** Given to the words, so that times can be found in what they say. */
export const markTime = (words: string, at: number): string =>
  `${open}${ours}:${Math.floor(at / 1000)}${middle}${words}${close}`;

/**
 * Words with their times as date entities. The format is empty: everybody reads the venue's time as
 * we wrote it, and whoever taps it sees it in their own zone (core.telegram.org/bots/api#date-time-
 * entity-formatting). Entities instead of markup: nothing that a person typed can be taken for any.
 */
export function textOf(words: string, isTitle = false): Text {
  const entities: MessageEntity[] = [];
  let text = '';
  let from = 0;
  // Most lines name no time.
  const found = anyMark.test(words) ? words.matchAll(marked) : [];
  for (const time of found) {
    text += words.slice(from, time.index).replace(stray, '');
    const inner = time[2]!;
    if (inner.length > 0) {
      const place = { offset: text.length, length: inner.length };
      entities.push({
        type: 'date_time',
        ...place,
        unix_time: Number(time[1]),
        date_time_format: '',
      });
    }
    text += inner;
    from = time.index + time[0].length;
  }
  text += words.slice(from).replace(stray, '');
  if (isTitle && text.length > 0)
    entities.unshift({ type: 'bold', offset: 0, length: text.length });
  return { text, entities };
}

export function join(parts: readonly Text[], separator: string): Text {
  let text = '';
  const entities: MessageEntity[] = [];
  for (const part of parts) {
    if (part.text === '') continue;
    if (text !== '') text += separator;
    for (const entity of part.entities)
      entities.push({ ...entity, offset: entity.offset + text.length });
    text += part.text;
  }
  return { text, entities };
}

/** Pieces that Telegram takes, cut where a paragraph, a line or a word ends; entities go along. */
export function split(whole: Text, limit = longestText): Text[] {
  const pieces: Text[] = [];
  let rest = whole;
  while (rest.text.length > limit) {
    const at = cutOf(rest.text, limit);
    pieces.push(slice(rest, 0, at));
    const next = at + /^\s*/u.exec(rest.text.slice(at))![0].length;
    rest = slice(rest, next, rest.text.length);
  }
  return rest.text === '' && pieces.length > 0 ? pieces : [...pieces, rest];
}

function cutOf(text: string, limit: number): number {
  for (const end of ['\n\n', '\n', ' ']) {
    const at = text.lastIndexOf(end, limit);
    if (at > limit / 2) return at;
  }
  // Never between the two halves of one character.
  const isLowSurrogate = text.charCodeAt(limit) >> 10 === 0x37;
  return isLowSurrogate ? limit - 1 : limit;
}

function slice({ text, entities }: Text, from: number, to: number): Text {
  return {
    text: text.slice(from, to),
    entities: entities.flatMap((entity) => {
      const start = Math.max(entity.offset, from);
      const length = Math.min(entity.offset + entity.length, to) - start;
      return length > 0 ? [{ ...entity, offset: start - from, length }] : [];
    }),
  };
}
