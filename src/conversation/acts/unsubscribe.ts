import type { Address } from '../../domain/address.ts';
import type { Turn } from '../../domain/turn.ts';
import type { EventView } from '../../domain/view.ts';
import { withoutMail } from './mail.ts';

/** No more mails there, by the link that every mail carries. Undefined when that is so already. */
export function unsubscribe(
  view: EventView,
  id: string,
  address: Address,
  cause: string,
): Turn | undefined {
  const person = view.people.get(id);
  if (!person?.addresses.includes(address)) return undefined;
  return {
    id: `unsubscribe-${cause}`,
    by: id,
    kind: 'mail-off',
    replies: [],
    changes: [{ put: 'person', person: withoutMail(person) }],
    notices: [],
    relies: [],
  };
}
