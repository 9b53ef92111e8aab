import type { Language } from '../../../src/domain/language.ts';
import type { Hand, Heard } from './hand.ts';
import { text } from './texts.ts';

type Plain = Parameters<typeof text>[1];

/** One thing that a person does, and the text of ours that it leads to. */
export interface Act {
  does(hand: Hand): Promise<Heard>;
  leadsTo: Plain;
}

const says = (words: string, leadsTo: Plain): Act => ({ does: (me) => me.says(words), leadsTo });
const taps = (label: string, leadsTo: Plain): Act => ({ does: (me) => me.taps(label), leadsTo });
const submits = (labels: readonly string[] | undefined, leadsTo: Plain): Act => ({
  does: (me) => me.submits(labels),
  leadsTo,
});

/** Who comes, and how they put it. */
const guests = {
  de: {
    label: 'Deutsch',
    all: 'alle',
    name: 'Dr. Petra Müller',
    family: ['Müller', 'name.which-family'],
    organisation: 'Müller Ventiltechnik GmbH',
    kind: 'Hidden Champion',
    position: 'Leiterin Einkauf',
    side: 'Deutsche Delegation',
    country: 'Deutschland',
    spoken: ['Deutsch', 'Englisch'],
    offer: 'Spritzgusswerkzeuge für die Elektromobilität',
    need: 'Lieferanten von Batteriezellen',
    yes: 'ja',
    none: 'keine',
  },
  en: {
    label: 'English',
    all: 'all',
    name: 'John SMITH',
    family: undefined,
    organisation: 'Smith Presses Ltd',
    kind: 'Start-up',
    position: 'Head of Sales',
    side: 'German delegation',
    country: 'Germany',
    spoken: ['English'],
    offer: 'Injection moulding machines',
    need: 'Battery cell suppliers',
    yes: 'yes',
    none: 'none',
  },
  zh: {
    label: '中文',
    all: '全部',
    name: '欧阳明',
    family: ['是的', 'name.pinyin-no'],
    organisation: '湘江电池有限公司',
    kind: '专精特新“小巨人”企业',
    position: '总经理',
    side: '长沙代表团',
    country: '中国',
    spoken: ['中文', '英语'],
    offer: '动力电池模组',
    need: '寻找德国自动化设备供应商',
    yes: '是的',
    none: '没有',
  },
} as const;

const join = { de: ' und ', en: ' and ', zh: '、' };

/** The whole first visit of a newcomer, each answer typed. */
export function typed(language: Language): Act[] {
  const who = guests[language];
  const { family } = who;
  return [
    says(who.label, 'consent.ask'),
    says(who.all, 'name.ask'),
    says(who.name, family ? family[1] : 'organisation.ask'),
    ...(family ? [says(family[0], 'organisation.ask')] : []),
    says(who.organisation, 'organisation.ask-kind'),
    says(who.kind, 'position.ask'),
    says(who.position, 'delegation.ask'),
    says(who.side, 'country.ask'),
    says(who.country, 'spoken.ask'),
    says(who.spoken.join(join[language]), 'interest.ask-offer'),
    says(who.offer, 'interest.check-offer'),
    says(who.yes, 'interest.ask-need'),
    says(who.need, 'interest.check-need'),
    says(who.yes, 'times.ask'),
    says(who.none, 'suggest.hint'),
  ];
}

/** The same with everything tapped that can be. */
export function tapped(language: Language): Act[] {
  const who = guests[language];
  const t = (key: Plain) => text(language, key);
  const family = { de: 'Müller', en: undefined, zh: t('name.pinyin-yes') }[language];
  return [
    taps(who.label, 'consent.ask'),
    submits([t('consent.matching'), t('consent.transfer'), t('consent.contact')], 'name.ask'),
    says(who.name, who.family ? who.family[1] : 'organisation.ask'),
    ...(family ? [taps(family, 'organisation.ask')] : []),
    says(who.organisation, 'organisation.ask-kind'),
    taps(who.kind, 'position.ask'),
    taps(t('choice.skip'), 'delegation.ask'),
    taps(who.side, 'country.ask'),
    taps(who.country, 'spoken.ask'),
    submits(who.spoken, 'interest.ask-offer'),
    says(who.offer, 'interest.check-offer'),
    submits(undefined, 'interest.ask-need'),
    says(who.need, 'interest.check-need'),
    submits(undefined, 'times.ask'),
    submits([], 'suggest.hint'),
  ];
}

/** Of somebody invited, whose profile the organiser has brought along. */
export function invited(language: Language): Act[] {
  const who = guests[language];
  return [
    says(who.label, 'consent.ask'),
    says(who.all, 'confirm.lead'),
    says(who.yes, 'times.ask'),
    says(who.none, 'visit.done'),
  ];
}

/** Goes through it; what was heard at each step. */
export async function goThrough(
  hand: Hand,
  language: Language,
  acts: readonly Act[],
): Promise<Heard[]> {
  const all: Heard[] = [];
  for (const { does, leadsTo } of acts) {
    const heard = await does(hand);
    const expected = text(language, leadsTo);
    if (!heard.text.includes(expected)) {
      throw new Error(`after step ${all.length + 1} no "${expected}" in\n\n${heard.text}`);
    }
    all.push(heard);
  }
  return all;
}
