import { isField } from '../conversation/load-words.ts';
import type { Event } from '../domain/event.ts';

/** Interpreters' fields that are no topics, one line each, as for an event file's other faults. */
export const fieldFaults = ({ interpreters, words }: Event): string[] =>
  interpreters.flatMap(({ fields }, index) =>
    fields.flatMap((field, at) =>
      isField(field, words)
        ? []
        : [
            `interpreters[${index}].fields[${at}]: there is no topic or sector ${field}; \`npm run magpie -- words topics\` lists them`,
          ],
    ),
  );
