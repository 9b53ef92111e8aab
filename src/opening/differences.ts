const most = 20;

/** What differs between two versions of a record, one line each: "limits.openRequests: 10 → 12". */
export function differences(before: unknown, after: unknown): string[] {
  const lines = [...compare('', before, after)];
  return lines.length > most
    ? [...lines.slice(0, most), `… and ${lines.length - most} more`]
    : lines;
}

function* compare(path: string, before: unknown, after: unknown): Generator<string> {
  if (isRecord(before) && isRecord(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      yield* compare(path === '' ? key : `${path}.${key}`, before[key], after[key]);
    }
  } else if (JSON.stringify(before) !== JSON.stringify(after)) {
    yield `${path}: ${short(before)} → ${short(after)}`;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const short = (value: unknown): string => {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
};
