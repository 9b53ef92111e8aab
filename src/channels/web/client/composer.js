// @ts-check
import { find } from './dom.js';

const draft = 'magpie-draft';

/**
 * Where the person writes. Enter sends, Shift+Enter makes a new line; an Enter that only confirms
 * Chinese characters does neither.
 * @param {(text: string) => void} send
 */
export function createComposer(send) {
  const form = find('composer', HTMLFormElement);
  const words = find('words', HTMLTextAreaElement);

  function grow() {
    words.style.height = 'auto';
    words.style.height = `${words.scrollHeight}px`;
    sessionStorage.setItem(draft, words.value);
    form.classList.toggle('empty', words.value.trim() === '');
  }

  words.addEventListener('input', grow);
  words.addEventListener('keydown', (event) => {
    // 229 as well: in Safari the Enter that ends a composition comes after it, marked only by this.
    const composes = event.isComposing || event.keyCode === 229;
    if (event.key !== 'Enter' || event.shiftKey || composes) return;
    event.preventDefault();
    form.requestSubmit();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = words.value.trim();
    if (text === '') return;
    words.value = '';
    grow();
    words.focus();
    send(text);
  });

  words.value = sessionStorage.getItem(draft) ?? '';
  grow();

  return {
    /** Back into the field, unless the person has written on meanwhile. @param {string} text */
    giveBack(text) {
      if (words.value.trim() !== '') return;
      words.value = text;
      grow();
    },
    focus: () => words.focus(),
    /** The chat is over: says so where one would write. @param {Node[]} farewell */
    close(farewell) {
      sessionStorage.removeItem(draft);
      form.classList.add('closed');
      form.replaceChildren(...farewell);
    },
  };
}
