import type { MessageEntity } from 'grammy/types';
import { malformed } from './refused.ts';

/** What an entity of each type needs besides its place. */
const needs: Record<string, readonly string[]> = {
  mention: [],
  hashtag: [],
  cashtag: [],
  bot_command: [],
  url: [],
  email: [],
  phone_number: [],
  bold: [],
  italic: [],
  underline: [],
  strikethrough: [],
  spoiler: [],
  blockquote: [],
  expandable_blockquote: [],
  code: [],
  pre: [],
  text_link: ['url'],
  text_mention: ['user'],
  custom_emoji: ['custom_emoji_id'],
  date_time: ['unix_time'],
};

const isLow = (text: string, at: number): boolean => /[\uDC00-\uDFFF]/.test(text[at] ?? '');

/** Refuses entities that lie outside the text, split a character, or overlap as they must not. */
export function checkEntities(text: string, entities: readonly MessageEntity[]): void {
  for (const entity of entities) checkOne(text, entity);
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  for (const [index, outer] of sorted.entries()) {
    for (const inner of sorted.slice(index + 1)) checkPair(outer, inner);
  }
}

function checkOne(text: string, entity: MessageEntity): void {
  const { type, offset, length } = entity;
  const fields = entity as unknown as Record<string, unknown>;
  const wanted = Object.hasOwn(needs, type) ? needs[type] : undefined;
  if (!wanted) throw malformed(`can't parse MessageEntity: unsupported type "${type}" specified`);
  for (const field of wanted) {
    if ((fields[field] ?? '') === '')
      throw malformed(`can't parse MessageEntity: ${type} without ${field}`);
  }
  const format = fields.date_time_format;
  if (format !== undefined && !/^(r|w?[dD]?[tT]?)$/.test(String(format)))
    throw malformed(`can't parse MessageEntity: invalid date_time_format "${format}"`);
  if (offset < 0 || length < 1 || offset + length > text.length)
    throw malformed(
      `entity ${type} beginning at UTF-16 offset ${offset} of length ${length} lies outside of the text of length ${text.length}`,
    );
  if (isLow(text, offset) || isLow(text, offset + length))
    throw malformed(`entity ${type} at UTF-16 offset ${offset} splits a UTF-16 symbol`);
}

const isCode = ({ type }: MessageEntity): boolean => type === 'code' || type === 'pre';
const isQuote = ({ type }: MessageEntity): boolean => /blockquote$/.test(type);

function checkPair(first: MessageEntity, second: MessageEntity): void {
  const end = first.offset + first.length;
  if (second.offset >= end) return;
  const where = `${second.type} at UTF-16 offset ${second.offset}`;
  if (second.offset + second.length > end)
    throw malformed(`entity ${where} overlaps ${first.type} without lying inside of it`);
  if ((isCode(first) || isCode(second)) && !isQuote(first) && !isQuote(second))
    throw malformed(`entity ${where} cannot be combined with ${first.type}`);
  if (isQuote(first) && isQuote(second)) throw malformed(`entity ${where} nests a blockquote`);
}
