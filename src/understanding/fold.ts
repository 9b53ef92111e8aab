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
      if (isTail(out.at(-1) ?? '', out.at(-2) ?? '', character)) {
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

// Nothing to fold but capitals: three of four keys are of this kind.
const isSimple = /^[\x20-\x7e]*$/;
const hasTail = /[aou]e/i;

/** The folded form alone, for the keys of an index: without positions it costs a fraction. */
export function foldText(source: string): string {
  if (isSimple.test(source) && !hasTail.test(source)) return source.toLowerCase();
  let out = '';
  for (const [piece] of source.matchAll(cluster)) {
    for (const character of plain(piece)) {
      if (!isTail(out.at(-1) ?? '', out.at(-2) ?? '', character)) out += character;
    }
  }
  return out;
}

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
const isTail = (vowel: string, before: string, character: string): boolean =>
  character === 'e' && umlauts.has(vowel) && (vowel !== 'u' || !keepsUe.has(before));
