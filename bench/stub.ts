import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Payload, resultOf, type Shown } from './bot-api.ts';
import { answer } from './children.ts';
import { now } from './now.ts';
import { acknowledged, talkerOf } from './updates.ts';

/** Calls that reached a chat, in their order. */
export interface Arrivals {
  chat: Float64Array;
  at: Float64Array;
  /** Of method and text: tells one reply from another. `acknowledged` for the answer to a tap. */
  mark: Float64Array;
}

const chats: number[] = [];
const times: number[] = [];
const marks: number[] = [];
/** Whole payloads, only while they are asked for. */
let shown: Map<number, Shown[]> | undefined;
const other = new Map<string, number>();

/** Stands in for the Bot API as cheaply as it can: both sides share a machine with it. */
const server = createServer((request, response) => {
  const method = request.url!.slice(request.url!.lastIndexOf('/') + 1);
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const said = (chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)).toString();
    const payload = payloadOf(said);
    hear(method, payload);
    const body = JSON.stringify({ ok: true, result: resultOf(method, payload) });
    response.setHeader('Content-Type', 'application/json');
    response.setHeader('Content-Length', Buffer.byteLength(body));
    response.end(body);
  });
});
// Nobody has to connect anew between two runs.
server.keepAliveTimeout = 600_000;

function payloadOf(body: string): Payload {
  if (body.startsWith('{')) return JSON.parse(body);
  // A file, as a form of several parts: only whose it is matters here.
  const chat = /name="chat_id"\r?\n\r?\n(-?\d+)/.exec(body)?.[1];
  return chat ? { chat_id: chat } : {};
}

function hear(method: string, payload: Payload): void {
  const query = payload.callback_query_id;
  const chat = query ? talkerOf(query) : Number(payload.chat_id);
  const isShown = query || (/^(send|edit)/.test(method) && method !== 'sendChatAction');
  if (chat && isShown) arrived(chat, method, payload);
  else other.set(method, (other.get(method) ?? 0) + 1);
}

function arrived(chat: number, method: string, payload: Payload): void {
  const { text = '', parse_mode, entities, reply_markup } = payload;
  chats.push(chat);
  times.push(now());
  marks.push(method === 'answerCallbackQuery' ? acknowledged : markOf(method, text));
  if (!shown) return;
  const list = shown.get(chat) ?? [];
  list.push({
    method,
    text,
    ...(parse_mode ? { parse_mode } : {}),
    ...(entities ? { entities } : {}),
    ...(reply_markup ? { reply_markup } : {}),
  });
  shown.set(chat, list);
}

/** FNV-1a. */
function markOf(...parts: string[]): number {
  let mark = 0x811c9dc5;
  for (const part of parts) {
    for (let i = 0; i < part.length; i++) {
      mark = Math.imul(mark ^ part.charCodeAt(i), 0x01000193);
    }
  }
  return mark >>> 0;
}

answer({
  async start(): Promise<string> {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  },
  count: () => chats.length,
  /** Hands out the arrivals since the last time. */
  take(): Arrivals {
    const taken = {
      chat: Float64Array.from(chats),
      at: Float64Array.from(times),
      mark: Float64Array.from(marks),
    };
    chats.length = times.length = marks.length = 0;
    return taken;
  },
  watch() {
    shown = new Map();
  },
  watched(): Map<number, Shown[]> {
    const seen = shown ?? new Map();
    shown = undefined;
    return seen;
  },
  /** Calls that reached no chat, by method. */
  other: () => other,
});
