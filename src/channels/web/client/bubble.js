// @ts-check
import { drawChoices } from './choices.js';
import { make } from './dom.js';
import { lang, text } from './words.js';

/** @typedef {import('./choices.js').ChoiceSet} ChoiceSet */

/** How an entry's language is called in HTML. */
const tags = { de: 'de', en: 'en', zh: 'zh-Hans' };

/**
 * What we said: an element for the log, and the sets of choices in it.
 * @param {number} id
 * @param {any} entry see entry.ts
 * @param {(taps: string[], shown: string) => void} onTap
 * @returns {{ element: HTMLElement, sets: ChoiceSet[] }}
 */
export function drawOurs(id, entry, onTap) {
  /** @type {ChoiceSet[]} */
  const sets = [];
  const element = make(
    'article',
    { class: 'entry us', lang: tags[/** @type {'de'} */ (entry.language)] ?? lang() },
    speaker('us'),
  );
  for (const bubble of entry.bubbles) {
    const isCard = bubble.look === 'card';
    const set = drawChoices(bubble, onTap);
    const box = make(
      'div',
      { class: isCard ? 'bubble card' : 'bubble' },
      bubble.title && make('p', { class: 'title' }, bubble.title),
      ...bubble.lines.map((/** @type {string} */ line) => make('p', {}, line)),
      bubble.file && drawFile(id, bubble.file),
      isCard && set?.element,
    );
    element.append(box);
    if (set && !isCard) element.append(set.element);
    if (set) sets.push(set);
  }
  element.append(clock(entry.at));
  return { element, sets };
}

/**
 * What the person said, also while it is on its way.
 * @param {{ text: string, at: number }} entry
 */
export function drawYours(entry) {
  return make(
    'article',
    { class: 'entry you' },
    speaker('you'),
    make('div', { class: 'bubble', dir: 'auto' }, make('p', {}, entry.text)),
    clock(entry.at),
  );
}

/** Who speaks, for those who do not see on which side it stands. @param {'us' | 'you'} who */
const speaker = (who) => make('span', { class: 'hidden' }, text(who));

/** @param {number} at */
function clock(at) {
  const date = new Date(at);
  const shown = date.toLocaleTimeString(lang(), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return make('time', { datetime: date.toISOString() }, shown);
}

/** @param {number} id @param {{ n: number, label: string }} file */
const drawFile = (id, { n, label }) =>
  make('a', { class: 'file', href: `/chat/file/${id}/${n}`, download: true }, label);
