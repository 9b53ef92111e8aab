/** What is only sent to a bot that asked for it. */
const onlyWhenAsked = new Set(['chat_member', 'message_reaction', 'message_reaction_count']);

/** Which updates a bot wants; none named means all but the ones above. */
export class Allowed {
  private named: readonly string[] = [];

  /** A call without the parameter leaves it as it is. */
  set(named: unknown): void {
    if (Array.isArray(named)) this.named = named as string[];
  }

  get list(): readonly string[] {
    return this.named;
  }

  has(kind: string): boolean {
    return this.named.length > 0 ? this.named.includes(kind) : !onlyWhenAsked.has(kind);
  }
}
