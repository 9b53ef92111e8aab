// @ts-check
import { make } from './dom.js';
import { text } from './words.js';

/**
 * @typedef {{ id: string, label: string, look?: string }} Button
 *
 * @typedef {object} ChoiceSet the buttons, or ticks, under one message
 * @property {HTMLElement} element
 * @property {boolean} isCard a card's buttons stay: it stands for somebody, not for a question
 * @property {(id: string) => boolean} has
 * @property {(taps: string[]) => void} choose marks what was chosen
 * @property {(isOpen: boolean) => void} open
 *
 * @typedef {(taps: string[], shown: string) => void} OnTap
 */

/**
 * @param {{ choices?: Button[], many?: { ticked: string[], submit: Button }, look?: string }} bubble
 * @param {OnTap} onTap
 * @returns {ChoiceSet | undefined}
 */
export function drawChoices(bubble, onTap) {
  if (bubble.many) return drawMany(bubble.choices ?? [], bubble.many, onTap);
  if (bubble.choices) return drawOne(bubble.choices, bubble.look === 'card', onTap);
  return undefined;
}

/** @param {Button[]} choices @param {boolean} isCard @param {OnTap} onTap @returns {ChoiceSet} */
function drawOne(choices, isCard, onTap) {
  const element = group('choices');
  const buttons = choices.map((choice) => drawButton(choice));
  element.append(...buttons);
  element.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (!button || isShut(button)) return;
    onTap([button.value], button.textContent ?? '');
  });
  return {
    element,
    isCard,
    has: (id) => choices.some((choice) => choice.id === id),
    choose(taps) {
      for (const button of buttons) press(button, taps.includes(button.value));
    },
    open: (isOpen) => shut(buttons, !isOpen),
  };
}

/**
 * @param {Button[]} choices @param {{ ticked: string[], submit: Button }} many @param {OnTap} onTap
 * @returns {ChoiceSet}
 */
function drawMany(choices, { ticked, submit }, onTap) {
  const element = group('choices many');
  const boxes = choices.map(({ id }) => {
    const box = make('input', { type: 'checkbox', value: id });
    box.checked = ticked.includes(id);
    return box;
  });
  const button = drawButton({ look: 'main', ...submit });
  choices.forEach(({ label }, i) => {
    element.append(make('label', {}, boxes[i], make('span', {}, label)));
  });
  element.append(button);
  button.addEventListener('click', () => {
    if (isShut(button)) return;
    const chosen = choices.filter((_, i) => boxes[i]?.checked);
    const shown = chosen.map(({ label }) => label).join(' · ') || submit.label;
    onTap([...chosen.map(({ id }) => id), submit.id], shown);
  });
  return {
    element,
    isCard: false,
    has: (id) => id === submit.id || choices.some((choice) => choice.id === id),
    choose(taps) {
      for (const box of boxes) box.checked = taps.includes(box.value);
    },
    open(isOpen) {
      for (const box of boxes) box.disabled = !isOpen;
      shut([button], !isOpen);
    },
  };
}

/** @param {string} look */
const group = (look) => make('div', { class: look, role: 'group', 'aria-label': text('choices') });

/** @param {Button} button */
const drawButton = ({ id, label, look = 'plain' }) =>
  make('button', { type: 'button', class: `choice ${look}`, value: id }, label);

/** @param {HTMLButtonElement} button @param {boolean} isChosen */
function press(button, isChosen) {
  button.classList.toggle('chosen', isChosen);
  if (isChosen) button.setAttribute('aria-pressed', 'true');
  else button.removeAttribute('aria-pressed');
}

/**
 * Not the disabled attribute: it would throw the focus away from under the finger of whoever just
 * pressed. Shut buttons leave the way of the Tab key instead.
 * @param {HTMLButtonElement[]} buttons @param {boolean} isShut
 */
function shut(buttons, isShut) {
  for (const button of buttons) {
    if (isShut) button.setAttribute('aria-disabled', 'true');
    else button.removeAttribute('aria-disabled');
    button.tabIndex = isShut ? -1 : 0;
  }
}

/** @param {Element} button */
const isShut = (button) => button.getAttribute('aria-disabled') === 'true';
