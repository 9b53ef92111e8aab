// @ts-check
import { find } from './dom.js';

const near = 60;

/** Keeps the newest in view for whoever reads there, and leaves alone whoever reads further up. */
export function createScroll() {
  const scroller = find('scroller', HTMLElement);
  const pill = find('pill', HTMLButtonElement);
  let atEnd = true;

  const isNearEnd = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < near;
  const toEnd = () => {
    scroller.scrollTop = scroller.scrollHeight;
    atEnd = true;
    pill.hidden = true;
  };

  scroller.addEventListener('scroll', () => {
    atEnd = isNearEnd();
    if (atEnd) pill.hidden = true;
  });
  pill.addEventListener('click', () => {
    toEnd();
    find('log', HTMLElement).focus({ preventScroll: true });
  });
  // The keyboard of a phone comes up: what was at the end stays there.
  new ResizeObserver(() => atEnd && toEnd()).observe(scroller);

  return {
    toEnd,
    /** Call before a change of the log; what it returns, after it, with the changed element. */
    hold() {
      const follows = atEnd;
      return (/** @type {HTMLElement} */ changed, isNews = false) => {
        if (!follows) {
          if (isNews) pill.hidden = false;
          return;
        }
        toEnd();
        if (!isNews) return;
        // An answer taller than the window is read from its beginning.
        const top = Math.max(0, changed.offsetTop - 12);
        if (top >= scroller.scrollTop) return;
        scroller.scrollTop = top;
        // At once: the browser's own event comes later than the next change.
        atEnd = isNearEnd();
      };
    },
  };
}
