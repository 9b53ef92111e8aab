import { Refused } from '../refused.ts';
import type { Answer, Desk } from './answer.ts';

/** Stands for a result that is told with words, as setWebhook tells it. */
export class Told {
  readonly description: string;
  constructor(description: string) {
    this.description = description;
  }
}

function unset(desk: Desk, drop: unknown): Told {
  const was = desk.hook.webhook;
  desk.hook.webhook = undefined;
  if (drop) desk.inbox.drop();
  return new Told(was ? 'Webhook was deleted' : 'Webhook is already deleted');
}

/** How updates come: the two ways, of which only one works at a time. */
export const delivery: Record<string, Answer> = {
  getUpdates: (params, { hook, polling }, response) => {
    if (hook.webhook)
      throw new Refused(
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    return polling.read(params, response);
  },
  setWebhook: (params, desk) => {
    if (params.url === '') return unset(desk, params.drop_pending_updates);
    desk.allowed.set(params.allowed_updates);
    if (params.drop_pending_updates) desk.inbox.drop();
    desk.polling.endForWebhook();
    desk.hook.webhook = {
      url: String(params.url),
      ...(params.secret_token ? { secret_token: String(params.secret_token) } : {}),
      ...(desk.allowed.list.length > 0 ? { allowed_updates: [...desk.allowed.list] } : {}),
      max_connections: Number(params.max_connections ?? 40),
    };
    desk.hook.pump();
    return new Told('Webhook was set');
  },
  deleteWebhook: (params, desk) => unset(desk, params.drop_pending_updates),
  getWebhookInfo: (_, { hook, inbox, allowed }) => ({
    url: hook.webhook?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: inbox.waiting.length,
    ...(hook.webhook
      ? { max_connections: hook.webhook.max_connections, ip_address: '127.0.0.1' }
      : {}),
    ...(hook.lastError && hook.webhook
      ? { last_error_date: hook.lastError.date, last_error_message: hook.lastError.message }
      : {}),
    ...(allowed.list.length > 0 ? { allowed_updates: allowed.list } : {}),
  }),
  logOut: () => true,
  close: () => true,
};
