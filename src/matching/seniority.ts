/** How much a person may decide, as far as a job title tells: 0 unknown, 1 expert, 2 leads, 3 at the top. */
export type Seniority = 0 | 1 | 2 | 3;

const top =
  /\b(?:ceo|cto|cfo|coo|cmo|chief|vorst[aä]e?nd\w*|gesch[aä]e?ftsf[uü]e?hr\w*|inhaber\w*|gr[uü]e?nder\w*|founder|owner|president|pr[aä]e?sident\w*|rektor\w*|rector|chair(?:man|woman|person)?|managing director|general manager|b[uü]e?rgermeister\w*|mayor)\b|董事长|总裁|总经理|首席|创始人|创办人|会长|理事长|院长|校长|行长|市长|主席/iu;
const deputy = /\b(?:vice|deputy|stellv\w*|vize\w*|assistant|assistenz\w*)\b|副|助理/iu;
const lead =
  /\b(?:head|director|direktor\w*|manager\w*|prokurist\w*|dean|dekan\w*|partner\w*|vp|lead|principal)\b|\w*leit(?:er|erin|ung)\b|总监|经理|主任|部长|处长|科长|负责人|主管/iu;

/** Reads a job title in German, English or Chinese; "副总经理" and "Vice President" are one below. */
export function seniorityOf(position: string | undefined): Seniority {
  if (!position?.trim()) return 0;
  if (top.test(position)) return deputy.test(position) ? 2 : 3;
  return lead.test(position) ? 2 : 1;
}
