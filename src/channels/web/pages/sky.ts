import { html } from 'hono/html';
import type { Html } from '../../../http/page.ts';

/** Decoration: the bridge of magpies over the river of stars. */
export const sky =
  (): Html => html`<svg class="sky" viewBox="0 0 800 320" preserveAspectRatio="xMidYMax slice" aria-hidden="true" focusable="false">
<g class="river">
<path d="M-20 120C180 40 320 210 520 120S760 60 840 90" stroke-width="90"/>
<path d="M-20 130C180 60 330 200 520 125S760 80 840 100" stroke-width="34"/>
</g>
<g class="stars">${stars.map(([x, y, r]) => html`<circle cx="${x}" cy="${y}" r="${r}"/>`)}</g>
<path class="arch" d="M-10 312C160 196 640 196 810 312"/>
<g class="flock">${birds.map(
    ([x, y, scale, turn]) =>
      html`<use href="#magpie" transform="translate(${x} ${y}) rotate(${turn}) scale(${scale})"/>`,
  )}</g>
<defs><g id="magpie"><path d="M-30-7C-20-15-9-9 0 0 9-9 20-15 30-7 19-8 10-2 4 5L15 19 0 10-15 19-4 5C-10-2-19-8-30-7Z"/></g></defs>
</svg>`;

type Star = [x: number, y: number, r: number];
const stars: Star[] = [
  [60, 60, 1.6],
  [118, 138, 1.1],
  [170, 84, 2.2],
  [228, 150, 1.2],
  [262, 60, 1.2],
  [310, 118, 1.8],
  [352, 172, 1.1],
  [402, 96, 1.3],
  [446, 150, 2],
  [498, 72, 1.2],
  [540, 132, 1.5],
  [590, 92, 1.1],
  [640, 54, 2.1],
  [690, 112, 1.2],
  [742, 70, 1.6],
  [30, 172, 1],
  [772, 150, 1.1],
  [560, 40, 1],
];

type Bird = [x: number, y: number, scale: number, turn: number];
/** Along the arch, larger towards the middle. */
const birds: Bird[] = [
  [96, 249, 0.42, -22],
  [178, 224, 0.5, -14],
  [268, 207, 0.6, -8],
  [400, 198, 0.74, 0],
  [532, 207, 0.6, 8],
  [622, 224, 0.5, 14],
  [704, 249, 0.42, 22],
];
