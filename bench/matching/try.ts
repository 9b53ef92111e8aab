import { createMatcher } from '../../src/matching/matcher.ts';
import { sectorOf, taxonomy } from '../../src/understanding/taxonomy.ts';
import { quantile } from '../statistics.ts';
import { createCrowd, viewOf } from './crowd.ts';

const n = Number(process.argv[2] ?? 100000);
const people = createCrowd(n, 1);
const view = viewOf(people);
let t = performance.now();
const m = createMatcher({ related: taxonomy.related, sectorOf }, people, { planned: 0 });
console.log('build', performance.now() - t, m.bytes / 1e6);
for (let r = 0; r < 3; r++) {
  const times: number[] = []; const c = process.cpuUsage().user;
  for (let i = 0; i < 1000; i++) {
    const me = people[(i * 7919 + r) % n]!;
    t = performance.now();
    m.best({ me, view, limit: 20 });
    times.push(performance.now() - t);
  }
  console.log('cpu ms', (process.cpuUsage().user - c) / 1e6);
  console.log([0.5, 0.95, 0.99, 1].map((q) => quantile(times, q).toFixed(3)).join(' '));
}
