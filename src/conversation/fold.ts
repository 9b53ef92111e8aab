/** For comparing typed words: full-width, case, accents, umlauts both ways and punctuation are gone. */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ß/gu, 'ss')
    .replace(/ae/gu, 'a')
    .replace(/oe/gu, 'o')
    .replace(/(?<![aeoq])ue/gu, 'u')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim();
