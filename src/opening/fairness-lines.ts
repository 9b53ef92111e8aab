import type { FairnessReport } from '../conversation/engines.ts';

/** What an organiser wants to know of the suggestions, line by line. */
export function fairnessLines(report: FairnessReport, nameOf: (id: string) => string): string[] {
  const { people, served, coverage, gini, giniUnplanned, keptScore, most, without } = report;
  return [
    `${people} people who may be suggested`,
    `${percent(served)} have at least one partner who fits`,
    `${percent(coverage)} are suggested to somebody; nobody to more than ${most}`,
    `Gini of how often people are suggested: ${gini.toFixed(2)} (${giniUnplanned.toFixed(2)} if everybody saw just their own best)`,
    `the planned lists keep ${percent(keptScore)} of the score of everybody's own best`,
    ...(without.length > 0 ? ['Nobody fits these; they may need your help:'] : []),
    ...without.map((id) => `  ${nameOf(id)}`),
  ];
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
