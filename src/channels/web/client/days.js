// @ts-check
import { make } from './dom.js';
import { lang } from './words.js';

/** The day of an instant on this device: a chat's own times are the device's. @param {number} at */
export const dayOf = (at) => new Date(at).toDateString();

/** "Today", "Yesterday", or the date, in the page's language. @param {number} at */
export const drawDay = (at) =>
  make('p', { class: 'day', 'data-day': dayOf(at) }, make('span', {}, nameOf(at)));

/** @param {number} at */
function nameOf(at) {
  const midnight = new Date(at).setHours(0, 0, 0, 0);
  const days = Math.round((midnight - new Date().setHours(0, 0, 0, 0)) / 86_400_000);
  if (days === 0 || days === -1) {
    const name = new Intl.RelativeTimeFormat(lang(), { numeric: 'auto' }).format(days, 'day');
    return name.charAt(0).toLocaleUpperCase(lang()) + name.slice(1);
  }
  return new Date(at).toLocaleDateString(lang(), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
}
