import type { Side } from '../domain/interest.ts';
import type { Facts } from './facts.ts';

/** What a sentence outside any question asks for. */
export type Asked =
  | { asks: 'why-not'; name: string }
  /** `side` is the speaker's: a need is met by those who offer it, an offer by those who need it. */
  | { asks: 'people'; side: Side; words: string };

/** "Why not Li Wei?" names somebody; whatever follows the cue is the name. */
const whyNot = [
  /^(?:und\s+)?(?:warum|wieso|weshalb)\s+(?:wird\s+mir\s+|schlagen\s+sie\s+(?:mir\s+)?|wurde\s+mir\s+)?(?:denn\s+)?nicht\s+(?:mit\s+)?(.+?)(?:\s+(?:vorgeschlagen|dabei))?$/iu,
  /^(?:warum|wieso|weshalb)\s+(?:ist|wird|wurde|steht|fehlt)\s+(?:mir\s+)?(.+?)(?:\s+(?:mir\s+)?(?:nicht\s+(?:dabei|vorgeschlagen|auf\s+der\s+liste|in\s+meiner\s+liste)))?$/iu,
  /^(?:and\s+)?why\s+(?:was|were|is|are|do(?:n['’]t)?\s+(?:you|i)(?:\s+not)?\s+(?:suggest|see))\s+(.+?)(?:\s+not\s+(?:suggested|recommended|there|on\s+(?:my|the)\s+list|among\s+.+))?$/iu,
  /^(?:and\s+)?why\s+not\s+(?:suggest\s+)?(.+)$/iu,
  /^为(?:什么|何|啥)(?:您)?(?:没有|没|不|未)(?:给我|向我|为我)?(?:有)?(?:推荐|推薦|建议|列出|匹配)?(?:一下)?(?:给我)?\s*(.+?)(?:给我|呢)?$/u,
  /^(?:怎么|怎麼)(?:没有|没|不)(?:给我|向我|为我)?(?:推荐|列出|匹配)?\s*(.+?)(?:呢)?$/u,
  /^为(?:什么|何|啥)\s*(.+?)(?:没有|没|未|不)(?:被)?(?:推荐|在(?:推荐)?(?:列表|名单)(?:里|中|上)?)(?:给我)?$/u,
];

/** "Who offers …" and "who needs …", whose words are what the speaker needs or offers in turn. */
const theyOffer = [
  /^wer\s+(?:(?:kann|könnte|würde)\s+(?:mir\s+|uns\s+)?)?(?:bietet|liefert|verkauft|fertigt|produziert|baut|macht|hat|vertreibt|entwickelt|stellt|vermittelt|finanziert)\s+(?:mir\s+|uns\s+)?(.+?)(?:\s+(?:an|her|bereit))?$/iu,
  /^wer\s+(?:kann|könnte|würde)\s+(?:mir\s+|uns\s+)?(.+?)(?:\s+(?:an?bieten|liefern|verkaufen|fertigen|produzieren|bauen|herstellen|vermitteln|finanzieren))?$/iu,
  /^who\s+(?:can\s+|could\s+)?(?:offers?|suppl(?:y|ies)|provides?|makes?|sells?|has|have|manufactures?|produces?|delivers?|develops?|builds?|finances?)\s+(.+)$/iu,
  /^(?:请问)?(?:谁|哪(?:家|些|个)?(?:公司|企业|单位|机构|位)?)(?:能够|能|可以|可)?(?:提供|供应|供货|生产|制造|销售|出售|卖|做|研发|开发|有)\s*(.+?)(?:的)?$/u,
];
const theyNeed = [
  /^wer\s+(?:sucht|braucht|benötigt|kauft|möchte|will|hat\s+(?:interesse\s+an|bedarf\s+an))\s+(.+)$/iu,
  /^who\s+(?:needs?|seeks?|wants?|buys?|requires?|is\s+(?:looking|searching)\s+for|is\s+interested\s+in)\s+(.+)$/iu,
  /^(?:请问)?(?:谁|哪(?:家|些|个)?(?:公司|企业|单位|机构|位)?)(?:正在|在|想要|想)?(?:需要|求购|采购|购买|寻找|寻求|找|要|引进|招聘)\s*(.+?)(?:的)?$/u,
];
/**
 * What a speaker says of themselves. A mere "Hersteller von …" or 供应商 is not among it: whoever writes
 * no more than that is looking for one.
 */
const iOffer =
  /^(?:ich\s+|wir\s+)?(?:biete|liefere|verkaufe|fertige|vertreibe|produziere)\s|^(?:ich|wir)\s+(?:können\s+|bin\s+|bieten\s|liefern\s|verkaufen\s|fertigen\s|vertreiben\s|produzieren\s|entwickeln\s|bauen\s|sind\s|haben\s)|^(?:i|we)\s+(?:can\s+|could\s+)?(?:offer|supply|sell|provide|make|manufacture|produce|deliver|develop|build|am|are)\s|^offering\s|^(?:可以|能够|可)?提供|^(?:我们?|本公司|我公司|我司|我方|敝司)(?:可以|能够|能|可)?(?:提供|供应|生产|制造|销售|出售|主营|研发|是)/iu;

const end = /[\s?？!！.。…]+$/u;

/** Reads which way a question goes; plain words and "I am looking for" are a need, as ever. */
export function askedIn(facts: Facts, said: string): Asked {
  const text = said.trim().replace(end, '');
  const name = whatFollows(whyNot, text);
  if (name) return { asks: 'why-not', name };
  const needed = whatFollows(theyNeed, text);
  if (needed) return { asks: 'people', side: 'offer', words: needed };
  const offered = whatFollows(theyOffer, text);
  if (offered) return { asks: 'people', side: 'need', words: offered };
  return { asks: 'people', side: sideOf(facts, text), words: said };
}

function sideOf({ engines, view }: Facts, text: string): Side {
  return iOffer.test(text) && engines.splitSides(view, text).need === undefined ? 'offer' : 'need';
}

function whatFollows(patterns: readonly RegExp[], text: string): string | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(text)?.[1]?.trim();
    if (found) return found;
  }
  return undefined;
}
