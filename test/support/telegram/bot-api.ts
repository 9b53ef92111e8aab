import { createServer as createHttp, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAgain } from './again.ts';
import { Allowed } from './allowed.ts';
import type { Desk } from './answers/answer.ts';
import { createHands } from './hands.ts';
import { Hook } from './hook.ts';
import { Inbox } from './inbox.ts';
import { Limits } from './limits.ts';
import { Mishaps } from './mishaps.ts';
import { createPeople } from './people.ts';
import { Polling } from './polling.ts';
import { createServer, Log } from './server.ts';
import { settled } from './settled.ts';
import type { BotApi, BotApiOptions } from './types.ts';
import { World } from './world.ts';

export type * from './types.ts';

/**
 * A server of a test's own that speaks the Telegram Bot API (10.1) on the loopback, with the people
 * who write to the bot. It keeps real state and checks every call's form; what it does not know is a
 * line in `faults`, which a test expects to be empty.
 */
export async function openBotApi(options: BotApiOptions = {}): Promise<BotApi> {
  const { token = '7000000001:AAtestTESTtestTESTtestTESTtestTEST0', username = 'magpie_test_bot' } =
    options;
  const id = Number(token.split(':')[0]);
  const world = new World({ id, is_bot: true, first_name: 'Magpie Bridge', username });
  const log = new Log();
  const inbox = new Inbox(options.takenMs ?? 15_000);
  const allowed = new Allowed();
  let { reach } = options;
  const hook = new Hook(inbox, {
    retryMs: options.retryMs ?? 50,
    timeoutMs: options.webhookTimeoutMs ?? 60_000,
    reach: () => reach,
    call: (body) => void server.inline(body, nowhere()),
  });
  const polling = new Polling(inbox, allowed);
  const callbackMs = options.callbackMs ?? 15_000;
  const desk: Desk = { world, inbox, polling, hook, allowed, callbackMs };
  const mishaps = new Mishaps();
  const limits = new Limits(options.limits ?? false);
  const server = createServer(token, { desk, mishaps, limits }, log);
  const http = createHttp((request, response) => {
    // A client that goes away while it is read has nobody left to tell.
    server.handle(request, response).catch(() => response.destroy());
  });
  http.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  inbox.onChange(() => {
    log.lastAt = Date.now();
  });

  return {
    root: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    token,
    username,
    id,
    calls: log.calls,
    faults: log.faults,
    of: (method) => log.calls.filter((call) => call.method === method),
    ...createPeople(createHands(desk)),
    ...createAgain(world, inbox, hook),
    next: (method, fault, where) => mishaps.plan(method, fault, where),
    paused: limits.paused,
    get tooSoon() {
      return limits.tooSoon;
    },
    get webhook() {
      return hook.webhook;
    },
    get webhookFailures() {
      return hook.failures;
    },
    get waiting() {
      return inbox.waiting.length;
    },
    get reach() {
      return reach;
    },
    set reach(to) {
      reach = to;
      hook.pump();
    },
    profile: (language = '') => ({
      commands: [],
      name: '',
      description: '',
      short_description: '',
      ...world.profiles.get(language),
    }),
    settled: (ms = 60) => settled(inbox, log, ms),
    close: async () => {
      hook.close();
      inbox.close();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

/** Where the answer to a call goes that came as the answer of a webhook. */
const nowhere = (): ServerResponse => new ServerResponse({ method: 'POST' } as never);
