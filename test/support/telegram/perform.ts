import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer, Desk } from './answers/answer.ts';
import { answers } from './answers/index.ts';
import { checkCall } from './check-call.ts';
import type { Limits } from './limits.ts';
import type { Mishaps, Planned } from './mishaps.ts';
import { malformed, Refused, tooMany } from './refused.ts';
import { methods } from './spec.ts';
import type { Call, Fault } from './types.ts';

/** Thrown where an answer is to be none of the API at all. */
export class Mishap extends Error {
  readonly kind: 'drop' | 'refuse' | 'garbage';
  constructor(kind: 'drop' | 'refuse' | 'garbage') {
    super(kind);
    this.kind = kind;
  }
}

export interface Rules {
  desk: Desk;
  mishaps: Mishaps;
  limits: Limits;
}

const usual: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden: bot was blocked by the user',
  404: 'Not Found',
  409: 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** Does one call: its form first, then pauses, what a test planned, limits, and the thing itself. */
export async function perform(
  rules: Rules,
  call: Call,
  response: ServerResponse,
): Promise<unknown> {
  const { method, params } = call;
  checkCall(method, methods.get(method.toLowerCase())!.fields, params);
  const answer: Answer | undefined = answers.get(method);
  if (!answer) throw malformed(`this test server does not play ${method}`);
  rules.limits.checkPause(method, params);
  const planned = rules.mishaps.take(method, params);
  if (planned) before(planned, rules.limits);
  rules.limits.count(method, params);
  const result = await answer(params, rules.desk, response);
  if (!planned) return result;
  if (planned.fault === 'drop') {
    call.result = result;
    throw new Mishap('drop');
  }
  await sleep((planned.fault as { delayMs: number }).delayMs);
  return result;
}

const isDone = (fault: Fault): fault is 'drop' | { delayMs: number } =>
  fault === 'drop' || (typeof fault === 'object' && 'delayMs' in fault);

/** Faults that come instead of what was asked. */
function before({ fault, chat }: Planned, limits: Limits): void {
  if (isDone(fault)) return;
  if (typeof fault === 'string') throw new Mishap(fault);
  if (fault.status === 429) {
    limits.pause(fault.retry_after, chat);
    throw tooMany(fault.retry_after);
  }
  const parameters = 'parameters' in fault ? fault.parameters : undefined;
  throw new Refused(fault.status, fault.description ?? usual[fault.status]!, parameters);
}
