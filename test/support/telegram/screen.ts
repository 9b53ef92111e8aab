import type { InlineKeyboardButton, Message, MessageEntity } from 'grammy/types';
import type { Shown, Stored } from './types.ts';
import type { World } from './world.ts';

const inlineButtons = ({ api }: Stored): InlineKeyboardButton[][] =>
  api.reply_markup?.inline_keyboard ?? [];

/** A message as somebody sees it. */
export function shown(world: World, stored: Stored): Shown {
  const { api } = stored;
  const inline = inlineButtons(stored);
  const document = documentOf(world, api);
  return {
    id: api.message_id,
    from: stored.from,
    text: api.text ?? api.caption ?? '',
    entities: (api.entities ?? api.caption_entities ?? []) as MessageEntity[],
    buttons: [...inline.map((row) => row.map(({ text }) => text)), ...(stored.keyboard ?? [])],
    links: Object.fromEntries(
      inline.flat().flatMap((button) => ('url' in button ? [[button.text, button.url]] : [])),
    ),
    ...(document ? { document } : {}),
    edited: stored.edited,
  };
}

function documentOf(world: World, { document }: Message): Shown['document'] {
  if (!document) return undefined;
  const bytes = world.files.get(document.file_id)?.bytes ?? Buffer.alloc(0);
  const { file_name: name = '', mime_type: mime = '' } = document;
  return { name, mime, text: bytes.toString('utf8'), bytes };
}

/** For transcripts and for errors: words, buttons as [label], files as (name). */
export function draw({ from, text, buttons, document, edited }: Shown): string {
  const lines = [
    ...(from === 'them' ? [`> ${text || '…'}`] : text ? [text] : []),
    ...(document ? [`(${document.name})`] : []),
    ...buttons.map((row) => row.map((label) => `[${label}]`).join(' ')),
  ];
  return `${edited > 0 && from === 'us' ? '(edited) ' : ''}${lines.join('\n')}`;
}

export const drawAll = (screen: readonly Shown[]): string => screen.map(draw).join('\n\n');
