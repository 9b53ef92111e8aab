import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { rosterPersonId } from '../../src/conversation/ids.ts';
import { demoAddress } from '../../src/demo/address.ts';
import { personas } from '../../src/demo/personas.ts';
import { isSimulated } from '../../src/domain/person.ts';
import { type Entry, type Guest, visit } from '../process/guest.ts';
import { type OpenHouse, openHouse } from '../support/open-house.ts';
import { textOf } from '../support/stage.ts';

/** They answer at once. */
const swift = { pace: 0 };
const asking = { pace: 0.02, asks: true };
const asked = 'möchte sich mit Ihnen treffen';
const confirmed = 'Gespräch bestätigt';

let open: Awaited<ReturnType<typeof openHouse>>;
afterEach(() => open.house.close());

/** Sabine Brandt has come by her invitation and finished the visit. */
async function sabineIn(options: OpenHouse): Promise<Guest> {
  open = await openHouse(options);
  const { house, code } = open;
  return visit(await house.invitation(code, sabineOf(code)), 'de');
}
const sabineOf = (code: string) => rosterPersonId(code, personas.german);

/** The same visitor, where the house stands after a restart. */
async function restarted(guest: Guest, options: OpenHouse): Promise<Guest> {
  await open.house.close();
  open = await open.again(options);
  return guest.at(open.house.publicUrl);
}

/** Asks the first of the suggestions for the first of the times. */
async function request(guest: Guest): Promise<void> {
  for (const text of ['/matches', '1', '1', 'Wir suchen einen Zylinderlieferanten.']) {
    expect(await guest.say(text)).toBe(202);
  }
}

const countOf = (entries: readonly Entry[] | undefined, text: string): number =>
  (entries ?? []).filter((entry) => entry.by === 'us' && entry.text.includes(text)).length;

const poll = <T>(look: () => Promise<T>) => expect.poll(look, { timeout: 8000, interval: 50 });

/** The visitor's meetings, by what became of them. */
async function statuses(): Promise<string[]> {
  const { view } = await open.house.store.read(open.code);
  return view
    .meetingsOf(sabineOf(open.code))
    .map(({ status, revision }) => `${status} ${revision}`)
    .sort();
}

test('three requests: one partner accepts, one names another time, one declines', async () => {
  const sabine = await sabineIn({ partners: swift });
  await request(sabine);
  const card = (await sabine.shows(confirmed)).find(({ text }) => text.includes(confirmed))!;
  expect(card.text).toContain(textOf('suggest.simulated', 'de'));
  expect(card.text).toContain('Gespräch absagen');
  await request(sabine);
  await sabine.shows('schlägt einen anderen Termin vor');
  expect(await sabine.say('Annehmen')).toBe(202);
  await poll(statuses).toEqual(['confirmed 1', 'confirmed 2']);
  await request(sabine);
  await sabine.shows('kann sich diesmal leider nicht mit Ihnen treffen');
  expect(await statuses()).toEqual(['confirmed 1', 'confirmed 2', 'declined 1']);
});

test('three requests at once are not all answered alike', async () => {
  const sabine = await sabineIn({ partners: { pace: 0.3 } });
  for (let i = 0; i < 3; i++) await request(sabine);
  await poll(statuses).toEqual(['confirmed 1', 'declined 1', 'requested 1']);
});

test('a time that the visitor proposes in turn is accepted', async () => {
  const sabine = await sabineIn({ partners: swift });
  await request(sabine);
  await sabine.shows(confirmed);
  await request(sabine);
  await sabine.shows('schlägt einen anderen Termin vor');
  expect(await sabine.say('Anderer Termin')).toBe(202);
  expect(await sabine.say('1')).toBe(202);
  await poll(statuses).toEqual(['confirmed 1', 'confirmed 3']);
});

test('the reminder comes twenty seconds after the meeting is agreed', async () => {
  let ahead = 0;
  const clock = () => Date.now() + ahead;
  const sabine = await sabineIn({ partners: swift, clock });
  await request(sabine);
  await sabine.shows(confirmed);
  const reminder = textOf('notice.reminder-demo', 'de');
  ahead = 15_000;
  await sleep(2500);
  expect(countOf(await sabine.chat(), reminder)).toBe(0);
  ahead = 20_000;
  expect(countOf(await sabine.shows(reminder), reminder)).toBe(1);
});

test('whoever has finished the visit is asked by a partner, a minute later by another, no more', async () => {
  const sabine = await sabineIn({ partners: asking });
  const [first] = (await sabine.shows(asked)).filter(({ text }) => text.includes(asked));
  expect(first!.text).toContain(textOf('suggest.simulated', 'de'));
  expect(first!.text).toMatch(/^Nachricht: „.*[.?!？。]“$/mu);
  await poll(async () => countOf(await sabine.chat(), asked)).toBe(2);
  expect(await sabine.say('Annehmen')).toBe(202);
  await sabine.shows(confirmed);
  const { view } = await open.house.store.read(open.code);
  const partners = view.meetingsOf(sabineOf(open.code)).map(({ id, asker }) => ({ id, asker }));
  expect(new Set(partners.map(({ asker }) => asker)).size).toBe(2);
  const back = await restarted(sabine, { partners: asking });
  await sleep(1500);
  expect(countOf(await back.chat(), asked)).toBe(2);
});

test('whoever is asked may name another time, which the partner takes', async () => {
  const sabine = await sabineIn({ partners: asking });
  await sabine.shows(asked);
  expect(await sabine.say('Anderer Termin')).toBe(202);
  expect(await sabine.say('2')).toBe(202);
  await sabine.shows(confirmed);
});

test('nobody asks while the visitor pauses, and somebody does afterwards', async () => {
  const sabine = await sabineIn({ partners: { ...asking, pace: 0.05 } });
  expect(await sabine.say('/pause')).toBe(202);
  await sleep(1500);
  expect(countOf(await sabine.chat(), asked)).toBe(0);
  expect(await sabine.say('/resume')).toBe(202);
  await sabine.shows(asked);
});

test('a restart in between loses no answer and asks nobody twice', async () => {
  // Long enough to stop while the partner still thinks.
  const sabine = await sabineIn({ partners: { pace: 0.5 } });
  await request(sabine);
  expect(await statuses()).toEqual(['requested 0']);
  const back = await restarted(sabine, { partners: asking });
  await back.shows(confirmed);
  await poll(async () => countOf(await back.chat(), asked)).toBe(2);
  expect(countOf(await back.chat(), confirmed)).toBe(1);
});

test('people of a real event neither answer nor ask, whatever their addresses', async () => {
  const sabine = await sabineIn({ partners: swift });
  await open.house.close();
  open = await open.again({});
  const { event } = open.view;
  await open.house.store.putEvent({ ...event, demo: false });
  const back = await restarted(sabine, {
    partners: asking,
    change: (demo) => ({ ...demo, demo: false }),
  });
  await request(back);
  await sleep(1500);
  expect(await statuses()).toEqual(['requested 0']);
});

test('partners answer as well where an older version has left them mute', async () => {
  open = await openHouse({ partners: swift });
  const { store, clock } = open.house;
  const snapshot = await store.read(open.code);
  const mute = [...snapshot.view.people.values()].filter(isSimulated).slice(0, 40);
  expect(mute).toHaveLength(40);
  const changes = mute.map((person) => ({ put: 'person', person: { ...person, addresses: [] } }));
  await store.commit(
    {
      id: 'mute',
      by: 'organiser',
      kind: 'import',
      replies: [],
      changes: changes as never,
      notices: [],
      relies: [],
    },
    snapshot,
    clock(),
  );
  for (const { id } of mute) await store.unbind(demoAddress(id), open.code);
  await open.house.close();
  open = await open.again();
  const { people } = open.view;
  for (const { id } of mute) {
    expect(isSimulated(people.get(id)!)).toBe(true);
    expect(await open.house.store.find(demoAddress(id))).toMatchObject({ person: id });
  }
});

test('the two whom a visitor may be are mute until one comes', async () => {
  open = await openHouse();
  for (const roster of Object.values(personas)) {
    const persona = open.view.people.get(rosterPersonId(open.code, roster))!;
    expect(persona).toMatchObject({ presence: 'imported', addresses: [] });
  }
});
