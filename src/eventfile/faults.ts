import type { z } from 'zod';

/** An event cannot be made from what was given. Every fault is listed, each with its place. */
export class EventFileError extends Error {
  override readonly name = 'EventFileError';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

/**
 * What a schema found, one line per fault: "days[1].slot: must be at least 5".
 * @param source the value that was parsed; tells "is missing" from "is wrong"
 * @param place how the path is written in front of the message
 */
export function faultsOf(
  issues: readonly z.core.$ZodIssue[],
  source: unknown,
  place: (path: Path) => string = pathText,
): string[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => `${place([...issue.path, key])}: is not known here`);
    const deeper = issue.code === 'invalid_union' ? deepest(issue) : undefined;
    if (deeper) return faultsOf(deeper, source, place);
    return [`${place(issue.path)}: ${say(issue, valueAt(source, issue.path))}`];
  });
}

type Path = readonly PropertyKey[];

/** ["days", 1, "slot"] as "days[1].slot". */
export function pathText(path: Path): string {
  const text = path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('');
  return text.replace(/^\./, '') || 'the file';
}

function say(issue: z.core.$ZodIssue, value: unknown): string {
  if (value === undefined) return 'is missing';
  if (value === null) return 'is empty';
  switch (issue.code) {
    case 'invalid_type':
      return sayType(issue.expected);
    case 'too_small':
      return issue.origin === 'string' ? 'is empty' : `must be at least ${sized(issue, 'minimum')}`;
    case 'too_big':
      return `must be at most ${sized(issue, 'maximum')}`;
    case 'invalid_value':
      return `must be one of ${issue.values.join(', ')}`;
    default:
      return issue.message;
  }
}

const sayType = (expected: string): string =>
  ({
    string: 'must be text: put it in quotes',
    int: 'must be a whole number',
    number: 'must be a number',
    array: 'must be a list',
    object: 'must be a group of named values',
    boolean: 'must be true or false',
  })[expected] ?? `must be of type ${expected}`;

function sized(
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  side: 'minimum' | 'maximum',
): string {
  const bound = String((issue as unknown as Record<string, unknown>)[side]);
  if (issue.origin === 'string') return `${bound} characters long`;
  return issue.origin === 'array' ? `${bound} in number` : bound;
}

/** Of a union's branches, the one that got furthest: the one that its author had in mind. */
function deepest(union: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue[] | undefined {
  const branches = union.errors.filter((issues) => issues.every((issue) => issue.path.length > 0));
  const branch = branches[0];
  return branch?.map((issue) => ({ ...issue, path: [...union.path, ...issue.path] }));
}

function valueAt(source: unknown, path: Path): unknown {
  let value = source;
  for (const step of path) {
    // A cell that a schema has split further: it is there.
    if (typeof value !== 'object' || value === null) return value;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}
