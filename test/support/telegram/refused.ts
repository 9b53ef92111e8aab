/** Thrown while a call is looked at; becomes the answer that Telegram gives. */
export class Refused extends Error {
  readonly status: number;
  readonly parameters: Record<string, unknown> | undefined;
  constructor(status: number, description: string, parameters?: Record<string, unknown>) {
    super(description);
    this.status = status;
    this.parameters = parameters;
  }
}

/** Refused for its form: the caller has a bug, whatever the state of the world. */
export class Malformed extends Refused {
  constructor(description: string, status = 400) {
    super(status, description);
  }
}

export const bad = (what: string): Refused => new Refused(400, `Bad Request: ${what}`);
export const malformed = (what: string): Malformed => new Malformed(`Bad Request: ${what}`);

/** A call within a pause that an earlier 429 asked for. */
export class TooSoon extends Refused {}

export const tooMany = (seconds: number, Kind: typeof Refused = Refused): Refused =>
  new Kind(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });
