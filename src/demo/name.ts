import type { PersonName } from '../domain/name.ts';

/** Family names of two characters; all others in the demo have one. */
const doubleFamilies = ['欧阳', '司马', '上官', '诸葛', '夏侯'];

/**
 * "Sabine Brandt 白莎宾" or, family name first, "Zhou Jianjun 周建军". The Chinese form, where there
 * is one, always begins with the family name.
 */
export function nameOf(written: string, familyFirst: boolean): PersonName {
  const words = written.split(' ');
  const han = /\p{Script=Han}/u.test(words.at(-1) ?? '') ? words.pop() : undefined;
  const [first = '', ...others] = words;
  const rest = others.join(' ');
  const latin = familyFirst ? { family: first, given: rest } : { family: rest, given: first };
  return { latin, ...(han ? { han: hanOf(han) } : {}), familyFirst };
}

function hanOf(han: string): { family: string; given: string } {
  const length = doubleFamilies.some((family) => han.startsWith(family)) ? 2 : 1;
  return { family: han.slice(0, length), given: han.slice(length) };
}
