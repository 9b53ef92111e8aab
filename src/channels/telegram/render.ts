import type { InlineKeyboardMarkup } from 'grammy/types';
import type { FileFact, Reply } from '../../domain/reply.ts';
import type { SayTo } from '../../http/words.ts';
import { keyboardOf, widthOf } from './keyboard.ts';
import { join, longestText, split, type Text, textOf } from './text.ts';

/** One call to Telegram. */
export type Part =
  | (Text & { is: 'text'; keyboard?: InlineKeyboardMarkup | undefined; about?: string | undefined })
  | { is: 'file'; file: FileFact };

export interface Voice {
  /** For texts: marks times. */
  t: SayTo;
  /** For buttons, which take no entities. */
  plain: SayTo;
}

/** Replies as messages: speech flows together until something is to be chosen, a card stands alone. */
export function render(replies: readonly Reply[], voice: Voice): Part[] {
  const parts: Part[] = [];
  let open: Text | undefined;
  const close = () => {
    if (open) parts.push(...split(open).map((piece) => ({ is: 'text' as const, ...piece })));
    open = undefined;
  };
  for (const reply of replies) {
    const { keyboard, listed } = keyboardOf(reply, voice.plain);
    const own = textIn(reply, listed, voice);
    const isSpeech = reply.look !== 'card' && !reply.file && reply.about === undefined;
    const fits: boolean =
      open === undefined || open.text.length + own.text.length + 2 <= longestText;
    if (!isSpeech || !fits) close();
    const whole: Text = isSpeech && open ? join([open, own], '\n\n') : own;
    if (isSpeech && !keyboard) {
      open = whole;
      continue;
    }
    open = undefined;
    const pieces = split(whole);
    parts.push(
      ...pieces.map((piece, i) => ({
        is: 'text' as const,
        ...piece,
        // Only what is one message can take another one's place.
        about: pieces.length === 1 ? reply.about : undefined,
        keyboard: i === pieces.length - 1 ? keyboard : undefined,
      })),
    );
    if (reply.file) parts.push({ is: 'file', file: reply.file });
  }
  close();
  return parts.filter((part) => part.is === 'file' || part.text !== '');
}

/** Lines of a card from this width on are paragraphs: read on a phone, they would run together. */
const paragraph = 90;

function textIn({ title, lines, look }: Reply, listed: readonly string[], { t }: Voice): Text {
  const texts = lines.map((line) => textOf(t(line)));
  const body = look === 'card' ? inCard(texts) : join(texts, '\n\n');
  const list = join(
    listed.map((line) => textOf(line)),
    '\n',
  );
  const head = title ? textOf(t(title), true) : textOf('');
  return join([join([head, body], '\n'), list], '\n\n');
}

function inCard(lines: readonly Text[]): Text {
  let before = 0;
  return lines.reduce(
    (body, line) => {
      const width = widthOf(line.text);
      const isApart = Math.max(before, width) > paragraph;
      before = width;
      return join([body, line], isApart ? '\n\n' : '\n');
    },
    { text: '', entities: [] } as Text,
  );
}
