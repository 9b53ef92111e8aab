// @ts-check
import { createComposer } from './composer.js';
import { createConnection } from './connection.js';
import { find, make } from './dom.js';
import { createLog } from './log.js';
import { createMenu } from './menu.js';
import { createOutbox } from './outbox.js';
import { listen } from './stream.js';
import { createUnread } from './unread.js';
import { language, relearn, text } from './words.js';

/** The chat page: introduces its parts to one another. */

const page = find('chat', HTMLElement);
const connection = createConnection();
const unread = createUnread();
let isLive = false;
/** @type {'' | 'gone' | 'closed'} */
let over = '';
/** The language of what we said last: when the person changes it, the page follows. */
let spoken = language();

const log = createLog({
  tap: (taps, from, shown) => outbox.put({ taps, from, shown }),
  retry: () => outbox.retry(),
});

const outbox = createOutbox({
  became(item, fate, sorry) {
    log.became(item, fate, sorry);
    if (fate === 'refused' && item.text) composer.giveBack(item.text);
  },
  farewell,
  gone: () => end('gone'),
});

const composer = createComposer((said) => outbox.put({ text: said, shown: said }));

const stream = listen(page.dataset.event ?? '', {
  last: log.last,
  entry(id, entry) {
    log.add(id, entry);
    if (entry.by !== 'us') return;
    spoken = entry.language;
    if (!isLive) return;
    unread.add();
    follow();
  },
  live() {
    if (!isLive) {
      log.toEnd();
      outbox.resume();
    } else {
      outbox.retry();
    }
    isLive = true;
    log.live();
    follow();
  },
  state: connection.state,
  farewell,
  gone: () => end('gone'),
  // Another event, another log: everything here is about the old one.
  moved: () => location.reload(),
});

createMenu();
page.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('[data-say]') : null;
  const said = button?.getAttribute('data-say');
  if (!button || !said || over) return;
  outbox.put({ text: said, shown: button.getAttribute('aria-label') ?? button.textContent ?? '' });
});
// On a phone the keyboard would cover half of what there is to read.
if (matchMedia('(hover: hover) and (pointer: fine)').matches) composer.focus();

function follow() {
  if (spoken !== language()) void relearn().then(unread.show);
}

/** It may come twice: with the answer to what was said, and over the stream. @param {any} entry */
function farewell(entry) {
  if (over === 'closed') return;
  log.addLast(entry);
  end('closed');
}

/** @param {'closed' | 'gone'} why */
function end(why) {
  if (over === why) return;
  over = why;
  stream.stop();
  outbox.clear();
  log.end();
  connection.end();
  composer.close([
    make('p', { role: 'status' }, text(why)),
    make('a', { class: 'button', href: '/' }, text('to-start')),
  ]);
}
