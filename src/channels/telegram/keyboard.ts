import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';
import type { Choice, Reply } from '../../domain/reply.ts';
import type { SayTo } from '../../http/words.ts';

/** Halves of a Latin letter's width: what a button on a narrow phone shows before it is cut off. */
const widest = 36;
const perRow = 32;
/** Numbers in one row at most, where labels stand in the text. */
const numbersPerRow = 5;

export const [unticked, ticked] = ['☐', '☑'];

const styles = { main: 'primary', danger: 'danger' } as const;

export interface Drawn {
  keyboard: InlineKeyboardMarkup | undefined;
  /** Labels too long for a button, to stand in the text with their numbers. */
  listed: string[];
}

/** The choices of a reply as buttons; long ones are written out, and the buttons bear their numbers. */
export function keyboardOf({ choices = [], many }: Reply, t: SayTo): Drawn {
  if (choices.length === 0 && !many) return { keyboard: undefined, listed: [] };
  // "Skip" and "back" stand below, in their own words, whatever the others look like.
  const [main, aside] = asideOf(choices);
  const labels = main.map((choice) => t(choice.label));
  const isLong = main.length > 1 && labels.some((label) => widthOf(label) > widest);
  const buttons = main.map((choice, i) => {
    const label = isLong ? String(i + 1) : labels[i]!;
    return many ? tick(choice.id, label, many.ticked.includes(choice.id)) : button(choice, label);
  });
  const rows = isLong ? evenRows(buttons, numbersPerRow) : rowsOf(buttons, many ? 1 : 3);
  if (many) rows.push([button(many.submit, t(many.submit.label))]);
  rows.push(
    ...rowsOf(
      aside.map((choice) => button(choice, t(choice.label))),
      3,
    ),
  );
  return {
    keyboard: { inline_keyboard: rows },
    listed: isLong ? labels.map((label, i) => `${i + 1}. ${label}`) : [],
  };
}

/** The quiet choices at the end of a list. A number that is typed counts them last as well. */
function asideOf(choices: readonly Choice[]): [Choice[], Choice[]] {
  const end = choices.findLastIndex((choice) => choice.look !== 'quiet') + 1;
  // A card with quiet choices only, or one quiet choice among few, is drawn as it comes.
  return choices.length > 4 ? [choices.slice(0, end), choices.slice(end)] : [[...choices], []];
}

const button = ({ id, look }: Choice, text: string): InlineKeyboardButton => ({
  text,
  callback_data: id,
  ...(look && look !== 'quiet' ? { style: styles[look] } : {}),
});

/**
 * A line with a tick. What a tap will do stands in its data and not only in its sign: delivered twice,
 * it still does one thing.
 */
export const tick = (id: string, label: string, isTicked: boolean): InlineKeyboardButton => ({
  text: `${isTicked ? ticked : unticked} ${label}`,
  callback_data: `${id}${isTicked ? '~' : '+'}`,
});

function rowsOf(buttons: InlineKeyboardButton[], most: number): InlineKeyboardButton[][] {
  const rows: InlineKeyboardButton[][] = [];
  let width = 0;
  for (const each of buttons) {
    const own = widthOf(each.text) + 4;
    const row = rows.at(-1);
    if (row && row.length < most && width + own <= perRow) {
      row.push(each);
      width += own;
    } else {
      rows.push([each]);
      width = own;
    }
  }
  return rows;
}

/** Six numbers are three and three, not five and a lonely one. */
function evenRows<T>(list: readonly T[], most: number): T[][] {
  const count = Math.ceil(list.length / most);
  const size = Math.ceil(list.length / count);
  return Array.from({ length: count }, (_, i) => list.slice(i * size, (i + 1) * size));
}

/** Chinese characters and emoji are twice as wide as Latin letters. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text)
    width += /[\u1100-\uffdc\u{1f000}-\u{3ffff}]/u.test(character) ? 2 : 1;
  return width;
}
