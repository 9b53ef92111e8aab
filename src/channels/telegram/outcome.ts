import { GrammyError } from 'grammy';

/** The request did not leave this machine. */
export class NotSent extends Error {
  constructor(method: string, cause: unknown) {
    super(`${method} was not sent`, { cause });
    this.name = 'NotSent';
  }
}

/** The request went out and no proper answer came: it may have been carried out, or not. */
export class Unanswered extends Error {
  /** Somebody did answer, though not Telegram. */
  readonly status: number | undefined;

  constructor(method: string, cause: unknown, status?: number) {
    super(`${method} was not answered${status === undefined ? '' : ` (${status})`}`, { cause });
    this.name = 'Unanswered';
    this.status = status;
  }
}

/** What a failed call means for what was to be sent. */
export type Failure =
  /** Too much at once: the whole bot waits. */
  | { is: 'limited'; retryAfterMs: number }
  /** Blocked, deleted, or never there: nothing will arrive until they come back. */
  | { is: 'unreachable' }
  /** A group has become a supergroup with another id. */
  | { is: 'moved'; to: number }
  /** An edit that changes nothing: as good as done. */
  | { is: 'unchanged' }
  /** The message to be edited is gone, or too old. */
  | { is: 'uneditable' }
  /** The token is not valid (any more). */
  | { is: 'revoked' }
  /** Somebody else polls with this token. */
  | { is: 'conflict' }
  | { is: 'unsent' }
  /** Nobody knows whether it arrived; if somebody said that they are in trouble, rather not. */
  | { is: 'unknown'; inTrouble: boolean }
  /** Telegram will never take this: our mistake. */
  | { is: 'refused' };

/** Descriptions as in tdlib/telegram-bot-api (Client.cpp) and tdlib/td (MessagesManager.cpp). */
export function failureOf(error: unknown): Failure {
  if (error instanceof NotSent) return { is: 'unsent' };
  if (!(error instanceof GrammyError)) {
    return { is: 'unknown', inTrouble: error instanceof Unanswered && error.status !== undefined };
  }
  const { error_code: code, description, parameters } = error;
  if (code === 429) return { is: 'limited', retryAfterMs: (parameters.retry_after ?? 1) * 1000 };
  if (code >= 500) return { is: 'unknown', inTrouble: true };
  if (code === 401 || code === 404) return { is: 'revoked' };
  if (code === 409) return { is: 'conflict' };
  if (parameters.migrate_to_chat_id) return { is: 'moved', to: parameters.migrate_to_chat_id };
  if (code === 403 || /chat not found|user is deactivated|PEER_ID_INVALID/i.test(description)) {
    return { is: 'unreachable' };
  }
  if (/message is not modified/i.test(description)) return { is: 'unchanged' };
  if (/message to edit not found|message can't be edited|MESSAGE_ID_INVALID/i.test(description)) {
    return { is: 'uneditable' };
  }
  return { is: 'refused' };
}

/** For the log: the error itself carries the whole call, and with it who was told what. */
export function whyOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
