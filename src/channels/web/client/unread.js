// @ts-check
import { title } from './words.js';

/** Counts in the title what came while nobody looked. */
export function createUnread() {
  let count = 0;
  const show = () => {
    document.title = count > 0 ? `(${count}) ${title()}` : title();
  };
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) count = 0;
    show();
  });
  return {
    add() {
      if (document.hidden) count += 1;
      show();
    },
    show,
  };
}
