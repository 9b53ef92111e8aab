import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { suggest } from '../../src/conversation/acts/suggest.ts';
import { createStage, drawReply } from '../support/stage.ts';

test('read', async () => {
  const stage = await createStage({ crowd: true });
  const view = await stage.view();
  const out: string[] = [];
  const all = [...view.people.values()].filter((p) => p.presence === 'present');
  const step = Math.floor(all.length / 12);
  const chosen = all.filter((_, i) => i % step === 3).slice(0, 12);
  for (let w = 0; w < 40; w++) stage.engines.suggest(view, all[0]!, 1, new Set());
  chosen.forEach((p, i) => {
    const lang = (['de', 'en', 'zh'] as const)[i % 3]!;
    const me = { ...p, reads: lang };
    const facts = {
      view,
      me,
      now: stage.at(),
      turn: 'x',
      engines: stage.engines,
      secretCode: () => '',
      ways: () => [],
      shownAs: () => '',
    } as never;
    const o = suggest(facts);
    out.push(`######## ${lang} ${p.name?.latin.given} ${p.name?.latin.family} — ${p.position}`);
    for (const x of p.interests)
      out.push(`   ${x.side} ${x.kind ?? x.chain} [${x.topics}] ${x.words}`);
    for (const r of o.replies!.slice(0, 5))
      out.push(drawReply({ ...r, choices: [] }, { language: lang, reader: me, event: view.event }));
  });
  writeFileSync('/tmp/x/read.txt', out.join('\n'));
  await stage.close();
}, 60000);
