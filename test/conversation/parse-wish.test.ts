import { describe, expect, test } from 'vitest';
import { isNoWish, parseWish } from '../../src/conversation/parse-wish.ts';

const wish = (kinds: string[], sizes: string[] = [], places: string[] = []) => ({
  kinds: expect.toSatisfy((found: string[]) => found.sort().join() === kinds.sort().join()),
  sizes,
  places,
});

describe('a wish in free words', () => {
  test.each([
    ['Banken', wish(['bank'])],
    ['Am liebsten Hidden Champions aus Bayern', wish(['hidden-champion'], [], ['Bayern'])],
    ['Mittelstand aus Bayern', wish([], ['small', 'medium'], ['Bayern'])],
    ['KMU', wish([], ['small', 'medium'])],
    ['kleine Unternehmen', wish([], ['small'])],
    ['große Unternehmen in Changsha', wish([], ['large'], ['Changsha'])],
    ['Universitäten und Forschungsinstitute', wish(['university', 'research-institute'])],
    ['München', wish([], [], ['München'])],
    ['Hamburg oder Nordrhein-Westfalen', wish([], [], ['Hamburg', 'Nordrhein-Westfalen'])],
    ['banks and investors', wish(['bank', 'investor'])],
    ['universities in Munich', wish(['university'], [], ['Munich'])],
    ['SMEs from Germany', wish([], ['small', 'medium'], ['Germany'])],
    ['small and medium-sized companies', wish([], ['small', 'medium'])],
    ['preferably large companies', wish([], ['large'])],
    ['银行', wish(['bank'])],
    ['隐形冠军', wish(['hidden-champion'])],
    ['巴伐利亚的中小企业', wish([], ['small', 'medium'], ['巴伐利亚'])],
    ['希望对接大型企业', wish([], ['large'])],
    ['高校和研究所', wish(['university', 'research-institute'])],
    ['来自德国的公司', wish([], [], ['德国'])],
  ])('%s', (text, expected) => {
    expect(parseWish(text)).toEqual(expected);
  });

  test.each(['asdf', 'ich weiß nicht', '???', 'hmm', ''])('%s says nothing', (text) => {
    expect(parseWish(text)).toBeUndefined();
  });

  test.each([
    'egal',
    'Ist mir egal.',
    'keine Vorgabe',
    'any',
    "doesn't matter",
    '不限',
    '都可以。',
  ])('%s asks nothing', (text) => {
    expect(isNoWish(text)).toBe(true);
  });
});
