import type { Stored } from './types.ts';

export interface Button {
  messageId: number;
  data?: string;
  /** A reply keyboard's button says its label. */
  says?: string;
  /** What another kind of button does. */
  other?: string;
}

/** The newest button that bears this label, or (for a text that none bears) contains it. */
export function findButton(
  messages: readonly Stored[],
  label: string | RegExp,
): Button | undefined {
  const all = messages.flatMap(buttonsOf).reverse();
  if (label instanceof RegExp) return all.find(({ text }) => label.test(text))?.button;
  const exact = all.find(({ text }) => text === label);
  return (exact ?? all.find(({ text }) => text.includes(label)))?.button;
}

function buttonsOf({ api, keyboard }: Stored): { text: string; button: Button }[] {
  const messageId = api.message_id;
  const inline = (api.reply_markup?.inline_keyboard ?? []).flat().map((one) => {
    const { text, ...action } = one;
    const data = 'callback_data' in action ? { data: action.callback_data } : {};
    return { text, button: { messageId, other: JSON.stringify(action), ...data } };
  });
  const replies = (keyboard ?? []).flat().map((text) => ({
    text,
    button: { messageId, says: text },
  }));
  return [...inline, ...replies];
}
