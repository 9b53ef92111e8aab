// @ts-check

/** @typedef {import('./choices.js').ChoiceSet} ChoiceSet */

/**
 * Which buttons may still be pressed: those of the newest question and of all cards. Older questions
 * and answered ones are shut, so that nobody answers a question that was asked half an hour ago.
 */
export function createQuestions() {
  /** @type {Map<number, ChoiceSet[]>} by the number of their entry */
  const all = new Map();
  let newest = 0;

  /** @param {number} entry */
  const asked = (entry) => (all.get(entry) ?? []).filter((set) => !set.isCard);

  /** @param {number | undefined} entry @param {string[]} taps */
  const setOf = (entry, taps) =>
    (all.get(entry ?? 0) ?? []).find((set) => taps.some((id) => set.has(id)));

  return {
    /** @param {number} entry @param {ChoiceSet[]} sets */
    add(entry, sets) {
      if (sets.length === 0) return;
      all.set(entry, sets);
      if (asked(entry).length === 0) return;
      for (const set of asked(newest)) set.open(false);
      newest = entry;
    },
    /** Pressed, and on its way or in the log. @param {number | undefined} entry @param {string[]} taps */
    answer(entry, taps) {
      const set = setOf(entry, taps);
      set?.choose(taps);
      set?.open(false);
    },
    /** Said and saved: a card is there for the next tap. @param {number | undefined} entry @param {string[]} taps */
    settle(entry, taps) {
      const set = setOf(entry, taps);
      if (set?.isCard) set.open(true);
    },
    /** It could not be said: as if it had not been pressed. @param {number | undefined} entry @param {string[]} taps */
    reopen(entry, taps) {
      const set = setOf(entry, taps);
      set?.choose([]);
      if (set && (set.isCard || entry === newest)) set.open(true);
    },
    /** The chat is over. */
    shutAll() {
      for (const sets of all.values()) for (const set of sets) set.open(false);
    },
  };
}
