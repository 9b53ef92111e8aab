import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { typesOf } from '../../src/i18n/generate.ts';
import { bundles } from '../../src/i18n/texts.ts';

describe('the types of the texts', () => {
  it('are those of locales/en.json', () => {
    const file = new URL('../../src/domain/texts.ts', import.meta.url);
    expect(readFileSync(file, 'utf8'), 'run npm run texts').toBe(typesOf(bundles.en));
  });

  it('know the facts of every placeholder', () => {
    const made = typesOf({
      a: {
        plain: 'Yes',
        when: '{{who, person}} at {{time, when}}, {{free}}',
        many_one: 'One for {{who, person}}',
        many_other: '{{count}} for {{who, person}}',
      },
    });
    expect(made).toContain("'a.plain': Record<never, never>;");
    expect(made).toContain("'a.when': { who: PersonName; time: Interval; free: string };");
    expect(made).toContain("'a.many': { count: number; who: PersonName };");
    expect(made).toContain("import type { PersonName } from './name.ts';");
    expect(made).not.toContain('Chain');
  });

  it('refuse a format that nobody knows, and one name for two kinds of fact', () => {
    expect(() => typesOf({ a: { b: '{{x, date}}' } })).toThrow('a.b: {{x, date}}');
    expect(() => typesOf({ a: { b: '{{x, when}} {{x, moment}}' } })).toThrow('a.b: {{x}} is');
  });
});
