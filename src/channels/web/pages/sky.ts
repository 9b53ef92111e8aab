import { html } from 'hono/html';
import type { Html } from '../../../http/page.ts';

/** Decoration: the river of stars, and below it the bridge that the magpies make. */
export const sky =
  (): Html => html`<svg class="sky" viewBox="0 0 800 200" preserveAspectRatio="xMidYMin slice" aria-hidden="true" focusable="false">
<g class="river">
<path d="M-20 110C180 30 320 200 520 110S760 50 840 80" stroke-width="80"/>
<path d="M-20 120C180 50 330 190 520 115S760 70 840 90" stroke-width="30"/>
</g>
<g class="stars">${stars.map(([x, y, r]) => html`<circle cx="${x}" cy="${y}" r="${r}"/>`)}</g>
</svg>
<svg class="bridge" viewBox="0 0 800 132" preserveAspectRatio="xMidYMax meet" aria-hidden="true" focusable="false">
<defs><path id="magpie" d="M-30-7C-20-15-9-9 0 0 9-9 20-15 30-7 19-8 10-2 4 5L15 19 0 10-15 19-4 5C-10-2-19-8-30-7Z"/></defs>
<path class="arch" d="M-10 138C160 28 640 28 810 138"/>
<g class="flock">${birds.map(
    ([x, y, scale, turn]) =>
      html`<use href="#magpie" transform="translate(${x} ${y}) rotate(${turn}) scale(${scale})"/>`,
  )}</g>
</svg>`;

type Star = [x: number, y: number, r: number];
const stars: Star[] = [
  [60, 50, 1.3],
  [118, 118, 0.9],
  [170, 74, 1.7],
  [228, 130, 1],
  [262, 40, 1],
  [310, 98, 1.4],
  [352, 152, 0.9],
  [402, 76, 1],
  [446, 130, 1.5],
  [498, 52, 1],
  [540, 112, 1.2],
  [590, 72, 0.9],
  [640, 34, 1.6],
  [690, 92, 1],
  [742, 50, 1.3],
  [30, 152, 0.8],
  [772, 130, 0.9],
  [560, 20, 0.8],
];

type Bird = [x: number, y: number, scale: number, turn: number];
/** Above the arch, larger towards the middle. */
const birds: Bird[] = [
  [84, 76, 0.46, -20],
  [172, 50, 0.56, -14],
  [274, 32, 0.68, -8],
  [400, 24, 0.84, 0],
  [526, 32, 0.68, 8],
  [628, 50, 0.56, 14],
  [716, 76, 0.46, 20],
];
