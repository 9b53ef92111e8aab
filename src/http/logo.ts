import { html } from 'hono/html';
import type { Html } from './page.ts';

/** The mark: a magpie on the arch of the bridge. Decoration, for the name stands beside it. */
export const logo =
  (): Html => html`<svg class="logo" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
<rect width="48" height="48" rx="11" fill="#16233a"/>
<path d="M6 40.500C14 31 34 31 42 40.500" fill="none" stroke="#eba06c" stroke-width="2.600" stroke-linecap="round"/>
</svg>`;
