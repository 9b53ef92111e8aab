const offset = Number(process.hrtime.bigint()) / 1e6 - performance.now();

/** Milliseconds of the machine's steady clock: the same in all processes. */
export const now = (): number => offset + performance.now();
