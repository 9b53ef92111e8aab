import { foldText } from './fold.ts';
import type { Taxonomy } from './taxonomy.ts';
import { stops, type Text } from './words.ts';

type Range = readonly [from: number, to: number];

/**
 * The stretches of a text that only say what the thing is for. In "Abfüllanlagen für Getränke",
 * "valves for excavators" and 用于汽车的传感器 the thing is the plant, the valve, the sensor.
 *
 * @returns is [from, to) of the folded text such a use? `except` are places where "for" belongs to a
 * cue ("looking for") and where another thought begins.
 */
export function createModifiers({ modifiers: { after, before } }: Taxonomy) {
  const rest = `[^${stops.replace(/[/|、]/g, (s) => (s === '、' ? '' : `\\${s}`))}]*`;
  const latin = [...after.de, ...after.en].map(foldText).join('|');
  const opens = new RegExp(`(?:(?<![a-z])(?:${latin}) |${after.zh.join('|')})(${rest})`, 'dg');
  // 汽车用钢 is steel, but in 传感器用于… the sensor is the thing.
  const follows = new RegExp(
    `(?!${after.zh.join('|')}|用户|用途)(?:${before.zh.join('|')})\\p{Script=Han}`,
    'uy',
  );

  const isFollowed = (text: string, to: number) => {
    follows.lastIndex = to;
    return follows.test(text);
  };

  return (text: Text, except: readonly { from: number; to: number }[]) => {
    const uses: Range[] = [];
    for (const match of text.text.matchAll(opens)) {
      if (except.some((cue) => cue.from <= match.index && match.index < cue.to)) continue;
      const [from, to] = match.indices?.[1] ?? [0, 0];
      const next = except.find((cue) => cue.from > from && cue.from < to)?.from ?? to;
      uses.push([from, headAfter(text.text, from, next)]);
    }
    return (from: number, to: number): boolean =>
      uses.some((use) => use[0] <= from && to <= use[1]) || isFollowed(text.text, to);
  };
}

/** 用于Y的X: the use ends at 的, when something comes after it. */
function headAfter(text: string, from: number, to: number): number {
  const particle = text.slice(from, to).lastIndexOf('的');
  return particle >= 0 && from + particle + 1 < to ? from + particle : to;
}
