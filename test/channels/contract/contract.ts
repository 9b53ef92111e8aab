import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../../src/domain/language.ts';
import { languages } from '../../../src/domain/language.ts';
import { startRedis, type TestServer } from '../../support/redis.ts';
import type { Hand, Heard } from './hand.ts';
import { sentence, text } from './texts.ts';
import { goThrough, invited, tapped, typed } from './visits.ts';
import { openWorld, type World, type WorldOptions } from './world.ts';

export interface Way {
  /** Somebody new on this channel, whose device is set to this language. */
  newHand(world: World, language: Language): Hand;
  /** Somebody on another channel, who reads the same words. */
  beside?(world: World, language: Language): Hand;
  by?: 'polling' | 'webhook';
}

/** Words and labels alone, whatever stands in one message and whatever in the next. */
const wordsOf = ({ text, all }: Heard) => ({
  lines: text.split('\n').filter((line) => line !== ''),
  choices: all.flatMap(({ choices }) => choices),
});

/** What every channel does for the people on it, told as what they do and see. */
export function channelContract(name: string, { newHand, beside, by }: Way): void {
  const open = (options: WorldOptions = {}) => openWorld({ ...options, ...(by ? { by } : {}) });

  describe(`on ${name}`, () => {
    let world: World;
    const someone = (language: Language): Hand => newHand(world, language);

    beforeAll(async () => {
      world = await open();
    });
    afterEach(() => expect(world.bots.faults).toEqual([]));
    afterAll(() => world.close());

    describe.each(languages)('a newcomer who reads %s', (language) => {
      test.each([
        ['typed', typed(language)],
        ['tapped', tapped(language)],
      ])('comes to the first suggestions with everything %s', async (_how, acts) => {
        const visit = async (me: Hand) => [
          await me.enter(),
          ...(await goThrough(me, language, acts)),
        ];
        const heard = await visit(someone(language));
        const [first, last] = [heard[0]!, heard.at(-1)!];
        expect(first.text).toMatch(sentence(language, 'language.greet'));
        expect(first.labels).toEqual(['Deutsch', 'English', '中文']);
        expect(last.text).toContain(text(language, 'visit.done'));
        expect(last.labels).toContain(text(language, 'suggest.ask'));
        if (!beside) return;
        const elsewhere = await visit(beside(world, language));
        const questions = (all: readonly Heard[]) => all.slice(0, -1).map(wordsOf);
        expect(questions(heard)).toEqual(questions(elsewhere));
        // Two who want the same are not sent to the same people: only the kinds of words agree.
        expect(elsewhere.at(-1)!.text).toContain(text(language, 'visit.done'));
        expect(elsewhere.at(-1)!.labels.length).toBe(last.labels.length);
      });
    });

    test('somebody invited is recognised, and the invitation is used up', async () => {
      const invitation = await world.invite('zhou-jianjun');
      const [me, other] = [someone('zh'), someone('zh')];
      expect(await me.comesBy(invitation)).toBe(true);
      await me.sees(sentence('zh', 'language.greet-named'));
      const heard = await goThrough(me, 'zh', invited('zh'));
      expect(heard[1]!.text).toContain('周建军');
      expect(heard.at(-1)!.text).toContain(text('zh', 'suggest.hint'));
      expect(await other.comesBy(invitation)).toBe(false);
    });

    describe('on the way', () => {
      /** Somebody who is asked for their name. */
      async function atName(language: Language = 'de'): Promise<Hand> {
        const me = someone(language);
        await me.enter();
        await goThrough(me, language, typed(language).slice(0, 2));
        return me;
      }

      test('numbers, also of several lines at once, are understood as taps', async () => {
        const me = someone('de');
        await me.enter();
        expect((await me.says('1')).text).toContain(text('de', 'consent.ask'));
        expect((await me.says('1, 2 und 3')).text).toContain(text('de', 'name.ask'));
        await me.says('Petra MÜLLER');
        await me.says('Müller Ventiltechnik GmbH');
        expect((await me.says('3')).text).toContain(text('de', 'position.ask'));
        expect((await me.says('überspringen')).text).toContain(text('de', 'delegation.ask'));
        expect((await me.says('die erste')).text).toContain(text('de', 'country.ask'));
      });

      test.each([
        ['de', 'zurück'],
        ['en', 'back'],
        ['zh', '返回'],
      ] as const)(
        'in %s, "%s" returns to the question before, as its button does',
        async (language, back) => {
          const me = await atName(language);
          const ask = text(language, 'name.ask');
          const name = language === 'zh' ? '王伟 WANG Wei' : 'Petra MÜLLER';
          expect((await me.says(name)).text).toContain(text(language, 'organisation.ask'));
          expect((await me.says(back)).text).toContain(ask);
          expect((await me.says(name)).text).toContain(text(language, 'organisation.ask'));
          expect((await me.taps(text(language, 'choice.back'))).text).toContain(ask);
        },
      );

      test('the language changes at any moment', async () => {
        const me = await atName();
        const chinese = await me.says('请说中文');
        expect(chinese.text).toContain(text('zh', 'language.changed'));
        expect(chinese.text).toContain(text('zh', 'name.ask'));
        expect(chinese.labels).toEqual([text('zh', 'choice.back')]);
        // The buttons of the first question still stand there.
        const english = await me.taps('English');
        expect(english.text).toContain(text('en', 'name.ask'));
      });

      test('help is given, and the question asked again', async () => {
        const me = await atName();
        const help = await me.says('Hilfe');
        expect(help.text).toContain(text('de', 'help.title'));
        expect(help.text).toContain(text('de', 'name.ask'));
        expect(help.labels).toContain(text('de', 'help.organiser'));
      });

      test.each([
        ['an unknown command', '/foo', 'hear.unknown-command'],
        ['a message that is too long', 'Grüße '.repeat(675).slice(0, 4050), 'hear.too-long'],
        ['an empty message', '\u200b\u200b', 'hear.empty'],
      ] as const)('%s is answered, and the question asked again', async (_what, words, key) => {
        const me = await atName();
        const heard = await me.says(words);
        expect(heard.text).toMatch(sentence('de', key));
        expect(heard.text).toContain(text('de', 'name.ask'));
      });

      test('a button of an earlier question is recognised as such', async () => {
        const me = await atName();
        const late = await me.holds(text('de', 'choice.back'));
        await me.says('Petra MÜLLER');
        const heard = await late();
        expect(heard.text).toContain(text('de', 'visit.old-button'));
        expect(heard.text).toContain(text('de', 'organisation.ask'));
      });

      test('words or a tap that arrive more than once are heard once', async () => {
        const me = someone('de');
        await me.enter();
        await me.taps('Deutsch');
        expect((await me.repeats()).all).toEqual([]);
        await me.submits([text('de', 'consent.matching'), text('de', 'consent.transfer')]);
        expect((await me.repeats()).all).toEqual([]);
        expect((await me.says('Petra MÜLLER')).text).toContain(text('de', 'organisation.ask'));
        expect((await me.repeats()).all).toEqual([]);
        expect((await me.says('Müller GmbH')).text).toContain(text('de', 'organisation.ask-kind'));
      });

      test('a visit goes on where it was after a restart', async () => {
        const me = await atName();
        await world.restart();
        const heard = await me.says('Petra MÜLLER');
        expect(heard.text).toContain(text('de', 'organisation.ask'));
        expect((await me.taps(text('de', 'choice.back'))).text).toContain(text('de', 'name.ask'));
      });
    });

    describe('whose data they are', () => {
      test('everything is shown, taken along, and deleted; then one is a stranger again', async () => {
        const me = someone('en');
        await me.enter();
        await goThrough(me, 'en', typed('en').slice(0, 5));
        const rights = await me.says('/privacy');
        expect(rights.text).toContain(text('en', 'privacy.title'));
        expect(rights.labels).toContain(text('en', 'privacy.delete'));

        const { files } = await me.taps(text('en', 'privacy.export'));
        expect(files.map((file) => file.name)).toEqual([`${world.code}-export.json`]);
        const { person } = JSON.parse(files[0]!.text);
        expect(person.name).toMatchObject({ latin: { family: 'Smith', given: 'John' } });

        expect((await me.says('/delete')).text).toContain(text('en', 'erase.ask'));
        const kept = await me.taps(text('en', 'erase.no'));
        expect(kept.text).toContain(text('en', 'erase.kept'));
        await me.says('/delete');
        const farewell = await me.taps(text('en', 'erase.yes'));
        expect(farewell.text).toBe(text('en', 'erase.done'));
        expect(world.view.people.has(person.id)).toBe(false);

        expect((await me.enter()).text).toMatch(sentence('en', 'language.greet'));
        expect((await me.says('English')).text).toContain(text('en', 'consent.ask'));
      });
    });
  });

  describe(`two delegates on ${name}`, () => {
    let world: World;
    let brandt: Hand;
    let zhou: Hand;

    beforeAll(async () => {
      // Nobody else is there: what happens is what these two do.
      world = await open({ change: (event) => ({ ...event, demo: false }) });
      [brandt, zhou] = [newHand(world, 'de'), newHand(world, 'zh')];
      await zhou.comesBy(await world.invite('zhou-jianjun'));
      await goThrough(zhou, 'zh', invited('zh'));
      await brandt.comesBy(await world.invite('sabine-brandt'));
      await goThrough(brandt, 'de', invited('de'));
    });
    afterEach(() => expect(world.bots.faults).toEqual([]));
    afterAll(() => world.close());

    /** Typed from the name to the end. */
    async function ask(): Promise<void> {
      for (const words of ['Zhou Jianjun', '1', '1']) await brandt.says(words);
      const sent = await brandt.says(text('de', 'ask.word-skip'));
      expect(sent.text).toMatch(sentence('de', 'ask.sent'));
      await zhou.sees(sentence('zh', 'request.title'));
    }
    const meeting = () => world.view.meetingsOf(world.personId('zhou-jianjun')).at(-1)!;

    test('one is suggested, asked with a word, proposes another time, and is accepted', async () => {
      const times = await brandt.taps(text('de', 'suggest.ask'), 'ZHOU');
      expect(times.text).toMatch(sentence('de', 'ask.times-interpreter'));
      expect((await brandt.taps(times.labels[0]!)).text).toMatch(sentence('de', 'ask.word'));
      const sent = await brandt.says('Wir suchen einen Lieferanten für 2027.');
      expect(sent.text).toMatch(sentence('de', 'ask.sent'));

      const asked = await zhou.sees(sentence('zh', 'request.title'));
      expect(asked.text).toContain('Wir suchen einen Lieferanten für 2027.');
      expect(asked.text).not.toContain('falkenrath.example');
      expect(asked.all.at(-1)!.choices.map(({ label }) => label)).toEqual([
        text('zh', 'request.accept'),
        text('zh', 'request.other'),
        text('zh', 'request.decline'),
      ]);
      const late = await zhou.holds(text('zh', 'request.accept'));
      const others = await zhou.taps(text('zh', 'request.other'));
      expect(others.text).toMatch(sentence('zh', 'request.other-ask'));
      const countered = await zhou.taps(others.labels[1]!);
      expect(countered.text).toMatch(sentence('zh', 'request.counter-sent'));

      await brandt.sees(sentence('de', 'request.title-counter'));
      const hers = await brandt.taps(text('de', 'request.accept'));
      const his = await zhou.sees(sentence('zh', 'meeting.title-confirmed'));
      expect(his.text).toMatch(sentence('zh', 'notice.confirmed'));
      expect(hers.text).toMatch(sentence('de', 'meeting.title-confirmed'));
      const { id, table } = meeting();
      for (const [{ text, files }, language] of [
        [hers, 'de'],
        [his, 'zh'],
      ] as const) {
        expect(text).toMatch(sentence(language, 'meeting.interpreter'));
        expect(text).toMatch(sentence(language, 'meeting.contact'));
        expect(text).toMatch(new RegExp(`\\b${table}\\b`));
        expect(files.map((file) => file.name)).toEqual([`${world.code}.ics`]);
        const calendar = files[0]!.text.replaceAll('\r\n ', '');
        expect(calendar).toContain('METHOD:REQUEST');
        expect(calendar).toContain(`UID:${id}`);
        expect(calendar).toMatch(sentence(language, 'meeting.calendar-with'));
      }

      // On a slow phone the first card still stands there.
      const changed = await late();
      expect(changed.text).toContain(text('zh', 'refusal.request-changed'));
      expect(changed.text).toMatch(sentence('zh', 'meeting.title-confirmed'));
    });

    test('"why not" is answered in the words of either, with what can be done', async () => {
      const hers = await brandt.says('Warum nicht Zhou Jianjun?');
      expect(hers.text).toMatch(sentence('de', 'why.meeting'));
      const his = await zhou.says('为什么没有推荐 Sabine Brandt？');
      expect(his.text).toMatch(sentence('zh', 'why.meeting'));
      expect(his.labels).toContain(text('zh', 'meeting.cancel'));
      const unknown = await brandt.says('/why Somebody Else');
      expect(unknown.text).toMatch(sentence('de', 'why.nobody'));
    });

    test('a meeting is cancelled after a question, and the other hears of it', async () => {
      const asked = await zhou.taps(text('zh', 'meeting.cancel'));
      expect(asked.text).toMatch(sentence('zh', 'meeting.cancel-ask'));
      const cancelled = await zhou.taps(text('zh', 'meeting.cancel-yes'));
      expect(cancelled.text).toMatch(sentence('zh', 'meeting.cancelled'));
      const told = await brandt.sees(sentence('de', 'notice.cancelled'));
      expect(told.labels).toContain(text('de', 'notice.see-matches'));
      for (const { files } of [cancelled, told]) {
        expect(files.at(-1)!.text).toContain('METHOD:CANCEL');
      }
      expect(meeting().status).toBe('cancelled');
    });

    test('a request is declined by a tap', async () => {
      await ask();
      const declined = await zhou.taps(text('zh', 'request.decline'));
      expect(declined.text).toMatch(sentence('zh', 'request.declined'));
      await brandt.sees(sentence('de', 'notice.declined'));
    });

    test('a request is withdrawn', async () => {
      for (const words of ['Sabine Brandt', '1', '1']) await zhou.says(words);
      await zhou.says(text('zh', 'ask.word-skip'));
      await brandt.sees(sentence('de', 'request.title'));
      expect((await zhou.says('我的洽谈')).labels).toContain(text('zh', 'request.withdraw'));
      const withdrawn = await zhou.taps(text('zh', 'request.withdraw'));
      expect(withdrawn.text).toMatch(sentence('zh', 'request.withdrawn'));
      await brandt.sees(sentence('de', 'notice.withdrawn'));
    });

    test('a request that arrives twice is one, and who leaves tells the other', async () => {
      await ask();
      expect((await brandt.repeats()).all).toEqual([]);
      const confirmed = await zhou.says(text('zh', 'request.accept'));
      expect(confirmed.text).toMatch(sentence('zh', 'meeting.title-confirmed'));
      expect((await zhou.repeats()).all).toEqual([]);
      await brandt.sees(sentence('de', 'meeting.title-confirmed'));
      await brandt.says('/delete');
      const farewell = await brandt.says('ja');
      expect(farewell.text).toBe(text('de', 'erase.done'));
      await zhou.sees(sentence('zh', 'notice.left-cancelled'));
    });
  });

  describe(`while Redis is away, on ${name}`, () => {
    let world: World;
    let redis: TestServer;

    beforeAll(async () => {
      redis = await startRedis();
      world = await open({ connection: redis.connection });
    });
    afterAll(async () => {
      await world.close();
      await redis.stop();
    });

    test('what is said is not lost, and is answered once', async () => {
      const me = newHand(world, 'de');
      await me.enter();
      await goThrough(me, 'de', typed('de').slice(0, 2));
      await redis.kill('SIGKILL');
      const saying = me.says('Petra MÜLLER');
      redis = await startRedis({ dir: redis.dir });
      const ask = text('de', 'organisation.ask');
      expect((await saying).text.split(ask)).toHaveLength(2);
      await me.says('Müller GmbH');
      await me.sees(text('de', 'organisation.ask-kind'));
      expect(world.bots.faults).toEqual([]);
    });
  });
}
