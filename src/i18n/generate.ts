import { readFileSync, writeFileSync } from 'node:fs';
import { type Bundle, placeholdersOf, textsOf } from './bundle.ts';

/**
 * Writes src/domain/texts.ts from the English texts, so that the compiler knows every key and the
 * facts that it speaks of. `--check` only compares, and fails when the file is stale.
 */

/** What kind of fact a placeholder's format takes: "{{time, when}}" wants an Interval. */
export const factTypes = {
  text: 'string',
  number: 'number',
  when: 'Interval',
  hours: 'Interval',
  moment: 'Instant',
  intervals: 'readonly Interval[]',
  day: 'string',
  duration: 'number',
  person: 'PersonName',
  organisation: 'OrganisationName',
  kind: 'OrganisationKind',
  kinds: 'readonly OrganisationKind[]',
  sizes: 'readonly OrganisationSize[]',
  offering: 'InterestKind',
  seeking: 'InterestKind',
  country: 'string',
  topic: 'string',
  topics: 'readonly string[]',
  term: 'Term',
  chain: 'Chain',
  languages: 'readonly string[]',
  spoken: 'readonly Spoken[]',
  level: 'Level',
  localised: 'Localised',
  quote: 'string',
  speech: 'string',
  list: 'readonly string[]',
  line: 'Line',
} as const;
export type Format = keyof typeof factTypes;

const homes: Record<string, string> = {
  Chain: './chain.ts',
  InterestKind: './interest.ts',
  Level: './language.ts',
  Localised: './language.ts',
  Spoken: './language.ts',
  OrganisationName: './name.ts',
  PersonName: './name.ts',
  OrganisationKind: './organisation.ts',
  OrganisationSize: './organisation.ts',
  Line: './say.ts',
  Term: './topic.ts',
  Instant: './time.ts',
  Interval: './time.ts',
};

/** The source of texts.ts, laid out as Biome would. Throws an Error that names a wrong placeholder. */
export function typesOf(bundle: Bundle): string {
  const params = new Map<string, Map<string, string>>();
  for (const [key, text] of textsOf(bundle)) {
    const base = key.replace(/_(?:one|other)$/, '');
    const facts = params.get(base) ?? new Map<string, string>();
    params.set(base, facts);
    if (base !== key) addFact(facts, base, 'count', 'number');
    for (const { name, format } of placeholdersOf(text)) {
      addFact(facts, base, name, typeOf(base, name, format));
    }
  }
  const members = [...params].map(([key, facts]) => memberOf(key, facts));
  const used = new Set([...params.values()].flatMap((facts) => [...facts.values()]));
  return `// Made from locales/en.json by \`npm run texts\`: change the texts, not this file.
${importsOf(used)}
/** Every text of the house and the facts that it speaks of. */
export interface Texts {
${members.join('\n')}
}

export type TextKey = keyof Texts;
`;
}

function typeOf(key: string, name: string, format: string | undefined): string {
  if (name === 'count') return 'number';
  const type = factTypes[(format ?? 'text') as Format];
  if (!type) throw new Error(`${key}: {{${name}, ${format}}} has a format that nobody knows`);
  return type;
}

function addFact(facts: Map<string, string>, key: string, name: string, type: string): void {
  const other = facts.get(name);
  if (other !== undefined && other !== type) {
    throw new Error(`${key}: {{${name}}} is ${other} in one place and ${type} in another`);
  }
  facts.set(name, type);
}

function memberOf(key: string, facts: ReadonlyMap<string, string>): string {
  if (facts.size === 0) return `  '${key}': Record<never, never>;`;
  const fields = [...facts].map(([name, type]) => `${name}: ${type}`);
  const line = `  '${key}': { ${fields.join('; ')} };`;
  if (line.length <= 100) return line;
  return `  '${key}': {\n${fields.map((field) => `    ${field};`).join('\n')}\n  };`;
}

function importsOf(used: ReadonlySet<string>): string {
  const names = Object.keys(homes).filter((name) =>
    [...used].some((type) => type.replace(/^readonly |\[\]$/g, '') === name),
  );
  const files = [...new Set(names.map((name) => homes[name]!))].sort();
  const lines = files.map((file) => {
    const here = names.filter((name) => homes[name] === file).sort();
    return `import type { ${here.join(', ')} } from '${file}';\n`;
  });
  return lines.join('');
}

if (import.meta.main) {
  const source = new URL('../../locales/en.json', import.meta.url);
  const target = new URL('../domain/texts.ts', import.meta.url);
  const made = typesOf(JSON.parse(readFileSync(source, 'utf8')));
  if (!process.argv.includes('--check')) writeFileSync(target, made);
  else if (readFileSync(target, 'utf8') !== made) {
    console.error('src/domain/texts.ts is older than locales/en.json: npm run texts');
    process.exitCode = 1;
  }
}
