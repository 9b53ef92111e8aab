import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createApi } from '../../../src/channels/telegram/api.ts';
import { failureOf } from '../../../src/channels/telegram/outcome.ts';
import { say } from '../../../src/domain/say.ts';
import { openBotApi } from '../../support/telegram/bot-api.ts';
import type { Fault, Phone } from '../../support/telegram/types.ts';
import { later, openStage, type Stage, until, words } from './stage.ts';

const repeat = words(say('hear.repeat'), 'en');
const nameAsked = words(say('name.ask'), 'en');

describe('when nobody knows what became of', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(async () => {
    expect(stage.bots.faults).toEqual([]);
    await stage.close();
  });

  /** What comes of "all", the answer to the consents, when its sending is troubled so. */
  async function troubled(fault: Fault, times = 1) {
    const who = await stage.consenting('en');
    const before = stage.sent(who).length;
    stage.bots.next('sendMessage', fault, { chat: who.id, times });
    const shown = await stage.after(who, () => who.says('all'));
    return { who, shown, calls: stage.sent(who).slice(before) };
  }

  test.concurrent('a message that did arrive, it comes a second time and says so', async () => {
    const { who, shown, calls } = await troubled('drop');
    const [first, second, ...more] = shown.map(({ text }) => text);
    expect(first).toContain(nameAsked);
    expect(second).toBe(`${repeat}\n\n${first}`);
    expect(more).toEqual([]);
    expect(shown[1]!.buttons).toEqual(shown[0]!.buttons);
    expect(calls).toHaveLength(2);
    // The second copy counts as well as the first.
    const next = await stage.after(who, () => who.says('Petra MÜLLER'));
    expect(next.map(({ text }) => text)).toEqual([words(say('organisation.ask'), 'en')]);
  });

  test.concurrent('a message that did not arrive, it comes once and says that it may be the second time', async () => {
    // Nobody here can tell these from the one before: the request was out, and no answer came.
    const faults: Fault[] = ['garbage', 'refuse', ...[500, 502, 503, 504].map(failing)];
    for (const { shown, calls } of await Promise.all(faults.map((fault) => troubled(fault)))) {
      expect(shown.map(({ text }) => text)).toEqual([expect.stringContaining(nameAsked)]);
      expect(shown[0]!.text.startsWith(`${repeat}\n\n`)).toBe(true);
      expect(calls).toHaveLength(2);
    }
  });

  test.concurrent('a message that never gets an answer, it is tried three times and no more', async () => {
    const who = await stage.consenting('en');
    stage.bots.next('sendMessage', 'drop', { chat: who.id, times: 3 });
    const shown = await stage.after(who, async () => {
      await who.says('all');
      await until(() => dropped(who) === 3, 'it was tried three times');
      // Somebody looks after what has been left.
      later(6000);
    });
    expect(shown.map(({ text }) => text.startsWith(repeat))).toEqual([false, true, true]);
    const next = await stage.after(who, () => who.says('Petra MÜLLER'));
    expect(next.map(({ text }) => text)).toEqual([words(say('organisation.ask'), 'en')]);
    expect(dropped(who)).toBe(3);
  });

  test.concurrent('one of many messages, what follows waits for it, and only that one is doubled', async () => {
    const sabine = await stage.delegate('german');
    const texts = async (): Promise<string[]> =>
      (await stage.after(sabine, () => sabine.says('/matches'))).map(({ text }) => text);
    const undisturbed = await texts();
    expect(undisturbed.length).toBeGreaterThan(5);
    stage.bots.next('sendMessage', { delayMs: 0 }, { chat: sabine.id, times: 2 });
    stage.bots.next('sendMessage', 'drop', { chat: sabine.id });
    const third = undisturbed[2]!;
    const doubled = `${words(say('hear.repeat'), 'de')}\n\n${third}`;
    expect(await texts()).toEqual([...undisturbed.slice(0, 3), doubled, ...undisturbed.slice(3)]);
  });

  test.concurrent('a file, it comes a second time and says so', async () => {
    const who = await stage.consenting('en');
    stage.bots.next('sendDocument', 'drop', { chat: who.id });
    const shown = await stage.after(who, () => who.says('/export'));
    const files = shown.filter(({ document }) => document);
    expect(files.map(({ text }) => text)).toEqual(['', repeat]);
    expect(new Set(files.map(({ document }) => document!.text)).size).toBe(1);
    expect(shown.filter(({ document }) => !document)).toHaveLength(2);
  });

  test.concurrent('an edit, it is made again and nothing is doubled', async () => {
    const faults: Fault[] = ['drop', 'refuse', 'garbage', failing(502)];
    await Promise.all(
      faults.map(async (fault) => {
        const who = await stage.present();
        stage.bots.next('editMessageText', fault, { chat: who.id });
        const { shown, calls } = await setsAside(who);
        expect(calls).toEqual(['editMessageText', 'editMessageText']);
        expect(shown.map(({ edited, buttons }) => ({ edited, buttons }))).toEqual([
          { edited: 1, buttons: [] },
        ]);
        expect(shown[0]!.text).not.toContain(repeat);
      }),
    );
  });

  const dropped = (who: Phone): number =>
    stage.sent(who).filter(({ became }) => became === 'dropped').length;

  /** "Later" on a card, which is answered in its place. */
  async function setsAside(who: Phone, andThen: () => Promise<void> = async () => {}) {
    const before = stage.sent(who).length;
    const shown = await stage.after(who, async () => {
      await who.taps(words(say('suggest.later'), 'en'));
      await andThen();
    });
    const calls = stage
      .sent(who)
      .slice(before)
      .map(({ method }) => method);
    return { shown, calls };
  }
});

const failing = (status: number) => ({ status }) as Fault;

describe('when Telegram cannot be reached', () => {
  test('a message comes exactly once, and says nothing of a second time', async () => {
    const bots = await openBotApi();
    const way = await openWay(Number(new URL(bots.root).port));
    const stage = await openStage({
      bots,
      house: {
        telegram: {
          token: bots.token,
          root: way.root,
          webhookUrl: 'https://bot.example.org/telegram',
          webhookSecret: undefined,
        },
      },
    });
    bots.reach = `http://127.0.0.1:${stage.port}`;
    const left = vi.spyOn(stage.house.log, 'warn');
    const [short, long] = [await stage.consenting('en'), await stage.consenting('en')];
    const mark = [short, long].map((who) => who.newest().length);

    await way.close();
    await short.says('all');
    await sleep(300);
    await way.open();
    await short.waitFor(/What is your name/);
    await stage.answered();

    await way.close();
    await long.says('all');
    await until(() => left.mock.calls.some(([, what]) => what === 'not sent yet'), 'it was left');
    await way.open();
    later(6000);
    await long.waitFor(/What is your name/);
    await stage.calm();
    for (const [i, who] of [short, long].entries()) {
      const texts = who
        .newest()
        .slice(mark[i])
        .map(({ text }) => text);
      expect(texts).toEqual([expect.stringContaining(nameAsked)]);
      expect(texts[0]).not.toContain(repeat);
    }
    await stage.close();
    await way.close();
    await bots.close();
  });
});

test('a message while Telegram is in trouble for long comes once in the end', async () => {
  const stage = await openStage();
  const who = await stage.consenting('en');
  stage.bots.next('sendMessage', failing(502), { chat: who.id, times: 4 });
  const shown = await stage.after(who, async () => {
    await who.says('all');
    const failed = () => stage.bots.of('sendMessage').filter(({ became }) => became === 'failed');
    await until(() => failed().length === 3, 'it was tried three times');
    // Somebody looks after what has been left.
    later(6000);
    await until(() => failed().length === 4, 'it was tried again');
  });
  expect(shown.map(({ text }) => text)).toEqual([expect.stringContaining(nameAsked)]);
  expect(shown[0]!.text.startsWith(repeat)).toBe(true);
  await stage.close();
});

test('a call that is not answered in time is one of which nobody knows', async () => {
  const bots = await openBotApi();
  const { api, close } = createApi(bots, 200);
  void bots.person(11).says('hello');
  bots.next('sendMessage', { delayMs: 2000 });
  const began = Date.now();
  const failed = await api.sendMessage(11, 'x').catch((error: unknown) => error);
  expect(failureOf(failed)).toEqual({ is: 'unknown', inTrouble: false });
  expect(Date.now() - began).toBeLessThan(1900);
  expect(bots.person(11).newest()).toHaveLength(1);
  // A long poll may take as long as it was told, and a little more.
  await expect(api.getUpdates({ offset: 2 ** 40, timeout: 1 })).resolves.toEqual([]);
  await close();
  await bots.close();
});

/** The way to Telegram, which may be closed: then nobody answers there at all. */
async function openWay(port: number) {
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const target = connect(port, '127.0.0.1');
    for (const socket of [client, target]) {
      sockets.add(socket);
      socket.on('error', () => {}).on('close', () => sockets.delete(socket));
    }
    client.pipe(target).pipe(client);
  });
  let own = 0;
  const way = {
    root: '',
    async open() {
      await once(server.listen(own, '127.0.0.1'), 'listening');
      own = (server.address() as AddressInfo).port;
      way.root = `http://127.0.0.1:${own}`;
    },
    async close() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
  await way.open();
  return way;
}
