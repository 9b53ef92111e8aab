import type { Language } from '../src/domain/language.ts';

/** What a newcomer types, question by question, on a first visit; ten answers and more. */
export const visit: Record<Language, readonly string[]> = {
  de: [
    'Deutsch',
    'alle',
    'Dr. Petra Müller',
    'Müller Ventiltechnik GmbH',
    'Hidden Champion',
    'Leiterin Einkauf',
    'Deutsche Delegation',
    'Deutschland',
    'Deutsch und Englisch',
    'Spritzgusswerkzeuge für die Elektromobilität',
  ],
  en: [
    'English',
    'all',
    'John SMITH',
    'Smith Presses Ltd',
    'Start-up',
    'Head of Sales',
    'German delegation',
    'Austria',
    'English',
    'Injection moulding machines',
  ],
  zh: [
    '中文',
    '全部',
    '欧阳明',
    '是的',
    '湘江电池有限公司',
    '专精特新“小巨人”企业',
    '总经理',
    '长沙代表团',
    '中国',
    '中文、英语',
  ],
};

/** The last of these is asked again and again to make a long form: back, and answer anew. */
export const answersOf = (language: Language, steps: number): string[] =>
  Array.from({ length: steps }, (_, i) => {
    const answers = visit[language];
    if (i < answers.length) return answers[i]!;
    return (i - answers.length) % 2 === 0 ? '/back' : answers.at(-1)!;
  });
