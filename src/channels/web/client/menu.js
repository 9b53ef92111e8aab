// @ts-check
import { find } from './dom.js';

/** The list of commands: always there on a wide screen, behind a button on a narrow one. */
export function createMenu() {
  const button = find('menu-button', HTMLButtonElement);
  const menu = find('menu', HTMLElement);

  /** @param {boolean} isOpen */
  function show(isOpen) {
    button.setAttribute('aria-expanded', String(isOpen));
    menu.classList.toggle('open', isOpen);
  }
  const isOpen = () => button.getAttribute('aria-expanded') === 'true';

  button.addEventListener('click', () => {
    show(!isOpen());
    if (isOpen()) menu.querySelector('button')?.focus();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !isOpen()) return;
    show(false);
    button.focus();
  });
  document.addEventListener('click', ({ target }) => {
    if (!isOpen() || !(target instanceof Node)) return;
    if (!button.contains(target) && !menu.contains(target)) show(false);
  });
  menu.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || !target.closest('button') || !isOpen()) return;
    show(false);
    button.focus();
  });
}
