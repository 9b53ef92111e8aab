import { expect, test } from 'vitest';
import { openEvent } from '../../src/opening/open-event.ts';
import { createStage } from '../support/stage.ts';

test('whoever has had everything deleted is not brought back by the organiser’s list', async () => {
  const stage = await createStage();
  const { store, engines, event, roster, code } = stage;
  const id = stage.personId('zhou-jianjun');
  const me = stage.talker('test:leaver');
  await me.arrive({ person: id, language: 'zh' });
  await me.says('/delete');
  await me.says('是的');
  expect(await stage.person(id)).toBeUndefined();

  // A colleague's line is corrected, so that the same part of the list is news.
  const corrected = roster.map((entry) =>
    entry.delegation === 'changsha' ? { ...entry, position: `${entry.position}（新）` } : entry,
  );
  const asked: string[][] = [];
  const open = (answer: boolean) =>
    openEvent(
      { event, roster: corrected },
      {
        store,
        engines,
        clock: stage.at,
        ask: async (differences) => {
          asked.push([...differences]);
          return answer;
        },
      },
    );
  await open(false);
  const colleague = stage.personId(roster.find((entry) => entry.delegation === 'changsha')!.id);
  expect((await stage.person(colleague))?.position).not.toContain('新');
  await open(true);
  expect(asked).toHaveLength(2);
  expect(asked[0]).toEqual([expect.stringMatching(/^roster: 0 new people, 131 changed/)]);
  expect((await stage.person(colleague))?.position).toContain('新');
  expect(await stage.person(id)).toBeUndefined();

  // Not even a decision that was taken before they left.
  const snapshot = await store.read(code);
  const person = { ...snapshot.view.people.get(colleague)!, id };
  const turn = {
    id: 'back',
    by: 'organiser',
    kind: 'import',
    replies: [],
    notices: [],
    relies: [],
  };
  const became = await store.commit(
    { ...turn, changes: [{ put: 'person', person }] },
    snapshot,
    stage.at(),
  );
  expect(became).toEqual({ became: 'stale' });
  await stage.close();
});
