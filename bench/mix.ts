import { type Language, languages } from '../src/domain/language.ts';
import type { Shown } from './bot-api.ts';
import type { Catalogue } from './contender.ts';
import type { Lab, Side } from './lab.ts';
import type { Kind } from './load.ts';
import type { Saying } from './updates.ts';

/** "My profile", typed instead of tapped. */
export const profileWords: Record<Language, string> = {
  de: 'Mein Profil',
  en: 'My profile',
  zh: '我的资料',
};

const searches: Record<Language, string> = {
  de: 'Wir suchen Lieferanten von Batteriezellen',
  en: 'We are looking for suppliers of battery cells',
  zh: '寻找动力电池供应商',
};

/** Of a hundred updates of people who have finished their first visit. */
const weights = { help: 40, meetings: 30, profile: 20, search: 10 };
type Name = keyof typeof weights;

/**
 * An ordinary hour: a command (one message with five buttons), a tap on a button (the tap is
 * acknowledged, one message), a wish in words (one long message with a dozen buttons), and a search
 * (six messages). The words and buttons are taken from our own answers, so that both sides say the
 * same.
 */
export async function takeMix(
  lab: Lab,
  ours: Side,
): Promise<{ kinds: Kind[]; catalogue: Catalogue }> {
  const speakers = languages.map((language) =>
    ours.talkers.findIndex((talker) => talker.language === language),
  );
  const ask = async (says: Record<Language, Saying>): Promise<Record<Language, Shown[]>> => {
    const lines = ours.talkers.map(({ language }, i) =>
      speakers.includes(i) ? says[language] : undefined,
    );
    const shown = await lab.shown(ours, lines);
    return inEach((_, i) => shown.get(ours.talkers[speakers[i]!]!.id) ?? []);
  };
  const typed = (texts: Record<Language, string>) =>
    inEach((language) => ({ text: texts[language] }));

  const says = {
    help: inEach(() => ({ text: '/help' })),
    profile: typed(profileWords),
    search: typed(searches),
  };
  const help = await ask(says.help);
  const taps = inEach((language) => tapOn(help[language][0]!, 1));
  const answers = {
    help,
    meetings: await ask(taps),
    profile: await ask(says.profile),
    search: await ask(says.search),
  };
  const names = Object.keys(weights) as Name[];
  return {
    kinds: names.map((name) => ({
      name,
      weight: weights[name],
      says: { ...says, meetings: taps }[name],
    })),
    catalogue: inEach((language) =>
      Object.fromEntries(names.map((name) => [name, answers[name][language]])),
    ),
  };
}

/** The n-th button of a message. */
function tapOn(on: Shown, n: number): Saying {
  const tap = on.reply_markup?.inline_keyboard?.flat()[n]?.callback_data;
  if (!tap) throw new Error(`a message without button ${n}: ${on.text}`);
  return { tap, on };
}

const inEach = <T>(make: (language: Language, i: number) => T): Record<Language, T> =>
  Object.fromEntries(languages.map((language, i) => [language, make(language, i)])) as Record<
    Language,
    T
  >;
