/**
 * Typed text as it may be kept and shown: no control characters but line breaks, no marks that turn
 * the direction of what follows, no lone surrogates, no more blank lines than a reader needs.
 */
export const clean = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffd]/gu, '')
    .replace(/[\u200b\u2060]/gu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
