import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bubble } from '../../../src/channels/web/entry.ts';
import { ownPage, post, sessionOf } from '../browser.ts';
import {
  draw,
  type FileShown,
  type Hand,
  type Heard,
  heardOf,
  holdsWords,
  patienceMs,
  type Said,
} from './hand.ts';

/** What a browser needs of the world: an address, and to know when nothing more is coming. */
export interface Web {
  code: string;
  house: { publicUrl: string };
  told(): Promise<void>;
}

/** A message with what its buttons carry. */
interface Drawn extends Said {
  ids: string[];
  submit: string | undefined;
  /** The entry of the log that it stands in. */
  from: number;
}

type Body = { text: string } | { taps: string[]; from: number };

/** Somebody with a browser: the pages' forms, the chat's requests, and its event stream. */
export function createWebHand(web: Web, language: string, zone: string): Hand {
  const screen: Drawn[] = [];
  const headers = { ...ownPage, 'Accept-Language': language };
  /** Entries of the log that are on the screen. */
  const known = new Set<string>();
  let cookie = '';
  let since = 0;
  let before: { id: string; body: Body } | undefined;

  const house = () => ({ url: web.house.publicUrl });
  const session = () => sessionOf(house(), cookie);
  const heard = (): Heard =>
    heardOf(screen.slice(since).map(({ text, choices, files }) => ({ text, choices, files })));
  const problem = (what: string) => new Error(`${what} in\n\n${draw(screen.slice(since))}`);

  /** Opens a page and presses the button of its form. */
  async function press(path: string): Promise<boolean> {
    const page = await (await session().get(path, headers)).text();
    const action = /<form[^>]* action="([^"]+)"/.exec(page)?.[1];
    if (action === undefined) return false;
    const fields = [...page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)];
    // The page's script fills in the zone.
    const form = { ...Object.fromEntries(fields.map(([, name, value]) => [name, value])), zone };
    const more = { ...headers, Cookie: cookie };
    const response = await post(house(), action, form, more);
    if (response.status !== 303) return false;
    cookie = response.headers.getSetCookie()[0]!.split(';')[0]!;
    await follow();
    return true;
  }

  /** Follows the stream as a page does that is loaded anew, until nothing is missing, and `seen`. */
  async function follow(seen: () => boolean = () => true): Promise<void> {
    const stream = await session().listen();
    const late = setTimeout(stream.stop, patienceMs);
    let isLive = false;
    for await (const { event, id, data } of stream.events) {
      if (event === 'live') isLive = true;
      const entry = `${id} ${JSON.stringify(data)}`;
      if (data.by === 'us' && !known.has(entry)) await put(data.bubbles, id ?? 0);
      known.add(entry);
      if (event === 'gone' || event === 'moved' || (isLive && seen())) break;
    }
    clearTimeout(late);
    stream.stop();
  }

  async function put(bubbles: readonly Bubble[], from: number): Promise<void> {
    for (const { title, lines, choices = [], many, file } of bubbles) {
      const tickOf = (id: string) => (many ? { ticked: many.ticked.includes(id) } : {});
      const submit = many ? [many.submit] : [];
      screen.push({
        text: [title ?? [], lines].flat().join('\n'),
        choices: [
          ...choices.map(({ id, label }) => ({ label, ...tickOf(id) })),
          ...submit.map(({ label }) => ({ label })),
        ],
        ids: [...choices, ...submit].map(({ id }) => id),
        submit: many?.submit.id,
        files: file ? [await download(`/chat/file/${from}/${file.n}`)] : [],
        from,
      });
    }
  }

  async function download(path: string): Promise<FileShown> {
    const response = await session().get(path);
    const name = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1];
    return { name: name ?? `${response.status}`, text: await response.text() };
  }

  async function send(body: Body): Promise<Heard> {
    since = screen.length;
    before = { id: randomUUID(), body };
    await insist(before);
    return heard();
  }

  /** Says it until it is saved, as the page's script and its "try again" do. */
  async function insist({ id, body }: NonNullable<typeof before>): Promise<void> {
    for (const until = Date.now() + patienceMs; ; ) {
      const response = await session().say({ id, ...body, ...(zone ? { zone } : {}) });
      const became = (await response.json()) as { farewell?: { bubbles: Bubble[] } };
      if (became.farewell) return put(became.farewell.bubbles, 0);
      if (response.ok) return follow();
      const isLater = response.status === 503 || response.status === 429;
      if (!isLater || Date.now() > until)
        throw problem(`answered ${response.status} ${JSON.stringify(became)}`);
      await sleep(1000 * Number(response.headers.get('Retry-After') ?? 0.1));
    }
  }

  function tapOn(label: string, on = ''): Body {
    const found = screen.findLast(
      ({ text, choices }) => text.includes(on) && choices.some((choice) => choice.label === label),
    );
    if (!found) throw problem(`there is no ${label}`);
    const place = found.choices.findIndex((choice) => choice.label === label);
    return { taps: [found.ids[place]!], from: found.from };
  }

  return {
    async enter() {
      since = screen.length;
      if (!(await press(`/e/${web.code}`))) throw problem('not let in');
      return heard();
    },
    async comesBy(invitation) {
      since = screen.length;
      return press(`/i/${invitation}`);
    },
    says: (text) => send({ text }),
    taps: async (label, on) => send(tapOn(label, on)),
    async submits(labels) {
      const list = screen.findLast(({ submit }) => submit !== undefined);
      if (!list) throw problem('there is no list');
      const { choices, ids, submit, from } = list;
      const missing = labels?.find((label) => !choices.some((choice) => choice.label === label));
      if (missing) throw problem(`there is no ${missing}`);
      const isWanted = (i: number) =>
        labels ? labels.includes(choices[i]!.label) : choices[i]!.ticked === true;
      return send({ taps: [...ids.filter((_, i) => isWanted(i)), submit!], from });
    },
    async holds(label) {
      const tap = tapOn(label);
      return () => send(tap);
    },
    async repeats() {
      since = screen.length;
      // A page that was reloaded, while its "try again" was pressed as well.
      await Promise.all([insist(before!), insist(before!)]);
      return heard();
    },
    async sees(words) {
      const isSeen = () => holdsWords(heard(), words);
      if (!isSeen()) await follow(isSeen);
      if (!isSeen()) throw problem(`there is no ${words}`);
      await web.told();
      await follow();
      return heard();
    },
  };
}
