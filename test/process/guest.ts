import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

const ownPage = { 'Sec-Fetch-Site': 'same-origin', 'Accept-Language': 'en' };

/** An entry of a chat as the browser gets it. */
export interface Entry {
  id: number;
  by: 'us' | 'you';
  /** All words of it, choices included. */
  text: string;
  client: string | undefined;
}

/** Somebody with a browser, as far as HTTP is concerned. */
export interface Guest {
  readonly cookie: string;
  /** The same browser, where the house stands now. */
  at(base: string): Guest;
  /** The status of the answer; 0 when there was none. */
  say(text: string, id?: string): Promise<number>;
  /** The same with what came back. */
  post(text: string, id?: string): Promise<Response>;
  /** The whole chat; undefined when this browser is a stranger. */
  chat(): Promise<Entry[] | undefined>;
  /** Waits until the chat shows this; returns the whole chat. */
  shows(text: string, patienceMs?: number): Promise<Entry[]>;
}

/** Opens a landing page or an invitation, and presses the button. */
export async function arrive(link: string, language = 'en'): Promise<Guest> {
  const page = await (await fetch(link)).text();
  const token = /name="token" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const action = /<form[^>]* action="([^"]+)"/.exec(page)?.[1] ?? '';
  const response = await fetch(new URL(action, link), {
    method: 'POST',
    headers: ownPage,
    body: new URLSearchParams({ token, language }),
    redirect: 'manual',
  });
  if (response.status !== 303) throw new Error(`not let in: ${response.status}`);
  return guest(new URL(link).origin, response.headers.getSetCookie()[0]!.split(';')[0]!);
}

/** Comes by an invitation and finishes the visit, each answer typed. */
export async function visit(invitation: string, language: 'de' | 'zh'): Promise<Guest> {
  const me = await arrive(invitation, language);
  for (const text of visits[language]) {
    const status = await me.say(text);
    if (status !== 202) throw new Error(`"${text}" was answered ${status}`);
  }
  return me;
}

/** Language, consents, "that is me", no times that do not suit. */
const visits = {
  de: ['Deutsch', 'alle', 'ja', 'keine'],
  zh: ['中文', '1、2、3', '是的', '没有'],
};

function guest(base: string, cookie: string): Guest {
  const headers = { Cookie: cookie, ...ownPage };
  const post = (text: string, id: string = randomUUID()): Promise<Response> =>
    fetch(`${base}/chat/say`, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: JSON.stringify({ id, text }),
    });

  async function chat(): Promise<Entry[] | undefined> {
    // Not by fetch: it connects anew after it has hung up, and such a connection keeps a server that
    // is to stop waiting.
    const [response] = await once(
      get(`${base}/chat/stream`, { headers, agent: false }),
      'response',
    );
    let text = '';
    for await (const chunk of response.setEncoding('utf8')) {
      text += chunk;
      const [, , last] = /(^|\n\n)event: (live|gone)\n/.exec(text) ?? [];
      // Leaving the loop hangs up.
      if (last) return last === 'gone' ? undefined : entriesIn(text);
    }
    throw new Error('the stream ended before the chat was there');
  }

  return {
    cookie,
    at: (other) => guest(other, cookie),
    post,
    say: (text, id) =>
      post(text, id).then(
        ({ status }) => status,
        () => 0,
      ),
    chat,
    async shows(text, patienceMs = 10_000) {
      for (const until = Date.now() + patienceMs; ; await sleep(50)) {
        const entries = (await chat()) ?? [];
        if (entries.some((entry) => entry.text.includes(text))) return entries;
        if (Date.now() > until) throw new Error(`"${text}" is not in ${drawn(entries)}`);
      }
    },
  };
}

const drawn = (entries: Entry[]): string =>
  entries.map(({ by, text }) => `${by}: ${text}`).join('\n');

function entriesIn(stream: string): Entry[] {
  return stream.split('\n\n').flatMap((block) => {
    const id = /^id: (\d+)$/m.exec(block)?.[1];
    if (!id) return [];
    const data = JSON.parse(/^data: (.*)$/m.exec(block)![1]!);
    return [{ id: Number(id), by: data.by, client: data.client, text: wordsOf(data) }];
  });
}

interface Shown {
  text?: string;
  bubbles?: { title?: string; lines: string[]; choices?: { label: string }[] }[];
}

const wordsOf = ({ text, bubbles = [] }: Shown): string =>
  [
    text ?? [],
    bubbles.flatMap(({ title, lines, choices = [] }) => [
      title ?? [],
      lines,
      choices.map(({ label }) => label),
    ]),
  ]
    .flat(4)
    .join('\n');
