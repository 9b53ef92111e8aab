import { checkWords, type WordFault } from '../conversation/load-words.ts';
import type { Event } from '../domain/event.ts';

/** What is wrong with an event file's words, one line each, as for its other faults. */
export const wordFaults = ({ words }: Pick<Event, 'words'>): string[] =>
  checkWords(words).map((fault) => `words: ${lineOf(fault)}`);

function lineOf(fault: WordFault): string {
  switch (fault.key) {
    case 'phraseTaken':
      return `"${fault.phrase}" (${fault.language}) means the topic ${fault.topic} already`;
    case 'phraseEmpty':
      return `"${fault.phrase}" (${fault.language}) is not a word`;
    case 'topicUnknown':
      return `there is no topic ${fault.code}; \`npm run magpie -- words topics\` lists them`;
    case 'topicCodeTaken':
      return `the topic ${fault.code} is there twice`;
    case 'sectorUnknown':
      return `the topic ${fault.code} is of no known sector (${fault.sector})`;
  }
}
