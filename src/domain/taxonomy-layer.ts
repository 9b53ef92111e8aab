import { z } from 'zod';
import { Language } from './language.ts';

const Phrase = z.string().trim().min(1).max(80);
const List = z.array(Phrase).max(50);

/** A topic that only this event knows. `sector` is one of the taxonomy's. */
export const LayerTopic = z.strictObject({
  code: z
    .string()
    .max(60)
    .regex(/^[a-z]+\.[a-z0-9-]+$/),
  sector: z.string().max(20),
  labels: z.strictObject({ de: Phrase, en: Phrase, zh: Phrase }),
  synonyms: z
    .strictObject({ de: List.optional(), en: List.optional(), zh: List.optional() })
    .optional(),
});
export type LayerTopic = z.infer<typeof LayerTopic>;

export const LayerSynonym = z.strictObject({
  topic: z.string().max(60),
  language: Language,
  phrase: Phrase,
});
export type LayerSynonym = z.infer<typeof LayerSynonym>;

/** What an organiser adds to the taxonomy for one event, while it runs. */
export const TaxonomyLayer = z.strictObject({
  topics: z.array(LayerTopic).max(100),
  synonyms: z.array(LayerSynonym).max(2000),
});
export type TaxonomyLayer = z.infer<typeof TaxonomyLayer>;
