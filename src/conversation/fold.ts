/** For comparing typed words: full-width, case, accents, umlauts both ways and punctuation are gone. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    // Before "oe" is taken for an umlaut: Zoë and Zoe are one name.
    .replace(/\p{M}/gu, '')
    .replace(/ß/gu, 'ss')
    .replace(/ae/gu, 'a')
    .replace(/oe/gu, 'o')
    .replace(/(?<![aeoq])ue/gu, 'u')
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim();
