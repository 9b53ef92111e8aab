import { describe, expect, it } from 'vitest';
import { chains } from '../../src/domain/chain.ts';
import { InterestKind } from '../../src/domain/interest.ts';
import { languages } from '../../src/domain/language.ts';
import { OrganisationKind } from '../../src/domain/organisation.ts';
import { foldText } from '../../src/understanding/fold.ts';
import {
  chainLabel,
  organisationKindLabel,
  Taxonomy,
  taxonomy,
  topicByCode,
  topicLabel,
} from '../../src/understanding/taxonomy.ts';

describe('the taxonomy', () => {
  it('is what its schema says', () => {
    expect(Taxonomy.parse(taxonomy)).toEqual(taxonomy);
  });

  it('gives no synonym to two topics of one language', () => {
    for (const language of languages) {
      const owners = new Map<string, string>();
      for (const { code, synonyms } of taxonomy.topics) {
        for (const synonym of synonyms[language]) {
          const key = foldText(synonym);
          expect([synonym, owners.get(key) ?? code]).toEqual([synonym, code]);
          owners.set(key, code);
        }
      }
    }
  });

  it('hints only at what no synonym names, and at one topic in each language', () => {
    for (const language of languages) {
      const named = new Set(
        taxonomy.topics.flatMap((t) => [t.labels[language], ...t.synonyms[language]].map(foldText)),
      );
      const hints = taxonomy.topics.flatMap((t) => t.hints[language].map(foldText));
      expect(hints.filter((hint) => named.has(hint))).toEqual([]);
      expect(new Set(hints).size).toBe(hints.length);
    }
  });

  it('has hints for every topic in every language', () => {
    for (const { code, hints } of taxonomy.topics) {
      for (const language of languages) {
        expect([code, language, hints[language].length > 0]).toEqual([code, language, true]);
      }
    }
  });

  it('knows exactly the kinds of interest that the domain knows, with cues in every language', () => {
    expect(taxonomy.kinds.map(({ code }) => code)).toEqual([...InterestKind.options]);
    for (const { cues, topics } of taxonomy.kinds) {
      for (const language of languages) {
        const all = [cues.offer, cues.need, cues.both].flatMap((phrases) => phrases[language]);
        expect(all.length).toBeGreaterThanOrEqual(7);
      }
      for (const topic of topics) expect(topicByCode(topic)?.code).toBe(topic);
    }
  });

  it('labels every topic, chain and kind differently from its neighbours in every language', () => {
    for (const list of [taxonomy.topics, taxonomy.chains, taxonomy.organisationKinds]) {
      for (const language of languages) {
        const labels = list.map((entry) => entry.labels[language]);
        expect(new Set(labels).size).toBe(labels.length);
      }
    }
  });

  it('has unique codes that begin with their sector', () => {
    const sectors = new Set(taxonomy.sectors.map(({ code }) => code));
    for (const { code, sector } of taxonomy.topics) {
      expect(sectors).toContain(sector);
      expect(code.startsWith(`${sector}.`)).toBe(true);
    }
    expect(new Set(taxonomy.topics.map(({ code }) => code)).size).toBe(taxonomy.topics.length);
  });

  it('relates only topics that exist, each pair once', () => {
    const pairs = taxonomy.related.map((pair) => [...pair].sort().join());
    expect(new Set(pairs).size).toBe(pairs.length);
    for (const [a, b] of taxonomy.related) {
      expect([a, b].map((code) => topicByCode(code)?.code)).toEqual([a, b]);
      expect(a).not.toBe(b);
    }
  });

  it('knows exactly the chains and kinds of organisation that the domain knows', () => {
    expect(taxonomy.chains.map(({ code }) => code)).toEqual([...chains]);
    const kinds = taxonomy.organisationKinds.map(({ code }) => code);
    expect(kinds.sort()).toEqual([...OrganisationKind.options].sort());
  });

  it('counts what it holds', () => {
    const { sectors, topics, counts } = taxonomy;
    const count = (list: 'synonyms' | 'hints') =>
      Object.fromEntries(
        languages.map((l) => [l, topics.reduce((sum, t) => sum + t[list][l].length, 0)]),
      );
    expect(counts).toEqual({
      sectors: sectors.length,
      topics: topics.length,
      synonyms: count('synonyms'),
      hints: count('hints'),
    });
  });

  it('looks up labels, and shows a code that it does not know as it is', () => {
    expect(topicLabel('batt.cells', 'de')).toBe('Batteriezellen');
    expect(topicLabel('batt.future', 'zh')).toBe('batt.future');
    expect(chainLabel('talent', 'zh')).toBe('人才链');
    expect(organisationKindLabel('hidden-champion', 'zh')).toBe('隐形冠军企业');
  });
});
