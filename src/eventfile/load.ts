import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { parseDocument } from 'yaml';
import { type ComposedEvent, composeEvent } from './compose.ts';
import { readCsv } from './csv.ts';
import { EventFileError } from './faults.ts';
import type { RosterLine } from './roster.ts';

/**
 * An event from its file (event.yaml) and the roster beside it.
 * @throws EventFileError with every fault that can be found at once, each with its place
 */
export async function loadEventFile(path: string): Promise<ComposedEvent> {
  const source = readYaml(await readText(path), basename(path));
  const { lines, faults } = await readRoster(path, source);
  try {
    const composed = composeEvent(source, lines);
    if (faults.length > 0) throw new EventFileError([]);
    return composed;
  } catch (error) {
    if (!(error instanceof EventFileError)) throw error;
    throw new EventFileError([...error.faults, ...faults]);
  }
}

async function readText(path: string): Promise<string> {
  const file = basename(path);
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new EventFileError([`${file}: cannot be read (${reasonOf(error)})`]);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new EventFileError([`${file}: is not UTF-8; please save it again as UTF-8`]);
  }
}

const reasonOf = (error: NodeJS.ErrnoException): string =>
  ({ ENOENT: 'no such file', EACCES: 'not allowed', EISDIR: 'it is a folder' })[error.code ?? ''] ??
  error.message;

function readYaml(content: string, file: string): unknown {
  try {
    const document = parseDocument(content, { prettyErrors: true });
    const error = document.errors[0];
    if (!error) return document.toJS();
    const line = error.linePos ? ` line ${error.linePos[0].line}` : '';
    const message = error.message.split(' at line ')[0];
    throw new EventFileError([`${file}${line}: is not YAML (${message})`]);
  } catch (error) {
    if (error instanceof EventFileError) throw error;
    throw new EventFileError([`${file}: is not YAML (${(error as Error).message})`]);
  }
}

async function readRoster(
  path: string,
  source: unknown,
): Promise<{ lines: RosterLine[]; faults: readonly string[] }> {
  const name = (source as { roster?: unknown } | null)?.roster;
  if (typeof name !== 'string' || name.trim() === '') return { lines: [], faults: [] };
  try {
    const content = await readText(resolve(dirname(path), name.trim()));
    return { lines: readCsv(content, name.trim()), faults: [] };
  } catch (error) {
    if (!(error instanceof EventFileError)) throw error;
    return { lines: [], faults: error.faults };
  }
}
