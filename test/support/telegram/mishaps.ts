import type { Params } from './read-call.ts';
import { methods } from './spec.ts';
import type { Fault } from './types.ts';

export interface Planned {
  method: string;
  fault: Fault;
  chat: number | undefined;
  left: number;
}

/** What a test has planned for the next calls. */
export class Mishaps {
  private planned: Planned[] = [];

  plan(method: string, fault: Fault, where: { chat?: number; times?: number } = {}): void {
    if (methods.get(method.toLowerCase())?.name !== method)
      throw new Error(`there is no method ${method}`);
    this.planned.push({ method, fault, chat: where.chat, left: where.times ?? 1 });
  }

  /** The first that was planned for such a call, which it uses up. */
  take(method: string, params: Params): Planned | undefined {
    const found = this.planned.find(
      (one) =>
        one.method === method && (one.chat === undefined || one.chat === Number(params.chat_id)),
    );
    if (!found) return undefined;
    found.left -= 1;
    if (found.left <= 0) this.planned = this.planned.filter((one) => one !== found);
    return found;
  }
}
