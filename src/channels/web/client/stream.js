// @ts-check

/**
 * @typedef {object} Listener
 * @property {() => number} last the last number that is on the page
 * @property {(id: number, entry: any) => void} entry
 * @property {() => void} live everything there was has come
 * @property {(entry: any) => void} farewell the last words to somebody who is erased
 * @property {() => void} gone
 * @property {() => void} moved
 * @property {(isOpen: boolean) => void} state
 */

/** Two beats and a little: then the line is dead, whatever the browser thinks. */
const patienceMs = 50_000;
const longestWaitMs = 20_000;

/**
 * Follows the person's log. Every new connection asks for what comes after the last number on the
 * page, so nothing is lost and nothing comes twice.
 * @param {string} event
 * @param {Listener} listener
 */
export function listen(event, listener) {
  /** @type {EventSource | undefined} */
  let source;
  let failures = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let ended = false;

  function open() {
    clearTimeout(timer);
    source?.close();
    if (ended) return;
    const line = new EventSource(
      `/chat/stream?event=${encodeURIComponent(event)}&after=${listener.last()}`,
    );
    source = line;
    watch();
    line.onopen = () => {
      failures = 0;
      listener.state(true);
      watch();
    };
    line.onmessage = ({ lastEventId, data }) => {
      watch();
      const id = Number(lastEventId);
      if (id > listener.last()) listener.entry(id, JSON.parse(data));
    };
    line.addEventListener('beat', watch);
    line.addEventListener('live', () => listener.live());
    line.addEventListener('farewell', ({ data }) => listener.farewell(JSON.parse(data)));
    line.addEventListener('gone', () => end(listener.gone));
    line.addEventListener('moved', () => end(listener.moved));
    line.onerror = () => {
      line.close();
      listener.state(false);
      // Our own waiting, not the browser's: it grows, and a full house is not stormed at once.
      const waitMs = Math.min(longestWaitMs, 500 * 2 ** failures) * (0.5 + Math.random() / 2);
      failures += 1;
      clearTimeout(timer);
      timer = setTimeout(open, waitMs);
    };
  }

  function watch() {
    clearTimeout(timer);
    timer = setTimeout(() => {
      listener.state(false);
      open();
    }, patienceMs);
  }

  /** @param {() => void} tell */
  function end(tell) {
    ended = true;
    clearTimeout(timer);
    source?.close();
    tell();
  }

  addEventListener('online', open);
  addEventListener('offline', () => listener.state(false));
  // A phone that was in a pocket: its line may be dead without a word.
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && source?.readyState !== EventSource.OPEN) open();
  });
  open();
  return { stop: () => end(() => {}) };
}
