import type { Params } from './read-call.ts';
import { malformed } from './refused.ts';

/** What each text of a bot may hold at most. */
const longest: Record<string, [parameter: string, most: number]> = {
  setMyName: ['name', 64],
  setMyDescription: ['description', 512],
  setMyShortDescription: ['short_description', 120],
};

/** Commands and the bot's own texts, which are kept by two-letter codes. */
export function checkProfile(method: string, params: Params): void {
  if (!/^(set|get|delete)My/.test(method)) return;
  const { language_code: language } = params;
  if (language !== undefined && !/^([a-z]{2})?$/.test(String(language)))
    throw malformed(`invalid language code "${language}" specified: two letters`);
  if (method === 'setMyCommands') checkCommands(params.commands as Command[]);
  const limit = longest[method];
  if (!limit) return;
  const { length } = String(params[limit[0]] ?? '');
  if (length > limit[1]) throw malformed(`${limit[0]} is ${length} of ${limit[1]} characters`);
}

interface Command {
  command: string;
  description: string;
}

function checkCommands(commands: readonly Command[]): void {
  if (commands.length > 100) throw malformed('BOT_COMMANDS_TOO_MUCH: over 100');
  for (const { command, description } of commands) {
    if (!/^[a-z0-9_]{1,32}$/.test(command)) throw malformed(`BOT_COMMAND_INVALID: "${command}"`);
    if (description.length < 1 || description.length > 256)
      throw malformed(`BOT_COMMAND_DESCRIPTION_INVALID: ${description.length} characters`);
  }
  const twice = commands.find(({ command }, at) =>
    commands.slice(0, at).some((other) => other.command === command),
  );
  if (twice) throw malformed(`BOT_COMMAND_INVALID: "${twice.command}" twice`);
}
