import { parseArgs } from 'node:util';
import { createRecogniser } from '../src/understanding/recognise.ts';
import { taxonomy } from '../src/understanding/taxonomy.ts';
import { readLabelled } from './labelled.ts';
import { measure, type Share } from './understood.ts';

const help = `What the recogniser makes of labelled statements.

npm run bench:understanding -- FILE.jsonl [flags]
  --json    one object on standard output
  --wrong   also every statement whose first topic is wrong, on standard error

r1, r3 and mrr are shares from 0 to 1 of the statements in scope. "unseen" are those in which no label
or synonym of a right topic stands literally; hints of the taxonomy are learned associations and do
not make a statement seen. rejected and wronglyRejected are counts: no topic was named.
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    wrong: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
const [file] = positionals;
if (values.help || !file) {
  console.log(help);
  process.exit(values.help ? 0 : 1);
}

const rows = readLabelled(file);
const started = performance.now();
const recogniser = createRecogniser(taxonomy);
const buildMs = performance.now() - started;
const { wrong, ...figures } = measure(rows, taxonomy, recogniser);

if (values.wrong) {
  for (const { row, topics } of wrong) {
    const right = [...row.topics, ...row.alt].join(' ');
    console.error(`${row.id}\t${row.text}\n\t${right}\n\t${topics.slice(0, 4).join(' ') || '–'}`);
  }
}
console.log(values.json ? JSON.stringify({ ...figures, buildMs }) : table());

function table(): string {
  const line = (name: string, { n, r1, r3, mrr }: Share) =>
    [name.padEnd(16), String(n).padStart(5), ...[r1, r3, mrr].map((f) => f.toFixed(3))].join('  ');
  const { outOfScope, wronglyRejected, n } = figures;
  return [
    ['', '    n', '  R@1', '  R@3', '  MRR'].map((c, i) => (i ? c : c.padEnd(16))).join('  '),
    line('all', figures),
    ...Object.entries(figures.byLanguage).map(([name, share]) => line(name, share)),
    line('unseen', figures.unseen),
    ...Object.entries(figures.byStyle).map(([name, share]) => line(name, share)),
    `out of scope: ${outOfScope.rejected} of ${outOfScope.n} rejected; in scope: ${wronglyRejected} of ${n}`,
    `${figures.msPerSentence.toFixed(3)} ms a sentence, ${buildMs.toFixed(0)} ms to build`,
  ].join('\n');
}
