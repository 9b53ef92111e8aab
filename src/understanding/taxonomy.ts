import { z } from 'zod';
import { Chain } from '../domain/chain.ts';
import { InterestKind, type Side } from '../domain/interest.ts';
import { Language, Localised } from '../domain/language.ts';
import { OrganisationKind } from '../domain/organisation.ts';
import data from './taxonomy.json' with { type: 'json' };

const Phrases = z.strictObject({
  de: z.array(z.string().min(1)),
  en: z.array(z.string().min(1)),
  zh: z.array(z.string().min(1)),
});
/** Words of each language that mean one thing: keys for matching, never shown to a reader. */
export type Phrases = z.infer<typeof Phrases>;

const named = { labels: Localised, synonyms: Phrases };
const TopicCode = z.string().regex(/^[a-z]+\.[a-z0-9-]+$/);

/** `code` is "<sector>.<slug>": stable, never used again for something else. */
const Topic = z.strictObject({
  ...named,
  code: TopicCode,
  sector: z.string(),
  /** Words that suggest the topic without naming it; they weigh less than synonyms. */
  hints: Phrases,
  /** Nearest classes of NACE Rev. 2, ISIC Rev. 4 and GB/T 4754-2017. */
  nace: z.array(z.string().regex(/^\d{2}(\.\d{1,2})?$/)).min(1),
  isic: z.array(z.string().regex(/^\d{2,4}$/)).min(1),
  gbt4754: z.array(z.string().regex(/^\d{3,4}$/)).min(1),
});
export type Topic = z.infer<typeof Topic>;

/** What may be done with a topic. A cue is of the side that says it, or of both. */
const Kind = z.strictObject({
  code: InterestKind,
  labels: z.strictObject({ offer: Localised, need: Localised }),
  /** Topics that are this kind by themselves. */
  topics: z.array(TopicCode),
  cues: z.strictObject({ offer: Phrases, need: Phrases, both: Phrases }),
});

/** What the file must be; a test holds it to that, so that no start has to. */
export const Taxonomy = z.strictObject({
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  counts: z.strictObject({
    sectors: z.number(),
    topics: z.number(),
    synonyms: z.record(Language, z.number()),
    hints: z.record(Language, z.number()),
  }),
  /** Words that make what stands after (or before) them the use of a thing, not the thing. */
  modifiers: z.strictObject({ after: Phrases, before: Phrases }),
  /** Words by which a speaker announces an offer or a need. */
  intentCues: z.strictObject({ need: Phrases, offer: Phrases }),
  chains: z.array(z.strictObject({ ...named, code: Chain })),
  kinds: z.array(Kind),
  organisationKinds: z.array(z.strictObject({ ...named, code: OrganisationKind })),
  sectors: z.array(z.strictObject({ ...named, code: z.string() })),
  topics: z.array(Topic),
  /** Pairs of topics that are neighbours in business; no direction. */
  related: z.array(z.tuple([TopicCode, TopicCode])),
});
export type Taxonomy = z.infer<typeof Taxonomy>;

export const taxonomy = data as unknown as Taxonomy;

const topics = new Map(taxonomy.topics.map((topic) => [topic.code, topic]));
const chainLabels = new Map(taxonomy.chains.map((chain) => [chain.code, chain.labels]));
const organisationKindLabels = new Map(
  taxonomy.organisationKinds.map((kind) => [kind.code, kind.labels]),
);
const kinds = new Map(taxonomy.kinds.map((kind) => [kind.code, kind]));
const kindsOfTopics = new Map(
  taxonomy.kinds.flatMap(({ code, topics }) => topics.map((topic) => [topic, code])),
);
const sectorLabels = new Map(taxonomy.sectors.map((sector) => [sector.code, sector.labels]));

export const topicByCode = (code: string): Topic | undefined => topics.get(code);

/** The sector of a topic; undefined for a code that is not in the taxonomy. */
export const sectorOf = (code: string): string | undefined => topics.get(code)?.sector;

/** A code that this version does not know (older or newer data) is its own label. */
export const topicLabel = (code: string, language: Language): string =>
  topics.get(code)?.labels[language] ?? code;

export const sectorLabel = (code: string, language: Language): string =>
  sectorLabels.get(code)?.[language] ?? code;

export const chainLabel = (chain: Chain, language: Language): string =>
  chainLabels.get(chain)?.[language] ?? chain;

export const organisationKindLabel = (kind: OrganisationKind, language: Language): string =>
  organisationKindLabels.get(kind)?.[language] ?? kind;

/** What is done with a topic, as the side that speaks would say it. */
export const kindLabel = (kind: InterestKind, side: Side, language: Language): string =>
  kinds.get(kind)?.labels[side][language] ?? kind;

/** The kind that a topic is by itself: whoever speaks of leasing speaks of a loan. */
export const kindOfTopic = (topic: string): InterestKind | undefined => kindsOfTopics.get(topic);
