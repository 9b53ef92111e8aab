import type { Labelling } from './labels.ts';
import type { Quality } from './quality.ts';
import type { Speed } from './speed.ts';

/** What we hold ourselves to. */
export interface Bar {
  bar: string;
  value: number;
  least?: number;
  most?: number;
}

export function speedBars({ top20, build, megabytes, update, lists, peers }: Speed): Bar[] {
  return [
    { bar: 'top 20, p50 ms', value: top20.p50, most: 0.6 },
    { bar: 'top 20, p95 ms', value: top20.p95, most: 1 },
    { bar: 'top 20, p99 ms', value: top20.p99, most: 3 },
    { bar: 'share of the exact best', value: peers[0]!.recall, least: 1 },
    { bar: 'index, MB', value: megabytes, most: 100 },
    { bar: 'built in, s of CPU', value: build.cpu / 1000, most: 1.5 },
    { bar: 'an update, p99 ms', value: update.set.p99, most: 1 },
    { bar: 'an update is seen by the next question', value: update.seen ? 1 : 0, least: 1 },
    { bar: 'all lists, s of CPU', value: lists.at(-1)!.seconds, most: 60 },
  ];
}

export function qualityBars(rankings: readonly Quality[]): Bar[] {
  const [ours, uncapped] = rankings as [Quality, Quality];
  const of = (name: string) => rankings.find(({ ranking }) => ranking === name)!;
  const peers = ['likeness', 'one-sided', 'popularity', 'random'].map(of);
  return [
    {
      bar: 'precision at 5',
      value: ours.precision,
      least: Math.max(...peers.map((p) => p.precision)),
    },
    { bar: 'nDCG at 5', value: ours.ndcg, least: Math.max(...peers.map((p) => p.ndcg)) },
    { bar: 'Gini, beside likeness', value: ours.gini, most: of('likeness').gini },
    { bar: 'Gini, beside random lists', value: ours.gini, most: of('random').gini },
    { bar: 'precision kept by the cap', value: ours.precision / uncapped.precision, least: 0.9 },
    { bar: 'good partner as we see it: served', value: ours.promised ?? Number.NaN, least: 1 },
  ];
}

export const speedReport = (speed: Speed): string =>
  [
    `Top 20 of ${speed.people}, one thread, load average ${speed.load.toFixed(1)}`,
    line('ms', speed.top20),
    `built in ${speed.build.wall.toFixed(0)} ms (${speed.build.cpu.toFixed(0)} of CPU), ${speed.megabytes.toFixed(0)} MB`,
    `an update ${line('ms', speed.update.set)}`,
    ...speed.lists.map(
      ({ people, seconds, planned, scaled }) =>
        `all lists of ${people}: ${seconds.toFixed(1)} s of CPU${planned ? ', with the plan' : ''}${scaled ? ', from a part of them' : ''}`,
    ),
    '',
    `Others, ${speed.peerPeople} people`,
    ...speed.peers.map(
      (peer) =>
        `${peer.name.padEnd(24)} recall ${peer.recall.toFixed(3)}  built in ${peer.build.toFixed(1)} s  ${line('ms', peer)}`,
    ),
    '',
    ...speedBars(speed).map(barLine),
  ].join('\n');

const line = (unit: string, t: Speed['top20']): string =>
  `p50 ${t.p50.toFixed(3)}  p95 ${t.p95.toFixed(3)}  p99 ${t.p99.toFixed(3)} ${unit}  CPU ${t.cpu.toFixed(3)}`;

export const qualityReport = (
  { people, seed, noise }: Labelling,
  rankings: readonly Quality[],
): string =>
  [
    `Lists of five for ${people} people, noise ${noise}, seed ${seed}`,
    '                 precision   nDCG  coverage   Gini  served',
    ...rankings.map(({ ranking, precision, ndcg, coverage, gini, served }) =>
      [
        ranking.padEnd(16),
        ...[precision, ndcg, coverage, gini, served].map((x) => x.toFixed(3).padStart(8)),
      ].join(' '),
    ),
    '',
    ...qualityBars(rankings).map(barLine),
  ].join('\n');

function barLine({ bar, value, least, most }: Bar): string {
  const isMet = value >= (least ?? -Infinity) && value <= (most ?? Infinity);
  const want = least === undefined ? `at most ${most!.toFixed(3)}` : `at least ${least.toFixed(3)}`;
  return `${isMet ? 'met    ' : 'NOT MET'}  ${bar}: ${value.toFixed(3)}, ${want}`;
}
