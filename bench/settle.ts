import type { Sent } from './load.ts';
import type { Arrivals } from './stub.ts';
import { acknowledged, type Talker } from './updates.ts';

interface Call {
  at: number;
  mark: number;
}

/** The calls that a chat gets, in their order; taps are acknowledged beside what is said. */
export interface Calls {
  messages: Call[];
  acknowledgements: Call[];
}

/** What answers one update of a kind and a talker: the marks of its messages, and how many taps. */
export interface Answer {
  messages: number[];
  acknowledgements: number;
}
export type Expected = Answer[][];

/** Turns whose answers arrived, and all that went wrong. */
export interface Settled {
  turns: number;
  /** Milliseconds from when an update was due to the last call that answers it. */
  latencies: Float64Array;
  lost: number;
  doubled: number;
  /** Answered by other words than this update is, or in another order. */
  wrong: number;
  firstDue: number;
  lastArrival: number;
}

export function byChat(arrivals: Arrivals): Map<number, Calls> {
  const chats = new Map<number, Calls>();
  for (const [i, chat] of arrivals.chat.entries()) {
    const calls = chats.get(chat) ?? { messages: [], acknowledgements: [] };
    const call = { at: arrivals.at[i]!, mark: arrivals.mark[i]! };
    (call.mark === acknowledged ? calls.acknowledgements : calls.messages).push(call);
    chats.set(chat, calls);
  }
  return chats;
}

export const answerOf = (calls: Calls | undefined): Answer => ({
  messages: calls?.messages.map(({ mark }) => mark) ?? [],
  acknowledgements: calls?.acknowledgements.length ?? 0,
});

/** A chat's updates are answered in their order, so its calls belong to them in turn. */
export function settle(
  sent: Sent,
  arrivals: Arrivals,
  { talkers, expected }: { talkers: readonly Talker[]; expected: Expected },
): Settled {
  const chats = byChat(arrivals);
  const latencies: number[] = [];
  const faults = { lost: 0, doubled: 0, wrong: 0 };
  let lastArrival = 0;
  for (const [i, talker] of sent.talker.entries()) {
    const wanted = expected[sent.kind[i]!]![talker]!;
    const chat = chats.get(talkers[talker]!.id);
    const messages = chat?.messages.splice(0, wanted.messages.length) ?? [];
    const taps = chat?.acknowledgements.splice(0, wanted.acknowledgements) ?? [];
    if (messages.length < wanted.messages.length || taps.length < wanted.acknowledgements) {
      faults.lost += 1;
      continue;
    }
    if (messages.some(({ mark }, n) => mark !== wanted.messages[n])) faults.wrong += 1;
    const at = Math.max(...messages.map((call) => call.at), ...taps.map((call) => call.at));
    latencies.push(at - sent.due[i]!);
    lastArrival = Math.max(lastArrival, at);
  }
  for (const { messages, acknowledgements } of chats.values()) {
    faults.doubled += messages.length + acknowledgements.length;
  }
  return {
    turns: latencies.length,
    latencies: Float64Array.from(latencies),
    ...faults,
    firstDue: sent.due[0] ?? 0,
    lastArrival,
  };
}
