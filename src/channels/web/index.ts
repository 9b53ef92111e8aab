import type { App } from '../../http/env.ts';
import { sayTo } from '../../http/words.ts';
import type { Channel } from '../../ports.ts';
import { createBells } from './bells.ts';
import { mountChat } from './chat-routes.ts';
import type { Doors } from './doors.ts';
import { mountEntrance } from './entrance-routes.ts';
import { mountMail } from './mail-routes.ts';
import { render } from './render.ts';
import { createSessionCookie } from './session.ts';

export type { CalendarFile, Doors, Invitation } from './doors.ts';

export interface WebChannel extends Channel {
  /** Landing and invitation pages, the chat and its files. */
  mount(app: App): void;
  /** Stops listening to the log; open streams are ended by the server's close. */
  close(): void;
}

/** The browser as a full channel: what we say is appended to the person's log, which browsers follow. */
export function createWebChannel(doors: Doors): WebChannel {
  const bells = createBells();
  const unwatch = doors.webLog.watch(bells.ring);
  const cookie = createSessionCookie(doors.publicUrl);
  return {
    name: 'web',
    async send({ key, event, to, reader, replies }) {
      // A farewell goes out in the request's own answer: there is no log any more.
      if (!reader) return;
      const ear = { language: reader.reads, zone: reader.zone, venueZone: event.zone };
      const entry = render(replies, {
        language: reader.reads,
        t: sayTo(doors.words, ear),
        at: doors.clock(),
      });
      await doors.webLog.append(event.code, reader.id, to, `sent/${key}`, JSON.stringify(entry));
    },
    isSeen: ({ key, event, to }) => doors.webLog.isSeen(event.code, to, `sent/${key}`),
    mount(app) {
      mountEntrance(app, doors, cookie);
      mountMail(app, doors, cookie);
      mountChat(app, { doors, cookie, bells });
    },
    close: unwatch,
  };
}
