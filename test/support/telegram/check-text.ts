import type { MessageEntity } from 'grammy/types';
import { checkEntities } from './check-entities.ts';
import { parseHtml } from './html.ts';
import { isLink } from './link.ts';
import { malformed } from './refused.ts';

export interface Formatted {
  text: string;
  entities: MessageEntity[];
}

/** The text as it will be shown: parsed, checked, and without white space around it. */
export function formatted(
  text: string,
  entities: readonly MessageEntity[] | undefined,
  parseMode: unknown,
): Formatted {
  if (text.includes('\0')) throw malformed('text must not contain NUL');
  if (!text.isWellFormed()) throw malformed('strings must be encoded in UTF-8');
  const parsed = parse(text, entities, parseMode);
  checkEntities(parsed.text, parsed.entities);
  return trimmed(parsed);
}

function parse(
  text: string,
  entities: readonly MessageEntity[] | undefined,
  parseMode: unknown,
): Formatted {
  if (parseMode === undefined || parseMode === '') return { text, entities: [...(entities ?? [])] };
  if (String(parseMode).toLowerCase() === 'html') return parseHtml(text);
  if (/^markdown(v2)?$/i.test(String(parseMode)))
    throw malformed('this test server does not read Markdown: use entities or HTML');
  throw malformed('unsupported parse_mode');
}

/**
 * White space at both ends is cut off, and entities with it. A link that is none to Telegram is left
 * out without a word, as there.
 */
function trimmed({ text, entities }: Formatted): Formatted {
  const start = /^[ \t\n]*/.exec(text)![0].length;
  const kept = text.slice(start).replace(/[ \t\n]+$/, '');
  const real = entities.filter((entity) => entity.type !== 'text_link' || isLink(entity.url));
  const moved = real.map((entity) => {
    const from = Math.max(0, entity.offset - start);
    const to = Math.min(kept.length, entity.offset + entity.length - start);
    return { ...entity, offset: from, length: to - from };
  });
  const sorted = moved.filter(({ length }) => length > 0);
  return {
    text: kept,
    entities: sorted.sort((a, b) => a.offset - b.offset || b.length - a.length),
  };
}

/** Spaces of all kinds and characters without a shape do not make a text. */
const visible = /[^\s\p{Cf}\p{Cc}\u3164\u2800]/u;

export function checkLength({ text }: Formatted): void {
  if (!visible.test(text)) throw malformed('message text is empty');
  if (text.length > 4096) throw malformed('message is too long');
}

export function checkCaption({ text }: Formatted): void {
  if (text.length > 1024) throw malformed('message caption is too long');
}
