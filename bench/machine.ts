import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';

/** What the kernel counts in, on every Linux that Node runs on. */
const tickMs = 10;

/** CPU time so far, in ms. */
export interface Usage {
  /** Of the whole machine, what a host took away from it included. */
  busy: number;
  /** Of our processes, in the order of their pids. */
  own: number[];
}

/** Undefined where there is no /proc. */
export function usageOf(pids: readonly number[]): Usage | undefined {
  try {
    const [user, nice, system, , , , , steal] = readFileSync('/proc/stat', 'utf8')
      .split('\n', 1)[0]!
      .split(/\s+/)
      .slice(1)
      .map(Number) as number[];
    return { busy: (user! + nice! + system! + steal!) * tickMs, own: pids.map(timeOf) };
  } catch {
    return undefined;
  }
}

function timeOf(pid: number): number {
  // The name, in brackets, may hold anything.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * tickMs;
}

/** Cores that others kept busy in between; they make every figure of ours a lower bound. */
export function foreignCores(before: Usage, after: Usage, ms: number): number {
  const own = after.own.reduce((all, time, i) => all + time - before.own[i]!, 0);
  return Math.max(0, (after.busy - before.busy - own) / ms);
}

export const loadAverage = (): number => loadavg()[0]!;
