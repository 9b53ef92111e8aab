/** All about one meeting, by one door: what is kept of it, how it goes on, and what it takes. */
export * from './claims.ts';
export * from './meeting-acts.ts';
export * from './meeting-after.ts';
export * from './meeting-record.ts';
export * from './meeting-states.ts';
export * from './meeting-timers.ts';
