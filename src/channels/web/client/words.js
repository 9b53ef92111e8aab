// @ts-check
import { find } from './dom.js';

/**
 * @typedef {object} Words
 * @property {string} lang for the lang attribute
 * @property {string} language
 * @property {string} title
 * @property {string} event
 * @property {Record<string, string>} texts
 */

const page = find('chat', HTMLElement);

/** @type {Words} */
let words = JSON.parse(page.dataset.words ?? '{}');

/** @param {string} key */
export const text = (key) => (key === '@event' ? words.event : (words.texts[key] ?? ''));
export const title = () => words.title;
export const lang = () => words.lang;
export const language = () => words.language;

/** Reads the page's texts again, after the person has changed the language. */
export async function relearn() {
  const response = await fetch('/chat/words', { headers: { Accept: 'application/json' } });
  if (!response.ok) return;
  words = await response.json();
  document.documentElement.lang = words.lang;
  for (const element of page.querySelectorAll('[data-text]')) {
    element.textContent = text(element.getAttribute('data-text') ?? '');
  }
  for (const element of page.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', text(element.getAttribute('data-label') ?? ''));
  }
  for (const element of page.querySelectorAll('[data-placeholder]')) {
    element.setAttribute('placeholder', text(element.getAttribute('data-placeholder') ?? ''));
  }
  for (const element of page.querySelectorAll('[data-language]')) {
    const isOn = element.getAttribute('data-language') === words.language;
    element.setAttribute('aria-pressed', String(isOn));
  }
}
