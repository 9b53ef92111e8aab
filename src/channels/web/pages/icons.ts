import { html } from 'hono/html';
import type { Html } from '../../../http/page.ts';

const paths = {
  menu: html`<path d="M4 7h16M4 12h16M4 17h16"/>`,
  down: html`<path d="M12 5v14M6 13l6 6 6-6"/>`,
  send: html`<path d="M12 19V5M6 11l6-6 6 6"/>`,
};

/** Decoration: the button that holds it has a label. */
export const icon = (name: keyof typeof paths): Html =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${paths[name]}</svg>`;
