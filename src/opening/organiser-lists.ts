import { stringify } from 'csv-stringify/sync';
import type { PersonName } from '../domain/name.ts';
import type { Instant } from '../domain/time.ts';
import { type EventView, organisationOf } from '../domain/view.ts';
import type { Question } from '../ports.ts';

/**
 * Everybody of the roster who has not come yet, each with a link of their own, as CSV with a BOM, so
 * that spreadsheets read Chinese. Cells that a spreadsheet would take for a formula are disarmed.
 */
export async function invitationList(
  view: EventView,
  linkFor: (person: string) => Promise<string>,
): Promise<string> {
  const rows = [];
  for (const person of view.people.values()) {
    if (person.presence !== 'imported') continue;
    const organisation = organisationOf(view, person)?.name;
    rows.push({
      name: person.name ? plainName(person.name) : '',
      organisation: organisation?.latin ?? organisation?.han ?? '',
      email: person.email ?? '',
      language: person.reads,
      link: await linkFor(person.id),
    });
  }
  return stringify(rows, { header: true, bom: true, escape_formulas: true });
}

/** Open questions to the organiser, with who asked and where they can be reached. */
export function questionList(view: EventView, questions: readonly Question[]): string[] {
  return questions.map(({ id, person, at, text }) => {
    const asker = view.people.get(person);
    const name = asker?.name ? plainName(asker.name) : 'somebody without a name yet';
    const reach = [asker?.email, asker?.phone].filter((way) => way !== undefined).join(', ');
    const answerIn = asker ? `, reads ${asker.reads}` : '';
    return `${id}  ${when(at)}  ${name}${reach ? ` (${reach})` : ''}${answerIn}\n    ${text.replaceAll('\n', '\n    ')}`;
  });
}

export const plainName = ({ latin, han }: PersonName): string =>
  [han && han.family + han.given, `${latin.given} ${latin.family.toUpperCase()}`]
    .filter(Boolean)
    .join(' ');

const when = (at: Instant): string =>
  `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
