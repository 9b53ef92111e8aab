// @ts-check
import { drawOurs, drawYours } from './bubble.js';
import { dayOf, drawDay } from './days.js';
import { find, make } from './dom.js';
import { createQuestions } from './questions.js';
import { createScroll } from './scroll.js';
import { text } from './words.js';

/** @typedef {import('./outbox.js').Item} Item */
/** @typedef {import('./outbox.js').Fate} Fate */

/**
 * The conversation on the page: entries of the log in their order, and after them what is still on
 * its way.
 * @param {{ tap: (taps: string[], from: number, shown: string) => void, retry: () => void }} acts
 */
export function createLog(acts) {
  const log = find('log', HTMLElement);
  const questions = createQuestions();
  const scroll = createScroll();
  /** @type {Map<string, HTMLElement>} bubbles that the log does not hold yet, by client id */
  const waiting = new Map();
  let last = 0;
  let day = '';

  /** @param {number} at @param {HTMLElement} element */
  function insert(at, element) {
    const before = waiting.values().next().value ?? null;
    element.classList.toggle('new', log.getAttribute('aria-live') === 'polite');
    if (dayOf(at) !== day) {
      day = dayOf(at);
      log.insertBefore(drawDay(at), before);
    }
    log.insertBefore(element, before);
  }

  /** @param {any} entry */
  function addYours(entry) {
    const element = waiting.get(entry.client) ?? drawYours(entry);
    // Known by it also after a reload, when the outbox still has to hear that it was saved.
    element.dataset.client = entry.client;
    // The log calls a command by its name.
    const said = element.querySelector('.bubble p');
    if (said) said.textContent = entry.text;
    // Taken out first: an entry stands before everything that still waits.
    waiting.delete(entry.client);
    insert(entry.at, element);
    if (entry.taps) questions.answer(entry.from, entry.taps);
    if (entry.taps && !element.dataset.fate) questions.settle(entry.from, entry.taps);
    return element;
  }

  /** @param {number} id @param {any} entry */
  function addOurs(id, entry) {
    const { element, sets } = drawOurs(id, entry, (taps, shown) => acts.tap(taps, id, shown));
    insert(entry.at, element);
    questions.add(id, sets);
    return element;
  }

  return {
    last: () => last,
    /** @param {number} id @param {any} entry */
    add(id, entry) {
      last = id;
      const settle = scroll.hold();
      if (entry.by === 'you') settle(addYours(entry));
      else settle(addOurs(id, entry), true);
    },
    /** Said after the log itself is gone. @param {any} entry */
    addLast(entry) {
      // What was said last never reached a log: it stands where it is, and the farewell after it.
      waiting.clear();
      const settle = scroll.hold();
      settle(addOurs(0, entry));
      questions.shutAll();
    },
    /** From here on what is new is read out, and not the whole conversation at every visit. */
    live() {
      log.setAttribute('aria-live', 'polite');
    },
    toEnd: scroll.toEnd,
    /** What became of something that the person said here. @param {Item} item @param {Fate} fate @param {string} [sorry] */
    became(item, fate, sorry) {
      const element = elementOf(item) ?? show(item);
      const settle = scroll.hold();
      if (item.taps && fate === 'saved') questions.settle(item.from, item.taps);
      if (item.taps && fate === 'refused') questions.reopen(item.from, item.taps);
      mark(element, fate, sorry);
      settle(element);
    },
    end: () => questions.shutAll(),
  };

  /** @param {Item} item */
  function elementOf(item) {
    const element = log.querySelector(`[data-client="${item.id}"]`);
    return element instanceof HTMLElement ? element : undefined;
  }

  /** @param {Item} item */
  function show(item) {
    const element = drawYours({ text: item.shown, at: Date.now() });
    element.dataset.client = item.id;
    waiting.set(item.id, element);
    log.append(element);
    if (item.taps) questions.answer(item.from, item.taps);
    scroll.toEnd();
    return element;
  }

  /** @param {HTMLElement} element @param {Fate} fate @param {string} [sorry] */
  function mark(element, fate, sorry) {
    element.querySelector('.fate')?.remove();
    if (fate === 'saved') {
      delete element.dataset.fate;
      return;
    }
    element.dataset.fate = fate;
    if (fate !== 'sending') element.append(note(fate, sorry));
    // Mostly it is there before anybody needs to know that it was on its way.
    else setTimeout(() => element.dataset.fate === fate && mark(element, 'slow'), slowMs);
  }

  /** @param {Fate} fate @param {string} [sorry] */
  function note(fate, sorry) {
    const element = make('p', { class: 'fate' }, sorry ?? text(notes[fate]));
    if (fate === 'failed') {
      const again = make('button', { type: 'button', class: 'again' }, text('retry'));
      again.addEventListener('click', acts.retry);
      element.append(' ', again);
    }
    return element;
  }
}

const slowMs = 1_000;
const notes = {
  sending: 'sending',
  slow: 'sending',
  waiting: 'waiting',
  failed: 'not-sent',
  refused: 'not-sent',
  saved: '',
};
