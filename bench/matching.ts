import { parseArgs } from 'node:util';
import { measureQuality } from './matching/quality.ts';
import { qualityBars, qualityReport, speedBars, speedReport } from './matching/report.ts';
import { measureSpeed } from './matching/speed.ts';

const help = `Suggestions: how fast, and how good beside what others do.

npm run bench:matching -- [flags]
  --people N     people of the large event (100000); with --quality, of the labelled one (400)
  --peers N      people at the event at which others are measured (20000)
  --queries N    questions asked (2000)
  --all          all lists of the large event; otherwise a twentieth of them, and what that comes to
  --quality      precision and fairness on a labelled event instead of speed
  --noise X      0 to 1: how badly profiles tell what is true (0.25)
  --seed N       another crowd (1)
  --json         one object on standard output
`;

const { values: flags } = parseArgs({
  options: {
    people: { type: 'string' },
    peers: { type: 'string', default: '20000' },
    queries: { type: 'string', default: '2000' },
    all: { type: 'boolean', default: false },
    quality: { type: 'boolean', default: false },
    noise: { type: 'string', default: '0.25' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (flags.help) {
  console.log(help);
} else if (flags.quality) {
  const labelling = {
    people: Number(flags.people ?? 400),
    seed: Number(flags.seed),
    noise: Number(flags.noise),
  };
  const rankings = measureQuality(labelling);
  const bars = qualityBars(rankings);
  console.log(
    flags.json ? JSON.stringify({ labelling, rankings, bars }) : qualityReport(labelling, rankings),
  );
} else {
  const speed = measureSpeed({
    people: Number(flags.people ?? 100_000),
    peers: Number(flags.peers),
    queries: Number(flags.queries),
    all: flags.all,
    seed: Number(flags.seed),
    tell: (line) => console.error(line),
  });
  console.log(
    flags.json ? JSON.stringify({ ...speed, bars: speedBars(speed) }) : speedReport(speed),
  );
}
