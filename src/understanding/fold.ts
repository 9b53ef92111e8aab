import { simplify } from './traditional.ts';

/**
 * Text as it is compared: NFKC-like (full-width and ligatures dissolved), small letters, no accents,
 * no invisible characters, and German spelling variants made one: ä/ae → a, ö/oe → o, ü/ue → u
 * (not "ue" after a, e, o, q: neue, Steuer, Quelle), ß → ss. Traditional characters become simplified.
 */
export interface Folded {
  text: string;
  /** The slice of the original that folded characters [from, to) came from. */
  original(from: number, to: number): string;
}

const umlauts = new Set(['a', 'o', 'u']);
const keepsUe = new Set(['a', 'e', 'o', 'q']);
// One character with its combining marks: macOS types "ü" as "u" and a mark of its own.
const cluster = /[\s\S]\p{M}*/gu;

export function fold(source: string): Folded {
  const out: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const push = (characters: string, from: number, to: number) => {
    for (const character of characters) {
      if (isTail(out, character)) {
        ends[ends.length - 1] = to;
        continue;
      }
      // UTF-16 units, so that positions in `text` are positions in these arrays.
      for (const unit of character.split('')) {
        out.push(unit);
        starts.push(from);
        ends.push(to);
      }
    }
  };
  for (const { 0: piece, index } of source.matchAll(cluster)) {
    push(plain(piece), index, index + piece.length);
  }
  return {
    text: out.join(''),
    original: (from, to) =>
      from < to ? source.slice(starts[from] ?? source.length, ends[to - 1] ?? source.length) : '',
  };
}

/** The folded form alone, for the keys of an index. */
export const foldText = (source: string): string => fold(source).text;

function plain(piece: string): string {
  const code = piece.charCodeAt(0);
  if (piece.length === 1 && code < 128) {
    return code < 32 || code === 127 ? ' ' : piece.toLowerCase();
  }
  if (piece.length === 1 && code >= 0x4e00 && code <= 0x9fff) return simplify(piece);
  return piece
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss');
}

/** Is this the "e" of ae, oe or ue, so that it melts into the vowel before it? */
function isTail(out: readonly string[], character: string): boolean {
  if (character !== 'e') return false;
  const vowel = out.at(-1) ?? '';
  if (!umlauts.has(vowel)) return false;
  return vowel !== 'u' || !keepsUe.has(out.at(-2) ?? '');
}
