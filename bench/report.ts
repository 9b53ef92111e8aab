import { tenth, type Visits } from './conversation.ts';
import type { Measured } from './lab.ts';
import { type Spread, spread } from './statistics.ts';

export interface TurnResult {
  kinds: { name: string; weight: number }[];
  /** Updates per second at half load. */
  rate: number;
  saturated: Measured[];
  halfLoad: Measured[];
}

export interface Result {
  turn?: TurnResult;
  visits?: Visits[];
}

/** What we hold ourselves to; medians over the rounds. */
export interface Bar {
  bar: string;
  value: number;
  most: number;
}

export function barsOf({ turn, visits = [] }: Result): Bar[] {
  const ratio = (runs: readonly Measured[], figure: Figure) => ratiosOf(runs, figure).median;
  return [
    ...(turn
      ? [
          { bar: 'CPU per update', value: ratio(turn.saturated, 'cpuPerUpdate'), most: 1 },
          { bar: 'p99 at half load', value: ratio(turn.halfLoad, 'p99'), most: 1 },
        ]
      : []),
    ...visits.map(({ together, rounds }) => ({
      bar: `tenth step, ${together} at a time`,
      value: tenthOf(rounds).median,
      most: 1 / 3,
    })),
  ];
}

const barLine = ({ bar, value, most }: Bar): string =>
  `${value <= most ? 'met    ' : 'NOT MET'}  ${bar}: ${value.toFixed(2)} × theirs, at most ${most.toFixed(2)}`;

/** More than this of a core kept busy by others, and a run is marked. */
const muchForeign = 0.25;

export function report(result: Result): string {
  const { turn, visits = [] } = result;
  return [
    ...(turn ? turnLines(turn) : []),
    ...visits.flatMap(visitLines),
    ...barsOf(result).map(barLine),
  ].join('\n');
}

function turnLines({ kinds, rate, saturated, halfLoad }: TurnResult): string[] {
  const mix = kinds.map(({ name, weight }) => `${weight} ${name}`).join(', ');
  return [
    `Whole turns, of 100: ${mix}`,
    '',
    ...runLines('saturated', saturated),
    '',
    ...runLines(`half load of the bare bot, ${rate.toFixed(0)} updates/s`, halfLoad),
    '',
    ...table([
      ['', 'ours', 'bare', 'ours / bare', 'least … most'],
      ...compared('turns/s, saturated', saturated, 'turnsPerSecond'),
      ...compared('CPU µs/update, saturated', saturated, 'cpuPerUpdate'),
      ...compared('CPU µs/update, half load', halfLoad, 'cpuPerUpdate'),
      // Neighbours can only add to it, so the least of all runs is the nearest to the truth.
      leastOf('CPU µs/update, saturated, least', saturated),
      leastOf('CPU µs/update, half load, least', halfLoad),
      ...compared('Redis CPU µs/update, saturated', saturated, 'redisPerUpdate'),
      ...compared('p50 ms, half load', halfLoad, 'p50'),
      ...compared('p99 ms, half load', halfLoad, 'p99'),
    ]),
    '',
    `lost, doubled, wrong, refused: ${faultsOf([...saturated, ...halfLoad])}`,
    '',
  ];
}

function runLines(title: string, runs: readonly Measured[]): string[] {
  return table([
    [title, 'turns/s', 'CPU µs', 'Redis µs', 'p50 ms', 'p99 ms', 'foreign', 'load', ''],
    ...runs.map((run) => [
      run.side,
      run.turnsPerSecond.toFixed(0),
      run.cpuPerUpdate.toFixed(0),
      run.redisPerUpdate.toFixed(0),
      run.p50.toFixed(1),
      run.p99.toFixed(1),
      run.foreign?.toFixed(2) ?? '?',
      run.load.toFixed(1),
      [
        ...((run.foreign ?? 0) > muchForeign ? ['much foreign load'] : []),
        ...(isValid(run) ? [] : [`INVALID: ${JSON.stringify(run.faults)}`]),
      ].join(', '),
    ]),
  ]);
}

const isValid = ({ faults }: Measured): boolean => Object.values(faults).every((n) => n === 0);

function faultsOf(runs: readonly Measured[]): string {
  const all = runs.map(({ faults: { lost, doubled, wrong, refused } }) => [
    lost,
    doubled,
    wrong,
    refused,
  ]);
  const sums = [0, 1, 2, 3].map((i) => all.reduce((sum, faults) => sum + faults[i]!, 0));
  return `${sums.join(', ')}${runs.every(isValid) ? '' : ': THE RUN IS INVALID'}`;
}

type Figure = 'turnsPerSecond' | 'cpuPerUpdate' | 'redisPerUpdate' | 'p50' | 'p99';

const figuresOf = (runs: readonly Measured[], side: string, figure: Figure): number[] =>
  runs.filter((run) => run.side === side).map((run) => run[figure]);

/** Ours beside the bare bot's, round by round. */
function ratiosOf(runs: readonly Measured[], figure: Figure): Spread {
  const bare = figuresOf(runs, 'bare', figure);
  return spread(figuresOf(runs, 'ours', figure).map((value, i) => value / bare[i]!));
}

/** Medians of both sides, and of the ratios of the rounds. */
function compared(title: string, runs: readonly Measured[], figure: Figure): string[][] {
  const ratio = ratiosOf(runs, figure);
  const digits = figure === 'p50' || figure === 'p99' ? 1 : 0;
  return [
    [
      title,
      spread(figuresOf(runs, 'ours', figure)).median.toFixed(digits),
      spread(figuresOf(runs, 'bare', figure)).median.toFixed(digits),
      ratio.median.toFixed(2),
      range(ratio),
    ],
  ];
}

function leastOf(title: string, runs: readonly Measured[]): string[] {
  const [ours, bare] = ['ours', 'bare'].map((side) =>
    Math.min(...runs.filter((run) => run.side === side).map((run) => run.cpuPerUpdate)),
  ) as [number, number];
  return [title, ours.toFixed(0), bare.toFixed(0), (ours / bare).toFixed(2)];
}

const range = ({ least, most }: Spread): string => `${least.toFixed(2)} … ${most.toFixed(2)}`;

const tenthOf = (rounds: Visits['rounds']): Spread =>
  spread(rounds.map(({ ours, theirs }) => ours[tenth - 1]! / theirs[tenth - 1]!));

function visitLines({ together, ours, theirs, growth, rounds }: Visits): string[] {
  const steps = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 50].filter((step) => step <= ours.length);
  const at = (values: readonly number[]) => steps.map((step) => values[step - 1]!.toFixed(0));
  const ratio = tenthOf(rounds);
  const grows = ({ within, beyond }: Visits['growth']['ours']) =>
    `${within.toFixed(1)} within ten${ours.length > tenth ? `, ${beyond.toFixed(1)} beyond` : ''}`;
  return [
    `A visit beside @grammyjs/conversations in process, ${together} at a time, CPU µs per answer`,
    '',
    ...table([
      ['step', ...steps.map(String)],
      ['ours', ...at(ours)],
      ['conversations', ...at(theirs)],
      ['ours / theirs', ...steps.map((s) => (ours[s - 1]! / theirs[s - 1]!).toFixed(2))],
    ]),
    '',
    `tenth step: ${ratio.median.toFixed(2)} (${range(ratio)})`,
    `growth per step, µs: ours ${grows(growth.ours)}; conversations ${grows(growth.theirs)}`,
    '',
  ];
}

/** Columns aligned, the first one to the left. */
function table(rows: readonly string[][]): string[] {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
      .join('  ')
      .trimEnd(),
  );
}
