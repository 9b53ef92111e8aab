/**
 * Typed words as they are compared: full-width forms, case, accents, the spellings of umlauts
 * (ü = ue = u, ß = ss), punctuation and invisible characters make no difference, nor do spaces beside Chinese.
 * What is nothing but signs ("?", "👍") stays as it is.
 */
export function fold(text: string): string {
  if (text !== last.text) last = { text, folded: folded(text) };
  return last.folded;
}

/** What somebody typed is compared with many things in a row. */
let last = { text: '', folded: '' };

function folded(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\p{EMod}]/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/([aou])e/gu, '$1')
    .trim();
  const words = plain
    .replace(/[\p{P}\p{S}\p{Cc}\s]+/gu, ' ')
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
    .trim();
  return words || plain;
}
