import type { Profile } from '../types.ts';
import type { World } from '../world.ts';
import type { Answer } from './answer.ts';

/** Kept by language; commands by scope as well. */
const place = (params: Readonly<Record<string, unknown>>): string => {
  const scope = params.scope as { type: string } | undefined;
  const where = !scope || scope.type === 'default' ? '' : JSON.stringify(scope);
  return `${params.language_code ?? ''}${where}`;
};

function keep(world: World, at: string, part: Partial<Profile>): true {
  world.profiles.set(at, { ...world.profiles.get(at), ...part });
  return true;
}

/** A text of the bot: set for a language, and without one for all others. */
function texts(method: string, field: 'name' | 'description' | 'short_description') {
  const set: Answer = (params, { world }) =>
    keep(world, place(params), { [field]: String(params[field] ?? '') });
  const get: Answer = (params, { world }) => {
    const own = world.profiles.get(place(params))?.[field];
    const general = world.profiles.get('')?.[field];
    return { [field]: own || general || (field === 'name' ? world.bot.first_name : '') };
  };
  return { [`setMy${method}`]: set, [`getMy${method}`]: get };
}

export const profile: Record<string, Answer> = {
  ...texts('Name', 'name'),
  ...texts('Description', 'description'),
  ...texts('ShortDescription', 'short_description'),
  setMyCommands: (params, { world }) =>
    keep(world, place(params), { commands: params.commands as Profile['commands'] }),
  getMyCommands: (params, { world }) => world.profiles.get(place(params))?.commands ?? [],
  deleteMyCommands: (params, { world }) => keep(world, place(params), { commands: [] }),
  setMyDefaultAdministratorRights: (params, { world }) => {
    world.settings.set(`rights${params.for_channels ?? false}`, params.rights);
    return true;
  },
  setChatMenuButton: (params, { world }) => {
    world.settings.set(`menu${params.chat_id ?? ''}`, params.menu_button);
    return true;
  },
  getChatMenuButton: (params, { world }) =>
    world.settings.get(`menu${params.chat_id ?? ''}`) ??
    world.settings.get('menu') ?? { type: 'commands' },
};
