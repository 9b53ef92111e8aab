import { z } from 'zod';
import { search } from '../acts/search.ts';
import { forDelegates } from '../crew-taps.ts';
import type { Step } from './step.ts';

const Data = z.object({
  /** Who has been suggested already, so that "more" goes on from there. */
  shown: z.array(z.string()).default([]),
});

/** No question is open: a sentence is a search. */
export const home: Step<z.infer<typeof Data>> = {
  name: 'home',
  data: Data,
  start: { shown: [] },
  ask: () => [],
  hear: (heard, facts) =>
    facts.me.role === 'interpreter' ? forDelegates(facts) : search(facts, heard.text),
};
