import type { Address } from '../domain/address.ts';

/** Where a simulated person is reached: on the channel "demo", at their own id. */
export const demoAddress = (person: string): Address => `demo:${person}`;
