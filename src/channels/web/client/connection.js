// @ts-check
import { find } from './dom.js';
import { text } from './words.js';

/** A short gap is nobody's concern. */
const patienceMs = 800;

/** The line under the header that says when we are not in touch. */
export function createConnection() {
  const line = find('state', HTMLElement);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /** @param {string} key */
  function tell(key) {
    line.setAttribute('data-text', key);
    line.textContent = key === '' ? '' : text(key);
  }
  return {
    /** @param {boolean} isOpen */
    state(isOpen) {
      clearTimeout(timer);
      if (isOpen) tell('');
      else timer = setTimeout(() => tell(navigator.onLine ? 'connecting' : 'offline'), patienceMs);
    },
    /** Nothing more to tell. */
    end() {
      clearTimeout(timer);
      tell('');
    },
  };
}
