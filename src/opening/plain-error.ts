import { EventFileError } from '../eventfile/index.ts';
import { PortTaken } from '../http/port-taken.ts';
import { LaunchError } from '../launch/launch-error.ts';
import { SettingsError } from '../settings.ts';

/** What the person who starts us can mend is told in plain lines; anything else is a bug. */
export const isPlain = (error: unknown): error is Error =>
  error instanceof SettingsError ||
  error instanceof EventFileError ||
  error instanceof LaunchError ||
  error instanceof PortTaken ||
  (error instanceof TypeError &&
    'code' in error &&
    String(error.code).startsWith('ERR_PARSE_ARGS'));
