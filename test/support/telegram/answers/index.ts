import type { Answer } from './answer.ts';
import { chatting } from './chat.ts';
import { delivery } from './delivery.ts';
import { editing } from './edit.ts';
import { profile } from './profile.ts';
import { sending } from './send.ts';

/** Every method that is played. Of the others only the form is looked at. */
export const answers = new Map<string, Answer>(
  Object.entries({ ...sending, ...editing, ...chatting, ...profile, ...delivery }),
);
