import { describe, expect, test } from 'vitest';
import { askedIn } from '../../src/conversation/asked.ts';
import { createEngines } from '../../src/conversation/engines.ts';
import type { Facts } from '../../src/conversation/facts.ts';

const view = { event: { code: 'x', words: { topics: [], synonyms: [] } } };
const facts = { engines: createEngines(), view } as unknown as Facts;

describe('which way a sentence asks', () => {
  test.each([
    ['wer bietet Hydraulikzylinder?', 'Hydraulikzylinder'],
    ['Wer stellt Hydraulikzylinder her?', 'Hydraulikzylinder'],
    ['Wer kann uns Batteriezellen liefern?', 'Batteriezellen'],
    ['Who offers hydraulic cylinders?', 'hydraulic cylinders'],
    ['who can supply battery cells', 'battery cells'],
    ['谁提供液压缸？', '液压缸'],
    ['请问哪家公司能生产液压缸？', '液压缸'],
    ['谁有液压缸', '液压缸'],
  ])('%s: those who offer it', (said, words) => {
    expect(askedIn(facts, said)).toEqual({ asks: 'people', side: 'need', words });
  });

  test.each([
    ['Wer sucht Hydraulikzylinder?', 'Hydraulikzylinder'],
    ['wer braucht Batteriezellen', 'Batteriezellen'],
    ['Wer hat Interesse an Recycling?', 'Recycling'],
    ['Who needs hydraulic cylinders?', 'hydraulic cylinders'],
    ['who is looking for battery cells?', 'battery cells'],
    ['谁需要液压缸？', '液压缸'],
    ['哪些企业在采购液压缸', '液压缸'],
  ])('%s: those who need it', (said, words) => {
    expect(askedIn(facts, said)).toEqual({ asks: 'people', side: 'offer', words });
  });

  test.each([
    ['Hydraulikzylinder', 'need'],
    ['suche Hydraulikzylinder', 'need'],
    ['Hersteller von Batteriezellen', 'need'],
    ['battery cell suppliers', 'need'],
    ['we are looking for battery cells', 'need'],
    ['wir sind auf der Suche nach Batteriezellen', 'need'],
    ['液压缸供应商', 'need'],
    ['供应商', 'need'],
    ['寻找液压缸', 'need'],
    ['我们需要液压缸', 'need'],
    ['biete Hydraulikzylinder', 'offer'],
    ['Wir liefern Hydraulikzylinder', 'offer'],
    ['we supply hydraulic cylinders', 'offer'],
    ['提供液压缸', 'offer'],
    ['我们生产液压缸', 'offer'],
  ])('%s: a %s of the speaker', (said, side) => {
    expect(askedIn(facts, said)).toEqual({ asks: 'people', side, words: said });
  });

  test.each([
    ['Warum nicht Li Wei?', 'Li Wei'],
    ['warum wird mir nicht Frau Brandt vorgeschlagen', 'Frau Brandt'],
    ['Warum ist Zhou Jianjun nicht dabei?', 'Zhou Jianjun'],
    ['Wieso fehlt Zhou Jianjun?', 'Zhou Jianjun'],
    ['why not Müller', 'Müller'],
    ["Why don't you suggest Ming Ouyang?", 'Ming Ouyang'],
    ['Why is Sabine Brandt not suggested?', 'Sabine Brandt'],
    ['为什么没有推荐李伟？', '李伟'],
    ['为什么不推荐李伟', '李伟'],
    ['为何没给我推荐李伟呢？', '李伟'],
    ['怎么没有推荐李伟', '李伟'],
    ['为什么李伟没有被推荐', '李伟'],
  ])('%s: why not %s', (said, name) => {
    expect(askedIn(facts, said)).toEqual({ asks: 'why-not', name });
  });

  test('asks in time linear in the words, whatever they are', () => {
    const before = performance.now();
    for (const word of ['warum nicht ', 'why is ', '为什么', 'wer kann uns ']) {
      askedIn(facts, word.repeat(300));
    }
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
