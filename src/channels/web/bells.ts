import type { Address } from '../../domain/address.ts';

/** Wakes one open stream. A ring while nobody waits is not lost. */
export interface Bell {
  ring(): void;
  /** Resolves to true at a ring, to false after `ms` of silence. */
  wait(ms: number): Promise<boolean>;
  leave(): void;
}

/** Tabs of one browser that may listen at once; more is a script or a leak. */
const mostPerAddress = 24;

/** The bells of all streams of this process, by address. */
export function createBells() {
  const bells = new Map<Address, Set<Bell>>();

  function hang(address: Address): Bell | undefined {
    const beside = bells.get(address) ?? new Set();
    if (beside.size >= mostPerAddress) return undefined;
    const bell = createBell(() => {
      beside.delete(bell);
      if (beside.size === 0) bells.delete(address);
    });
    bells.set(address, beside.add(bell));
    return bell;
  }

  return {
    /** Undefined when this address has too many streams already. */
    hang,
    ring(address: Address): void {
      for (const bell of bells.get(address) ?? []) bell.ring();
    },
  };
}
export type Bells = ReturnType<typeof createBells>;

function createBell(leave: () => void): Bell {
  let rung = false;
  let wake: (() => void) | undefined;
  return {
    leave,
    ring() {
      rung = true;
      wake?.();
    },
    async wait(ms) {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
        wake = undefined;
      }
      const heard = rung;
      rung = false;
      return heard;
    },
  };
}
