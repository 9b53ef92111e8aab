// @ts-check

/**
 * @typedef {object} Item
 * @property {string} id made here: the same one again is the same message
 * @property {string} shown what the bubble says meanwhile
 * @property {string} [text]
 * @property {string[]} [taps]
 * @property {number} [from]
 *
 * @typedef {'sending' | 'slow' | 'waiting' | 'failed' | 'saved' | 'refused'} Fate
 *
 * @typedef {object} Outcomes
 * @property {(item: Item, fate: Fate, sorry?: string) => void} became
 * @property {(farewell: any) => void} farewell
 * @property {() => void} gone
 */

/** Sent along each time: times follow the person on the way to the venue. */
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

const place = 'magpie-outbox';
/** A tab's own memory: a reload keeps what was not sent, the next user of the browser sees nothing. */
const read = () => JSON.parse(sessionStorage.getItem(place) ?? '[]');

/**
 * What the person said and the server has not taken yet: one after the other, in order, kept over a
 * reload, each with one id however often it is sent.
 * @param {Outcomes} outcomes
 */
export function createOutbox(outcomes) {
  /** @type {Item[]} */
  const items = read();
  let busy = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  const keep = () => sessionStorage.setItem(place, JSON.stringify(items));

  async function flush() {
    clearTimeout(timer);
    const item = items[0];
    if (busy || !item) return;
    busy = true;
    outcomes.became(item, 'sending');
    const goOn = await post(item);
    busy = false;
    if (goOn) void flush();
  }

  /** @param {Item} item */
  async function post(item) {
    const { shown: _, ...said } = item;
    const response = await fetch('/chat/say', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ ...said, zone }),
    }).catch(() => undefined);
    if (!response) {
      for (const each of items) outcomes.became(each, 'waiting');
      timer = setTimeout(flush, 4_000);
      return false;
    }
    const body = await response.json().catch(() => ({}));
    if (response.ok) {
      done(item, 'saved');
      if (body.farewell) outcomes.farewell(body.farewell);
      return true;
    }
    if (response.status === 401) {
      items.length = 0;
      keep();
      outcomes.gone();
      return false;
    }
    if (response.status === 429) {
      outcomes.became(item, 'waiting', body.sorry);
      timer = setTimeout(flush, 1000 * Number(response.headers.get('Retry-After') ?? 2));
      return false;
    }
    // 500 is a bug that the same message would meet again: it must not stand before all others.
    if (response.status > 500) {
      outcomes.became(item, 'failed', body.sorry);
      return false;
    }
    done(item, 'refused', body.sorry);
    return true;
  }

  /** @param {Item} item @param {Fate} fate @param {string} [sorry] */
  function done(item, fate, sorry) {
    items.splice(items.indexOf(item), 1);
    keep();
    outcomes.became(item, fate, sorry);
  }

  addEventListener('online', flush);

  return {
    /** @param {Omit<Item, 'id'>} said */
    put(said) {
      const item = { id: newId(), ...said };
      items.push(item);
      keep();
      outcomes.became(item, items.length === 1 ? 'sending' : 'waiting');
      void flush();
      return item.id;
    },
    /** Tries again now. */
    retry: flush,
    /** What an earlier life of this tab left behind. */
    resume() {
      for (const item of items) outcomes.became(item, 'waiting');
      void flush();
    },
    clear() {
      items.length = 0;
      keep();
    },
  };
}

/** crypto.randomUUID is missing on plain http, where demonstrations run. */
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
