import { html } from 'hono/html';
import type { Html } from './page.ts';

/** The mark, as in icon.svg: a magpie on the arch of the bridge. Decoration beside the name. */
export const logo =
  (): Html => html`<svg class="logo" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
<rect width="48" height="48" rx="11" fill="#1b2c49"/>
<path d="M5 40.5C14 31.5 34 31.5 43 40.5" fill="none" stroke="#eba06c" stroke-width="2.6" stroke-linecap="round"/>
<path d="M43 13.2 36.8 11.4C35.4 8.6 30.2 7.8 27.6 11 25.6 13.6 22.6 16.4 20 20.4L5 33.8 7.6 35 22.2 28.6C24.6 31.4 30.2 31 33.4 26.8 36 23.4 36.6 18.6 37 15.2Z" fill="#f4f1ea"/>
<path d="M21.4 20.8C24.6 17.4 28.8 16.4 30.8 18.4 32.2 20.2 29.6 23.6 24 25.6 19.4 27.2 14.6 29 9.6 31.8Z" fill="#1b2c49"/>
<circle cx="33.4" cy="12.6" r="1.15" fill="#1b2c49"/>
</svg>`;
