import { parseArgs } from 'node:util';

export interface Wishes {
  event: string | undefined;
  fresh: boolean;
  yes: boolean;
  help: boolean;
}

export const usage = `Usage: npm start -- [options]

  --event FILE   open the event of this event.yaml (without it: the demo)
  --fresh        start over: forget everything that was stored of the event
  --yes          take changes of an event file over without asking
  --help         this text

Settings come from the environment; .env.example explains them all.`;

/** @throws Error with one clear line */
export function readWishes(args: readonly string[]): Wishes {
  const { values } = parseArgs({
    args: [...args],
    options: {
      event: { type: 'string' },
      fresh: { type: 'boolean', default: false },
      yes: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  return { event: values.event, fresh: values.fresh, yes: values.yes, help: values.help };
}
