import { CsvError, parse } from 'csv-parse/sync';
import { EventFileError } from './faults.ts';
import type { RosterLine } from './roster.ts';
import { rosterColumns } from './roster-row.ts';

/**
 * The lines of a roster. Commas, semicolons and tabs separate (whichever the first line has most
 * of); a byte order mark, CRLF and empty lines are accepted.
 * @param file name for messages
 * @throws EventFileError when it is not CSV or its columns are wrong
 */
export function readCsv(content: string, file: string): RosterLine[] {
  const [header, ...records] = split(content.replace(/\r\n?/g, '\n'), file);
  if (!header) throw new EventFileError([`${file}: is empty`]);
  const columns = header.record.map((name) => name.trim().toLowerCase().replaceAll(' ', '_'));
  const faults = columnFaults(columns).map((fault) => `${file} line ${header.line}, ${fault}`);
  if (faults.length > 0) throw new EventFileError(faults);
  const tooLong = records.filter(({ record }) => record.slice(columns.length).some(Boolean));
  if (tooLong.length > 0)
    throw new EventFileError(
      tooLong.map(({ line }) => `${file} line ${line}: has more cells than there are columns`),
    );
  return records
    .filter(({ record }) => record.some(Boolean))
    .map(({ record, line }) => ({
      at: `${file} line ${line}`,
      cells: Object.fromEntries(
        columns.flatMap((name, index) => (name ? [[name, plain(record[index] ?? '')]] : [])),
      ),
    }));
}

interface CsvRecord {
  readonly record: string[];
  readonly line: number;
}

function split(content: string, file: string): CsvRecord[] {
  try {
    const parsed = parse(content, {
      bom: true,
      delimiter: delimiterOf(content),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return parsed.map(({ record, info }) => ({
      record,
      // The parser counts to where a record ends; a cell may hold several lines.
      line: info.lines - (record.join('').match(/\n/g)?.length ?? 0),
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new EventFileError([`${file}: is not CSV (${error.message})`]);
  }
}

function delimiterOf(content: string): string {
  const first = content.slice(0, content.indexOf('\n') < 0 ? undefined : content.indexOf('\n'));
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: first.split(mark).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).mark;
}

function columnFaults(columns: readonly string[]): string[] {
  const required = ['id', 'delegation', 'organisation_kind', 'family', 'given', 'reads', 'speaks'];
  return [
    ...columns
      .filter((name) => name !== '' && !rosterColumns.includes(name))
      .map((name) => `${name}: is not a column of a roster`),
    ...columns
      .filter((name, index) => name !== '' && columns.indexOf(name) < index)
      .map((name) => `${name}: is there twice`),
    ...required
      .filter((name) => !columns.includes(name))
      .map((name) => `${name}: this column is missing`),
  ];
}

/** Spreadsheets guard cells such as "+49 …" with an apostrophe, and so does our own export. */
const plain = (cell: string): string => cell.replace(/^'(?=[=+\-@])/, '');
