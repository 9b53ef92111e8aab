import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { createStage } from '../support/stage.ts';

test('talk', async () => {
  const stage = await createStage({ crowd: true });
  const out: string[] = [];
  const go = async (
    name: string,
    person: string,
    language: 'de' | 'en' | 'zh',
    texts: string[],
  ) => {
    const me = stage.talker(`test:${name}`);
    await me.arrive({ person: stage.personId(person), language });
    for (const t of texts) {
      const s = t.startsWith('@') ? await me.taps(t.slice(1)) : await me.says(t);
      out.push(`>>> ${t}`, s.text);
    }
  };
  await go('b', 'sabine-brandt', 'de', [
    'Deutsch',
    'alle',
    'ja',
    'keine',
    '/profile',
    '@edit.need',
    'Vertriebspartner für Hydraulikpumpen, dazu Schweißroboter',
    '@aim-0',
    '@chain-0-industrial',
    'so lassen',
    'ja',
    '/profile',
    '@edit.wish',
    'Mittelstand in Changsha',
    '/matches',
    'Wer sucht Hydraulikpumpen?',
    'Warum nicht Shui Miao?',
    'warum nicht Li?',
    'warum nicht Peng Li',
    'Warum ist Zhou Jianjun nicht dabei?',
  ]);
  await go('d', 'dirk-albers', 'en', [
    'English',
    '/profile',
    '@edit.offer',
    'Licensing of sensor technology',
    'yes',
    'we supply load cells',
    'why not Luo Qian',
  ]);
  await go('z', 'zhou-jianjun', 'zh', [
    '中文',
    '全部',
    '是的',
    '没有',
    '/profile',
    '@edit.need',
    '寻找合资伙伴，共同开发电动液压',
    '@aim-0',
    '合资',
    '是的',
    '谁需要液压缸？',
    '为什么没有推荐Luca Rossi？',
    '我的资料',
    '@edit.wish',
    '不限',
  ]);
  writeFileSync('/tmp/x/talk.txt', out.join('\n'));
  await stage.close();
}, 60000);
