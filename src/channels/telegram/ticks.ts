import type { InlineKeyboardMarkup } from 'grammy/types';
import { tick, ticked, unticked } from './keyboard.ts';

/** The id that a line with a tick stands for, and whether the tap ticks it. */
export function tickOf(data: string): { id: string; isTicked: boolean } | undefined {
  const end = data.at(-1);
  return end === '+' || end === '~' ? { id: data.slice(0, -1), isTicked: end === '+' } : undefined;
}

/** The same keyboard with this line ticked, or not; undefined when it is that way already. */
export function withTick(
  { inline_keyboard: rows }: InlineKeyboardMarkup,
  { id, isTicked }: { id: string; isTicked: boolean },
): InlineKeyboardMarkup | undefined {
  let hasChanged = false;
  const changed = rows.map((row) =>
    row.map((button) => {
      const data = 'callback_data' in button ? button.callback_data : '';
      if (data !== `${id}${isTicked ? '+' : '~'}`) return button;
      hasChanged = true;
      return tick(id, button.text.slice(unticked!.length + 1), isTicked);
    }),
  );
  return hasChanged ? { inline_keyboard: changed } : undefined;
}

/** Labels and ids of all lines that are ticked. */
export function tickedIn({
  inline_keyboard: rows,
}: InlineKeyboardMarkup): { id: string; label: string }[] {
  return rows.flat().flatMap((button) => {
    const line = 'callback_data' in button ? tickOf(button.callback_data) : undefined;
    // What a tap would untick is ticked now.
    return line && !line.isTicked && button.text.startsWith(ticked!)
      ? [{ id: line.id, label: button.text.slice(ticked!.length + 1) }]
      : [];
  });
}
