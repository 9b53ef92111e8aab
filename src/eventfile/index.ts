export { type ComposedEvent, composeEvent } from './compose.ts';
export { EventFileError } from './faults.ts';
export { EventFileInput } from './input.ts';
export { loadEventFile } from './load.ts';
export type { RosterLine } from './roster.ts';
export type { RosterCells } from './roster-row.ts';
