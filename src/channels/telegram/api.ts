import { Api, InputFile, type Transformer } from 'grammy';
import { errors, FormData, Pool } from 'undici';
import { NotSent, Unanswered } from './outcome.ts';

/** Longer than Telegram takes to answer anything but a long poll; shorter than the ledger's patience. */
const longestMs = 15_000;
const connectMs = 5_000;

/** Far more than Telegram's 30 messages a second take: after a pause, nobody waits for a connection. */
const connections = 64;

export interface TelegramApi {
  api: Api;
  close(): Promise<void>;
}

/**
 * grammY's typed Bot API over a pool of kept-alive connections. grammY's own transport (node-fetch)
 * costs several times as much CPU as the rest of a turn, and hides what matters when a call fails:
 * whether the request can have reached Telegram.
 */
export function createApi(
  { token, root }: { token: string; root: string },
  answerMs = longestMs,
): TelegramApi {
  const { origin, pathname } = new URL(root);
  const path = `${pathname.replace(/\/$/, '')}/bot${token}/`;
  const pool = new Pool(origin, {
    connections,
    connectTimeout: connectMs,
    // A connection that idled for long may be closed by the other side just as we write on it.
    keepAliveTimeout: 10_000,
  });
  const api = new Api(token, { apiRoot: root });

  const send: Transformer = async (_prev, method, payload, signal) => {
    const { body, headers } = await bodyOf(payload);
    const waits =
      method === 'getUpdates' ? Number((payload as { timeout?: number }).timeout ?? 0) : 0;
    const call = {
      path: path + method,
      method: 'POST' as const,
      headers,
      body,
      headersTimeout: answerMs + waits * 1000,
      bodyTimeout: answerMs,
    };
    const response = await request(pool, call, signal as AbortSignal | undefined).catch(
      (error: unknown) => {
        throw reached(error) ? new Unanswered(method, error) : new NotSent(method, error);
      },
    );
    try {
      return JSON.parse(response.text) as never;
    } catch (error) {
      // Such as the HTML page of a gateway: it tells nothing of what became of the call.
      throw new Unanswered(method, error, response.status);
    }
  };
  api.config.use(send);
  return { api, close: () => pool.destroy() };
}

/** A JSON call needs none of what `pool.request` builds around it (streams, resources): see bench/. */
function request(
  pool: Pool,
  call: {
    path: string;
    method: 'POST';
    headers: object;
    body: string | FormData;
    headersTimeout: number;
    bodyTimeout: number;
  },
  signal: AbortSignal | undefined,
): Promise<{ status: number; text: string }> {
  if (typeof call.body !== 'string' || signal) {
    return pool
      .request({ ...call, headers: { ...call.headers }, ...(signal ? { signal } : {}) })
      .then(async ({ statusCode, body }) => ({ status: statusCode, text: await body.text() }));
  }
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let status = 0;
    pool.dispatch(call as never, {
      onRequestStart() {},
      onResponseStart(_, code) {
        status = code;
      },
      onResponseData(_, chunk) {
        chunks.push(chunk);
      },
      onResponseEnd: () => resolve({ status, text: Buffer.concat(chunks).toString('utf8') }),
      onResponseError: (_, error) => reject(error),
    });
  });
}

async function bodyOf(payload: object) {
  const fields = Object.entries(payload).filter(([, value]) => value !== undefined);
  if (!fields.some(([, value]) => value instanceof InputFile)) {
    return { body: JSON.stringify(payload), headers: { 'content-type': 'application/json' } };
  }
  const form = new FormData();
  for (const [name, value] of fields) {
    if (value instanceof InputFile) {
      form.append(
        name,
        new Blob([(await value.toRaw()) as Uint8Array<ArrayBuffer>]),
        value.filename,
      );
    } else form.append(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
  }
  return { body: form, headers: {} };
}

/** Before there is a connection nothing can have arrived; after that nobody knows. */
function reached(error: unknown): boolean {
  if (error instanceof errors.ConnectTimeoutError) return false;
  const { code, syscall } = error as NodeJS.ErrnoException;
  return !(
    syscall === 'connect' ||
    syscall === 'getaddrinfo' ||
    code === 'ECONNREFUSED' ||
    code === 'UND_ERR_DESTROYED' ||
    code === 'UND_ERR_CLOSED'
  );
}
