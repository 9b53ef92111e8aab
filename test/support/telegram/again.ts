import type { CallbackQuery, Chat } from 'grammy/types';
import { quiet } from './hands.ts';
import type { Hook } from './hook.ts';
import type { Inbox } from './inbox.ts';
import type { BotApi } from './types.ts';
import type { World } from './world.ts';

type Again = Pick<BotApi, 'deliver' | 'redeliver' | 'again'>;

/** Updates by hand: of any shape, and the last one once more. */
export function createAgain(world: World, inbox: Inbox, hook: Hook): Again {
  const last = (): Record<string, unknown> => {
    if (!inbox.last) throw new Error('there was no update yet');
    return inbox.last;
  };
  return {
    deliver: (update, options) => {
      for (const content of Object.values(update)) know(world, content);
      if (!hook.webhook) return quiet(inbox.add(update));
      return hook.post(inbox.number(update), options);
    },
    redeliver: () => quiet(inbox.add(last(), true).then(() => undefined)),
    again: () => {
      const { update_id, ...content } = last();
      const query = content.callback_query as CallbackQuery | undefined;
      if (query) content.callback_query = anew(world, query);
      return quiet(inbox.add(content).then(() => undefined));
    },
  };
}

/** Of what a raw update speaks, exists: its chat can be answered, and so can its tap. */
function know(world: World, content: unknown): void {
  if (typeof content !== 'object' || content === null) return;
  const { chat, message, id, data, from } = content as Partial<CallbackQuery> & { chat?: Chat };
  const place = chat ?? message?.chat;
  if (typeof place?.id === 'number') world.open(place).known = true;
  if (typeof id === 'string' && data !== undefined) world.tap(id, Number(from?.id), data);
}

/** The app asks once more, and every asking has an id of its own. */
function anew(world: World, query: CallbackQuery): CallbackQuery {
  const id = world.tapId(query.from.id);
  world.tap(id, query.from.id, query.data ?? '');
  return { ...query, id };
}
