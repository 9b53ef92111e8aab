import type { MessageEntity } from 'grammy/types';
import type { Formatted } from './check-text.ts';
import { malformed } from './refused.ts';

const kinds: Record<string, string> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  span: 'spoiler',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
  a: 'text_link',
  'tg-emoji': 'custom_emoji',
  'tg-time': 'date_time',
};
const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** `parse_mode: 'HTML'`. Unknown tags and unclosed ones are refused, as are bare `<`. */
export function parseHtml(source: string): Formatted {
  let text = '';
  const entities: MessageEntity[] = [];
  const open: { tag: string; offset: number; attributes: string }[] = [];
  const piece = /<(\/?)([a-z][\w-]*)([^<>]*)>|&(#x?[\da-f]+|\w+);|<|[^<&]+|&/gi;
  for (const [all, slash, name, attributes, code] of source.matchAll(piece)) {
    if (all === '<') throw malformed(`can't parse entities: Unsupported start tag`);
    if (code) text += decoded(code) ?? all;
    else if (!name) text += all;
    else if (!slash) open.push({ tag: tagOf(name), offset: text.length, attributes: attributes! });
    else {
      const last = open.pop();
      if (last?.tag !== name.toLowerCase())
        throw malformed(`can't parse entities: Unmatched end tag "${name}"`);
      const length = text.length - last.offset;
      if (length > 0) entities.push(entityOf(last.tag, last.attributes, last.offset, length));
    }
  }
  if (open.length > 0)
    throw malformed(`can't parse entities: Can't find end tag corresponding to "${open[0]!.tag}"`);
  return { text, entities };
}

function tagOf(name: string): string {
  const tag = name.toLowerCase();
  if (!Object.hasOwn(kinds, tag))
    throw malformed(`can't parse entities: Unsupported start tag "${tag}"`);
  return tag;
}

function decoded(code: string): string | undefined {
  const number = /^#x?([\da-f]+)$/i.exec(code);
  if (!number) return named[code];
  return String.fromCodePoint(Number.parseInt(number[1]!, /^#x/i.test(code) ? 16 : 10));
}

function entityOf(tag: string, attributes: string, offset: number, length: number): MessageEntity {
  const read = (name: string): string | undefined => {
    const value = new RegExp(`\\s${name}\\s*=\\s*["']?([^"'>]*)`, 'i').exec(attributes)?.[1];
    return value?.replace(/&(#x?[\da-f]+|\w+);/gi, (all, code) => decoded(code) ?? all);
  };
  const quote = tag === 'blockquote' && /\bexpandable\b/.test(attributes);
  const extra = {
    a: { url: read('href') },
    'tg-emoji': { custom_emoji_id: read('emoji-id') },
    'tg-time': { unix_time: Number(read('unix')), date_time_format: read('format') },
  }[tag];
  const type = quote ? 'expandable_blockquote' : kinds[tag];
  const entity = { type, offset, length, ...extra };
  return JSON.parse(JSON.stringify(entity)) as MessageEntity;
}
