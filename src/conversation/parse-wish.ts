import type { OrganisationKind, OrganisationSize } from '../domain/organisation.ts';
import type { PartnerWish } from '../domain/person.ts';
import { taxonomy } from '../understanding/taxonomy.ts';
import { countryCode } from './parse-places.ts';

/** "Egal", "any", 都可以: nothing is asked of partners. */
export const isNoWish = (text: string): boolean =>
  /^(?:(?:mir\s+)?(?:ganz\s+)?egal|(?:ist|das\s+ist)\s+(?:mir\s+)?egal|keine?(?:\s+(?:vorgabe|wünsche|wunsch|präferenz))?|alles|alle|beliebig|any(?:body|one|thing)?|none|no\s+(?:preference|wish(?:es)?)|does\s?n['’]?t\s+matter|either|all|不限|无所谓|都可以|都行|没有(?:要求|偏好)?|无|随意|不要求)$/iu.test(
    text.trim().replace(/[\s.!。！]+$/u, ''),
  );

const sizeWords: Record<OrganisationSize, RegExp> = {
  small:
    /(?<!\p{L})(?:klein(?:e|er|es|en)?|kleinunternehmen|kleinbetriebe?|small(?:er)?|micro)(?!\p{L})|小型|小微|小企业|小公司|中小/giu,
  medium:
    /(?<!\p{L})(?:mittel(?:groß|gross)?(?:e|er|es|en)?|mittlere?[rsn]?|medium(?:[\s-]sized)?|mid-?size[d]?)(?!\p{L})|中型|中等规模|中小/giu,
  large:
    /(?<!\p{L})(?:gro(?:ß|ss)(?:e|er|es|en)?|großunternehmen|konzerne?n?|large(?:r)?|big(?:ger)?|corporations?)(?!\p{L})|大型|大企业|大公司|大集团/giu,
};

/** Small and medium alike, in the word that each language has for both. */
const mittelstand =
  /(?<!\p{L})(?:mittelst[aä]nd\w*|kmu|smes?|small\s+(?:and|or|&)\s+medium(?:[\s-]sized)?(?:\s+(?:enterprises?|businesses|companies|firms))?|kleine\s+(?:und|oder)\s+mittlere(?:\s+unternehmen)?)(?!\p{L})|中小微?企业/giu;

/** Kinds by their labels and synonyms, the longest first, so that a part of one says nothing else. */
const phrases: [pattern: RegExp, kind: OrganisationKind][] = taxonomy.organisationKinds
  .flatMap(({ code, labels, synonyms }) =>
    [...Object.values(labels), ...Object.values(synonyms).flat()]
      .flatMap((phrase) => phrase.split(/\s\/\s/u))
      .map((phrase): [string, OrganisationKind] => [phrase, code]),
  )
  // An importer or a smith's guild may be meant by it, but so may anything else.
  .filter(([phrase]) => phrase.length > 1 && !/^(?:TU|VC)$/u.test(phrase))
  .sort((a, b) => b[0].length - a[0].length)
  .map(([phrase, kind]) => [patternOf(phrase), kind]);

function patternOf(phrase: string): RegExp {
  const escaped = phrase.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&').replace(/[\s-]+/gu, '[\\s-]+');
  return /\p{Script=Han}/u.test(phrase)
    ? new RegExp(escaped, 'gu')
    : // "Banken", "universities", "Hidden Champions".
      new RegExp(
        `(?<!\\p{L})${escaped.replace(/y$/u, '(?:y|ies)')}(?:n|en|e|s|es|er|innen)?(?!\\p{L})`,
        'giu',
      );
}

const fillers = new Set(
  `ich wir suche suchen möchte möchten hätte gern gerne lieber bevorzugt am liebsten nur vor allem bitte
  ein eine einen einer der die das den dem des mit zu und oder sowie aus in im von bei nahe raum region umkreis
  unternehmen firma firmen betrieb betriebe haus häuser partner partnern gesprächspartner organisationen
  einrichtungen sitz standort groß größe art kontakt gespräche treffen
  i we am are looking for prefer preferably would like want only please a an the and or of with to from in near
  at around based located company companies firm firms enterprise enterprises business businesses partner
  partners organisation organisations organization organizations size sized meet`.split(/\s+/u),
);
const hanFillers =
  /我们?|希望|想要?|最好|优先|只要?|偏好|寻找|找|对接|来自|位于|地区|当地|规模|企业|公司|机构|单位|伙伴|合作|的|在|是|或者?|和|与|及|、|方面|左右|附近/gu;

/** What somebody does not want cannot be wished for here: better to ask again than to turn it round. */
const isAversion =
  /^\s*(?:bitte\s+)?(?:keine?n?|nicht|not?|without|ohne|don['’]?t)\s|^\s*(?:不|别|除)/iu;

/** A wish in free words of three languages; undefined where nothing of it is understood. */
export function parseWish(text: string): PartnerWish | undefined {
  if (isAversion.test(text)) return undefined;
  let rest = ` ${text.normalize('NFKC')} `;
  const take = (pattern: RegExp): boolean => {
    const before = rest;
    rest = rest.replace(pattern, ' ; ');
    return rest !== before;
  };
  const kinds = new Set<OrganisationKind>();
  const sizes = new Set<OrganisationSize>();
  if (take(mittelstand)) sizes.add('small').add('medium');
  for (const [pattern, kind] of phrases) if (take(pattern)) kinds.add(kind);
  for (const [size, pattern] of Object.entries(sizeWords)) {
    if (pattern.test(rest)) sizes.add(size as OrganisationSize);
    pattern.lastIndex = 0;
  }
  for (const pattern of Object.values(sizeWords)) take(pattern);
  const places = placesIn(rest);
  if (kinds.size + sizes.size + places.length === 0) return undefined;
  return { kinds: [...kinds], sizes: [...sizes], places };
}

/** What is left and looks like a name: a place, as the person calls it. */
function placesIn(rest: string): string[] {
  const places = rest
    .replace(hanFillers, ' ; ')
    .split(/[;,，；、/.。!！?？]|\s(?:und|oder|and|or|sowie)\s/iu)
    .map(withoutFillers)
    .filter(isPlace);
  return [...new Set(places)].slice(0, 5);
}

/** At both ends only: "Frankfurt am Main" keeps its "am". */
function withoutFillers(piece: string): string {
  const words = piece.split(/\s+/u).filter((word) => word !== '');
  const tells = (word: string) => !fillers.has(word.toLowerCase());
  return words.slice(words.findIndex(tells), words.findLastIndex(tells) + 1).join(' ');
}

const isPlace = (piece: string): boolean =>
  /^\p{Script=Han}{2,8}$/u.test(piece) ||
  (piece.length <= 40 &&
    /^\p{Lu}[\p{L}.'’-]+(?:\s(?:am|an|der|bei|ob|im|of|on|upon|de|la|le|\p{Lu}[\p{L}.'’-]*)){0,3}$/u.test(
      piece,
    )) ||
  (piece.length > 3 && countryCode(piece) !== undefined);
