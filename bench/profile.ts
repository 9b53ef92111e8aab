import { readFileSync } from 'node:fs';

/** Reads a .cpuprofile: where the time went by area, and the functions that took most of it. */

interface Node {
  id: number;
  callFrame: { functionName: string; url: string; lineNumber: number };
  children?: number[];
}

/** The innermost frame that belongs to an area decides; what Node does for it counts as its own. */
const areas: [area: string, place: RegExp][] = [
  ['sealing', /src\/store\/sealing\.ts/],
  ['ioredis', /node_modules\/(ioredis|redis-|standard-as|denque|cluster-key)/],
  ['store: read', /src\/store\/(read|sync|fetch|directory|view)\.ts/],
  ['store: commit', /src\/store\/(commit|draft|plan|changes)\.ts/],
  ['store: answers', /src\/store\/(answers|ledger)\.ts/],
  ['store: rest', /src\/store\//],
  ['zod', /node_modules\/zod/],
  ['words', /src\/i18n\/|node_modules\/i18next/],
  ['engines', /src\/(matching|understanding|timetable)\//],
  ['decide', /src\/conversation\//],
  ['http in: hono', /node_modules\/(@hono|hono)|src\/http\//],
  ['grammy', /node_modules\/(grammy|@grammyjs)/],
  ['http out', /node_modules\/(undici|node-fetch)/],
  ['channel', /src\/channels\//],
  ['undici in node', /node:internal\/deps\/undici/],
  ['http in: node', /node:_http_(server|incoming|outgoing|common)/],
  ['http out: node', /node:_http_(client|agent)/],
  [
    'streams and sockets',
    /node:(net|internal\/streams|internal\/stream_base|internal\/webstreams)/,
  ],
  ['garbage collector', /^\(garbage collector\)/],
  ['node itself', /^\(program\)/],
];

const [file, count = '30'] = process.argv.slice(2);
const profile = JSON.parse(readFileSync(file!, 'utf8')) as {
  nodes: Node[];
  samples: number[];
  timeDeltas: number[];
};
const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
const parents = new Map(
  profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
);

const selfOf = new Map<number, number>();
for (const [i, id] of profile.samples.entries()) add(selfOf, id, profile.timeDeltas[i]!);

const byArea = new Map<string, number>();
const bySelf = new Map<string, number>();
const byTotal = new Map<string, number>();
let busy = 0;
for (const [id, time] of selfOf) {
  const path = pathOf(id);
  if (path.some(({ callFrame: { functionName: name } }) => name === '(idle)' || name === 'profile'))
    continue;
  busy += time;
  add(byArea, areaOf(path), time);
  add(bySelf, nameOf(path[0]!), time);
  for (const name of new Set(path.map(nameOf))) add(byTotal, name, time);
}
print('area', byArea);
print('self', bySelf);
print('with what it calls', byTotal);

/** From the innermost frame outwards. */
function pathOf(id: number): Node[] {
  const path: Node[] = [];
  for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
    path.push(nodes.get(at)!);
  }
  return path;
}

function areaOf(path: readonly Node[]): string {
  for (const { callFrame } of path) {
    const place = callFrame.url || callFrame.functionName;
    const area = areas.find(([, pattern]) => pattern.test(place));
    if (area) return area[0];
  }
  return 'rest';
}

function nameOf({ callFrame: { functionName, url, lineNumber } }: Node): string {
  const short = url.replace(/^.*node_modules\//, '').replace(/^.*(?=\b(src|bench)\/)/, '');
  return `${functionName || '(anonymous)'} ${short && `${short}:${lineNumber + 1}`}`;
}

function add<Key>(map: Map<Key, number>, key: Key, time: number): void {
  map.set(key, (map.get(key) ?? 0) + time);
}

function print(title: string, times: Map<string, number>): void {
  console.log(`\n${title}, of ${(busy / 1000).toFixed(0)} ms`);
  const most = [...times].sort((a, b) => b[1] - a[1]).slice(0, Number(count));
  for (const [name, time] of most) {
    const share = ((time / busy) * 100).toFixed(1).padStart(5);
    console.log(`${share} %  ${(time / 1000).toFixed(0).padStart(5)} ms  ${name}`);
  }
}
