import { asAddress, isMail, type Mail, MailAddress, mailOf } from '../../domain/mail.ts';
import type { Notice } from '../../domain/notice.ts';
import type { Person } from '../../domain/person.ts';
import { say } from '../../domain/say.ts';
import { type Instant, minuteMs } from '../../domain/time.ts';
import { choice } from '../choice.ts';
import type { Facts } from '../facts.ts';
import { deriveId } from '../ids.ts';
import { type Outcome, reply, rest } from '../outcome.ts';
import { value } from '../steps/step.ts';

/** How long a code may be typed back, and how often it may be mistyped. */
export const codeMs = 10 * minuteMs;
const mostTries = 5;

/** So many codes in so long, for one person and for one address, whoever asks for it. */
const mostCodes = 3;
const codesMs = 60 * minuteMs;

const ends = new Set(['off', 'end', 'aus', 'ab', '关闭', '退订', '停止']);

/** Where a person's notices go by e-mail. */
export const confirmedMail = ({ addresses }: Person): string | undefined => {
  const address = addresses.find(isMail);
  return address && mailOf(address);
};

/** "/email" with what was typed behind it: an address, a code, or the end of it. */
export function mail(facts: Facts, typed: string): Outcome {
  if (ends.has(typed.toLowerCase())) return endMail(facts);
  if (!facts.mail) return rest('mail', reply(say('mail.not-here')));
  if (typed === '') return { kind: 'mail', go: { edit: 'mail' } };
  return typed.includes('@') || !facts.me.mail?.pending
    ? sendCode(facts, typed)
    : tryCode(facts, typed);
}

/** Mails a code to the address. What is answered never depends on who else knows that address. */
export function sendCode(facts: Facts, typed: string): Outcome {
  const { me, now, turn, view } = facts;
  const parsed = MailAddress.safeParse(typed);
  if (!parsed.success) return again(facts, reply(say('mail.bad')));
  const address = parsed.data;
  if (confirmedMail(me) === address) return rest('mail', reply(say('mail.already', { address })));
  if (isTooMuch(facts, address)) return rest('mail', reply(say('mail.too-often')));
  const notice: Notice = { id: deriveId('n', turn, 'mail-code'), to: me.id, kind: 'mail-code' };
  const until = now + codeMs;
  const pending = {
    address,
    code: facts.secretCode(`mail\n${view.event.code}\n${me.id}\n${address}\n${turn}`),
    until,
    tries: 0,
    notice: notice.id,
  };
  const asked = [...recent(me, now), { address, at: now }];
  return {
    kind: 'mail-code',
    me: { ...me, mail: { pending, asked } },
    go: { edit: 'mail-code' },
    notices: [notice],
    replies: [reply(say('mail.sent', { address, until }))],
  };
}

/** The code was typed back: the address belongs to this person. */
export function tryCode(facts: Facts, typed: string): Outcome {
  const { me, now } = facts;
  const pending = me.mail?.pending;
  if (!pending || now >= pending.until) {
    return closed(facts, 'mail.code-expired');
  }
  if (plain(typed) !== pending.code) {
    const tries = pending.tries + 1;
    if (tries >= mostTries) return closed(facts, 'mail.too-many');
    return {
      kind: 'mail-code-wrong',
      me: { ...me, mail: { ...me.mail!, pending: { ...pending, tries } } },
      go: { edit: 'mail-code' },
      replies: [reply(say('mail.code-wrong', { left: mostTries - tries }))],
    };
  }
  const { address } = pending;
  const isTheirs = [...facts.view.people.values()].some(
    (person) => person.id !== me.id && person.addresses.includes(asAddress(address)),
  );
  // Said only to whoever has proved that the mailbox is theirs.
  if (isTheirs) return closed(facts, 'mail.taken');
  return {
    kind: 'mail-on',
    me: {
      ...me,
      addresses: [...me.addresses.filter((other) => !isMail(other)), asAddress(address)],
      mail: withoutPending(me),
    },
    go: { step: 'home' },
    replies: [reply(say('mail.confirmed', { address }))],
  };
}

/** No more mails, and no way in by those that were sent. */
export function endMail(facts: Facts): Outcome {
  const { me } = facts;
  if (!confirmedMail(me) && !me.mail?.pending) return rest('mail', reply(say('mail.was-off')));
  return {
    kind: 'mail-off',
    me: withoutMail(me),
    go: { step: 'home' },
    replies: [reply(say('mail.off'))],
  };
}

/** What was asked lately stays: to begin anew is no way round the limit. */
export const withoutMail = (me: Person): Person => ({
  ...me,
  addresses: me.addresses.filter((address) => !isMail(address)),
  mail: withoutPending(me),
});

const withoutPending = ({ mail }: Person): Mail => ({ asked: mail?.asked ?? [] });

const closed = (
  { me }: Facts,
  because: 'mail.code-expired' | 'mail.too-many' | 'mail.taken',
): Outcome => ({
  kind: 'mail-code-closed',
  me: { ...me, mail: withoutPending(me) },
  go: { step: 'home' },
  replies: [reply(say(because))],
});

function again(facts: Facts, answer: ReturnType<typeof reply>): Outcome {
  const back = choice(value(facts, 'mail', 'cancel'), say('choice.cancel'), 'quiet');
  return { kind: 'mail-bad', go: 'hold', replies: [{ ...answer, choices: [back] }] };
}

const recent = ({ mail }: Person, now: Instant) =>
  (mail?.asked ?? []).filter(({ at }) => at > now - codesMs);

function isTooMuch({ view, me, now }: Facts, address: string): boolean {
  if (recent(me, now).length >= mostCodes) return true;
  const there = [...view.people.values()].flatMap((person) =>
    recent(person, now).filter((asked) => asked.address === address),
  );
  return there.length >= mostCodes;
}

/** As it was meant: "7k4m 29qx" is 7K4M29QX. */
const plain = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[\s\p{Pd}−_.]/gu, '')
    .toUpperCase();
