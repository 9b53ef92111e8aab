/**
 * The world failed: Redis gone, a platform's 429 or 5xx, a network cut. Never a rule (that is a
 * Refusal) and never a bug (those are plain errors).
 */
export class WorldFailed extends Error {
  /** 'not-yet' is the mildest: the other side takes a moment, and nothing is wrong. */
  readonly reason: 'busy' | 'unavailable' | 'limited' | 'unreachable' | 'not-yet';
  readonly retryAfterMs: number | undefined;

  constructor(
    reason: WorldFailed['reason'],
    options: { cause?: unknown; retryAfterMs?: number } = {},
  ) {
    super(reason, { cause: options.cause });
    this.name = 'WorldFailed';
    this.reason = reason;
    this.retryAfterMs = options.retryAfterMs;
  }
}
