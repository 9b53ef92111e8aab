import type { SSEStreamingApi } from 'hono/streaming';
import type { Bell } from './bells.ts';
import type { Doors } from './doors.ts';
import { readEntry, shownOf } from './entry.ts';
import type { Visitor } from './visitor.ts';

/** Often enough for proxies that cut a silent connection after 30 s. */
const beatMs = 20_000;
/** Erasing also rewrites files on disk: the farewell may take its time. */
const farewellMs = 5_000;
const batch = 100;

export interface Following {
  stream: SSEStreamingApi;
  visitor: Visitor;
  /** The last number that the browser has. */
  after: number;
  bell: Bell;
  closing: AbortSignal;
}

/**
 * Sends a person's log from `after` on, as long as they listen: every entry once, in order, with its
 * number as the event's id. Other events: `live` when the browser has all there is, `beat` in
 * silence (an event, for scripts cannot see comments), `gone` when the session has ended, before it
 * `farewell` with a last entry if there is one, `moved` when the session belongs to another event
 * now, whose log has numbers of its own.
 * The bell must hang before the first read: what is written in between rings it.
 */
export async function follow(doors: Doors, following: Following): Promise<void> {
  const { stream, visitor, bell, closing } = following;
  const { address, whom } = visitor;
  let { after } = following;
  let live = false;
  while (!stream.aborted && !closing.aborted) {
    const now = await doors.find(address);
    if (!now) return bidFarewell(doors, following);
    if (now.event !== whom.event || now.person !== whom.person) {
      return void (await stream.writeSSE({ event: 'moved', data: '1' }));
    }
    const entries = await doors.webLog.since(whom.event, whom.person, address, after, batch);
    for (const { id, entry } of entries) {
      const read = readEntry(entry);
      if (read) await stream.writeSSE({ id: String(id), data: JSON.stringify(shownOf(read)) });
      else doors.log.warn({ entry: id, event: whom.event }, 'an entry of a web log is unreadable');
      after = id;
    }
    if (entries.length > 0) {
      await doors.webLog.seen(whom.event, address, after);
      continue;
    }
    if (!live) await stream.writeSSE({ event: 'live', data: '1' });
    live = true;
    const heard = await bell.wait(beatMs);
    if (!heard && !closing.aborted) await stream.writeSSE({ event: 'beat', data: '1' });
  }
}

/** Of somebody erased, all that is left is what was said last; it may be a moment behind. */
async function bidFarewell(doors: Doors, { stream, visitor, bell }: Following) {
  const { whom, address } = visitor;
  const patient = Date.now() + farewellMs;
  // Erased, a log begins anew; of somebody who is only elsewhere now, nothing is shown any more.
  const rest = async () =>
    doors.reader(whom) ? [] : doors.webLog.since(whom.event, whom.person, address, 0, batch);
  let left = await rest();
  while (left.length === 0 && Date.now() < patient) {
    await bell.wait(patient - Date.now());
    left = await rest();
  }
  const last = readEntry(left.at(-1)?.entry ?? '');
  if (last?.by === 'us') {
    await stream.writeSSE({ event: 'farewell', data: JSON.stringify(shownOf(last)) });
  }
  await stream.writeSSE({ event: 'gone', data: '1' });
}
