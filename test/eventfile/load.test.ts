import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { EventFileError, loadEventFile } from '../../src/eventfile/index.ts';
import { soundEvent } from './sample.ts';

const example = new URL('../../docs/event-example/', import.meta.url).pathname;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'event-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function faultsOf(path: string): Promise<readonly string[]> {
  const error = await loadEventFile(path).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(EventFileError);
  return (error as EventFileError).faults;
}

const write = async (name: string, content: string | Uint8Array) => {
  await writeFile(join(folder, name), content);
  return join(folder, name);
};

describe('the example', () => {
  it('loads', async () => {
    const { event, roster } = await loadEventFile(join(example, 'event.yaml'));
    expect(event.code).toBe('ruhr27');
    expect(event.slots).toHaveLength(6 + 7 + 7);
    expect(event.tables.map(({ id }) => id)).toContain('A8');
    expect(roster.map(({ id }) => id)).toEqual([
      'jana-wilke',
      'murat-aydin',
      'peng-lan',
      'he-zhiyuan',
      'lea-sommer',
      'int-1',
    ]);
    expect(roster[0]?.organisation).toEqual(roster[1]?.organisation);
    expect(roster[3]?.organisation?.id).toBe('yue-lu-lv-shi-shi-wu-suo');
    expect(roster[2]?.offers).toHaveLength(2);
    expect(roster[4]?.actsFor).toEqual(['jana-wilke']);
    expect(roster[5]).toMatchObject({ id: event.interpreters[0]?.id, role: 'interpreter' });
    expect(event.visits.map(({ id }) => id)).toEqual(['zechenhof']);
  });
});

describe('roster files', () => {
  const load = async (csv: string | Uint8Array) => {
    await write('list.csv', csv);
    return loadEventFile(
      await write('event.yaml', stringify({ ...soundEvent(), roster: 'list.csv' })),
    );
  };
  const wrong = async (csv: string | Uint8Array) => {
    await write('list.csv', csv);
    return faultsOf(await write('event.yaml', stringify({ ...soundEvent(), roster: 'list.csv' })));
  };
  const header =
    'id,delegation,organisation,organisation_kind,family,given,phone,reads,speaks,offers';
  const row =
    'a-1,german,"Firma, eins",mittelstand,Wilke,Jana,+49 30 23125 1,de,de:fluent,"Rollen | Bänder"';
  const semicolons = (line: string) =>
    line.replace('"Firma, eins"', 'Firma| eins').replaceAll(',', ';').replace('Firma| ', 'Firma, ');

  it.each([
    ['commas', `${header}\n${row}\n`],
    ['semicolons', `${header.replaceAll(',', ';')}\n${semicolons(row)}\n`],
    ['a byte order mark', `\ufeff${header}\n${row}\n`],
    ['CRLF and empty lines', `${header}\r\n\r\n${row}\r\n,,,,,,,,,\r\n\r\n`],
    [
      'capitals and spaces in the header',
      `${header.replace('organisation_kind', ' Organisation Kind ')}\n${row}`,
    ],
    ['an unnamed column at the end', `${header},,\n${row},,\n`],
    ['a guarded cell', `${header}\n${row.replace('+49', "'+49")}`],
  ])('are read with %s', async (_, csv) => {
    const { roster } = await load(csv);
    expect(roster).toHaveLength(1);
    expect(roster[0]).toMatchObject({
      organisation: { id: 'firma-eins', name: { latin: 'Firma, eins' } },
      phone: '+49 30 23125 1',
      offers: ['Rollen', 'Bänder'],
    });
  });

  it('have their faults named by the line where the person begins', async () => {
    const lines = [header, row.replace('| ', '|\n'), '', row.replace('a-1', 'A 2')];
    expect(await wrong(lines.join('\n'))).toEqual([
      'list.csv line 5, id: must be 1 to 40 small letters, digits or hyphens',
    ]);
  });

  it.each([
    ['', 'list.csv: is empty'],
    [`${header},colour\n`, 'list.csv line 1, colour: is not a column of a roster'],
    [header.replace('reads,', ''), 'list.csv line 1, reads: this column is missing'],
    [`${header},id\n`, 'list.csv line 1, id: is there twice'],
    [`${header}\n${row},more\n`, 'list.csv line 2: has more cells than there are columns'],
    [`${header}\n"open`, 'list.csv: is not CSV'],
    [Buffer.from('id;Straße', 'latin1'), 'list.csv: is not UTF-8; please save it again as UTF-8'],
  ])('are refused when they are %j', async (csv, fault) => {
    expect((await wrong(csv)).join()).toContain(fault);
  });
});

describe('event files', () => {
  it('are refused when they are missing', async () => {
    expect(await faultsOf(join(folder, 'event.yaml'))).toEqual([
      'event.yaml: cannot be read (no such file)',
    ]);
  });

  it('are refused when the roster is missing, with their other faults', async () => {
    const path = await write(
      'event.yaml',
      stringify({ ...soundEvent(), code: 'X', roster: 'none.csv' }),
    );
    expect(await faultsOf(path)).toEqual([
      'code: must be 2 to 8 small letters or digits and begin with a letter',
      'none.csv: cannot be read (no such file)',
    ]);
  });

  it.each([
    ['a: [1', 'event.yaml line 1: is not YAML'],
    ['a: 1\na: 2', 'event.yaml line 2: is not YAML (Map keys must be unique)'],
    ['', 'the file: is empty'],
    ['- 1', 'the file: must be a group of named values'],
    [
      Buffer.from('name: Börse', 'latin1'),
      'event.yaml: is not UTF-8; please save it again as UTF-8',
    ],
  ])('are refused when they are %j', async (content, fault) => {
    expect((await faultsOf(await write('event.yaml', content))).join()).toContain(fault);
  });

  it('take days and times with or without quotes', async () => {
    const text = await readFile(join(example, 'event.yaml'), 'utf8');
    await write('roster.csv', await readFile(join(example, 'roster.csv')));
    const path = await write('event.yaml', text.replace(/'(\d\d:\d\d)'/g, '$1'));
    const { event } = await loadEventFile(path);
    expect(event.slots).toHaveLength(20);
  });
});
