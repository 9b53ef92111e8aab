import type { Log } from '../ports.ts';
import type { Connection } from './connect.ts';
import type { Position } from './journal.ts';
import { type Keys, keysOf } from './keys.ts';
import type { Vault } from './sealing.ts';
import { createView, type View } from './view.ts';

/** What one process holds of one event. */
export interface Model {
  readonly code: string;
  readonly keys: Keys;
  readonly view: View;
  /** The last turn that the view holds; undefined before it is loaded. */
  position: Position | undefined;
  loading: Promise<void> | undefined;
  /** Others have changed something that the view does not hold: the journal has to be read. */
  isBehind: boolean;
}

export interface Source {
  redis: Connection;
  vault: Vault;
  log: Log;
  /** Tells our own turns from those of other processes. */
  process: string;
}

export const createModel = (code: string): Model => ({
  code,
  keys: keysOf(code),
  view: createView(),
  position: undefined,
  loading: undefined,
  isBehind: false,
});
