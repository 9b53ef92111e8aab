import { pinyin } from 'pinyin-pro';

/**
 * The id of an organisation that the list gives none: its Latin name as a slug, otherwise the pinyin
 * of its Chinese name. The same name always makes the same id, so that importing again never doubles.
 * Empty when nothing of the name can be spelled.
 */
export function organisationIdOf(name: { latin?: string; han?: string }): string {
  return slug(name.latin ?? '') || slug(spell(name.han ?? ''));
}

const spell = (han: string): string =>
  pinyin(han, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).join(' ');

const german: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

export function slug(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => german[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
}
