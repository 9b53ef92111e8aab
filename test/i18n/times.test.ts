import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { say } from '../../src/domain/say.ts';
import { dayMs, hourMs, instantOf } from '../../src/domain/time.ts';
import { zoneText } from '../../src/i18n/intl.ts';
import { dayText, hoursText, intervalsText, momentText, whenText } from '../../src/i18n/times.ts';
import { inAll, reader, sayNow } from './reading.ts';

const china = 'Asia/Shanghai';
const germany = 'Europe/Berlin';
const span = (day: string, from: string, to: string, zone = china) => ({
  from: instantOf(day, from, zone),
  to: instantOf(day, to, zone),
});
const november = span('2026-11-23', '09:30', '10:00');
const july = span('2026-07-23', '09:30', '10:00');

describe('the time of a meeting', () => {
  it("names the venue's day, clock and zone in each language", () => {
    expect(inAll((language) => whenText(november, reader(language)))).toEqual({
      de: 'Mo., 23. Nov., 09:30–10:00 Uhr chinesischer Zeit',
      en: 'Mon 23 Nov, 09:30–10:00 China time',
      zh: '北京时间11月23日周一 09:30–10:00',
    });
  });

  it("shows the reader's own clock beside it, in winter and in summer time", () => {
    expect(inAll((language) => whenText(november, reader(language, germany)))).toEqual({
      de: 'Mo., 23. Nov., 09:30–10:00 Uhr chinesischer Zeit (bei Ihnen: 02:30–03:00 Uhr deutscher Zeit)',
      en: 'Mon 23 Nov, 09:30–10:00 China time (your time: 02:30–03:00 German time)',
      zh: '北京时间11月23日周一 09:30–10:00（您所在地：德国时间02:30–03:00）',
    });
    expect(whenText(july, reader('en', germany))).toContain('03:30–04:00 German time');
  });

  it('is the hours alone under a title that names the day, and the own day only where it differs', () => {
    expect(inAll((language) => hoursText(november, reader(language, germany)))).toEqual({
      de: '09:30–10:00 Uhr chinesischer Zeit (bei Ihnen: 02:30–03:00 Uhr deutscher Zeit)',
      en: '09:30–10:00 China time (your time: 02:30–03:00 German time)',
      zh: '北京时间09:30–10:00（您所在地：德国时间02:30–03:00）',
    });
    const early = span('2026-11-24', '00:30', '01:00');
    expect(hoursText(early, reader('en', germany))).toBe(
      '00:30–01:00 China time (your time: Mon 23 Nov, 17:30–18:00 German time)',
    );
  });

  it('turns the two round where the venue is in Germany', () => {
    const afternoon = span('2026-11-23', '15:00', '15:30', germany);
    expect(inAll((language) => whenText(afternoon, reader(language, china, germany)))).toEqual({
      de: 'Mo., 23. Nov., 15:00–15:30 Uhr deutscher Zeit (bei Ihnen: 22:00–22:30 Uhr chinesischer Zeit)',
      en: 'Mon 23 Nov, 15:00–15:30 German time (your time: 22:00–22:30 China time)',
      zh: '德国时间11月23日周一 15:00–15:30（您所在地：北京时间22:00–22:30）',
    });
  });

  it('may be marked with the moment that it tells, once, own clock and all', () => {
    const mark = (words: string, at: number) => `<${at}|${words}>`;
    const marking = { ...reader('de', germany), mark };
    const plain = reader('de', germany);
    for (const tell of [whenText, hoursText]) {
      expect(tell(november, marking)).toBe(`<${november.from}|${tell(november, plain)}>`);
    }
    const { to } = november;
    expect(momentText(to, marking)).toBe(`<${to}|${momentText(to, plain)}>`);
    // In a whole sentence as well, for whoever it is made.
    const line = say('ask.time', { time: november });
    expect(sayNow(line, marking)).toContain(`<${november.from}|`);
    expect(sayNow(line, plain)).not.toContain('<');
  });

  it("keeps to the zone's rules on the days on which clocks change", () => {
    // 29 March 2026, 01:00 UTC: Berlin goes from 02:00 to 03:00. 25 October: back again.
    const spring = { from: Date.UTC(2026, 2, 29, 0, 30), to: Date.UTC(2026, 2, 29, 1, 30) };
    expect(whenText(spring, reader('de', undefined, germany))).toContain('01:30–03:30 Uhr');
    const autumn = { from: Date.UTC(2026, 9, 25, 0, 30), to: Date.UTC(2026, 9, 25, 1, 30) };
    expect(whenText(autumn, reader('de', undefined, germany))).toContain('02:30–02:30 Uhr');
  });

  it('names the day again where the reader has another one', () => {
    const text = whenText(november, reader('en', 'America/New_York'));
    expect(text).toBe(
      'Mon 23 Nov, 09:30–10:00 China time (your time: Sun 22 Nov, 20:30–21:00 New York Time)',
    );
    expect(whenText(november, reader('de', 'America/New_York'))).toContain(
      '(bei Ihnen: So., 22. Nov., 20:30–21:00 Uhr Ortszeit New York)',
    );
  });

  it.each(['Asia/Singapore', 'Asia/Shanghai', 'Nowhere/Land', '', undefined])(
    'says it once for a device in %s',
    (zone) => {
      expect(whenText(november, reader('en', zone))).toBe('Mon 23 Nov, 09:30–10:00 China time');
    },
  );

  it('has a point in time by the same rule', () => {
    expect(inAll((language) => momentText(november.from, reader(language, germany)))).toEqual({
      de: 'Mo., 23. Nov., 09:30 Uhr chinesischer Zeit (bei Ihnen: 02:30 Uhr deutscher Zeit)',
      en: 'Mon 23 Nov, 09:30 China time (your time: 02:30 German time)',
      zh: '北京时间11月23日周一 09:30（您所在地：德国时间02:30）',
    });
  });

  it('never lacks its zone, whatever the instant and the zone', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const instants = fc.integer({ min: 0, max: Date.UTC(2100, 0) });
    fc.assert(
      fc.property(instants, zones, zones, (at, venue, own) => {
        const text = momentText(at, reader('en', own, venue));
        const [atVenue, beside = 'German time'] = text.split('(your time: ');
        const names = (zone: string) => [zoneText(at, 'en', zone), 'China time', 'German time'];
        expect(names(venue).some((name) => atVenue!.includes(name))).toBe(true);
        expect(names(own).some((name) => beside.includes(name))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('days and stretches of time', () => {
  it('names a day in full', () => {
    expect(inAll((language) => dayText('2026-11-23', reader(language)))).toEqual({
      de: 'Montag, 23. November',
      en: 'Monday 23 November',
      zh: '11月23日星期一',
    });
  });

  it('gathers half-days under their day and joins what touches', () => {
    const times = [
      span('2026-11-24', '13:30', '15:00'),
      span('2026-11-23', '13:30', '17:00'),
      span('2026-11-23', '09:00', '12:00'),
      span('2026-11-24', '15:00', '17:00'),
    ];
    expect(inAll((language) => intervalsText(times, reader(language)))).toEqual({
      de: 'Mo., 23. Nov., 09:00–12:00 Uhr und 13:30–17:00 Uhr chinesischer Zeit; Di., 24. Nov., 13:30–17:00 Uhr chinesischer Zeit',
      en: 'Mon 23 Nov, 09:00–12:00 and 13:30–17:00 China time; Tue 24 Nov, 13:30–17:00 China time',
      zh: '北京时间11月23日周一 09:00–12:00和13:30–17:00；北京时间11月24日周二 13:30–17:00',
    });
  });

  it('says a whole day as such, also one of 23 hours', () => {
    const day = span('2026-11-23', '00:00', '23:00');
    const whole = [{ from: day.from, to: day.to + hourMs }];
    expect(inAll((language) => intervalsText(whole, reader(language)))).toEqual({
      de: 'Mo., 23. Nov., ganztägig',
      en: 'Mon 23 Nov, all day',
      zh: '11月23日周一 全天',
    });
    const from = instantOf('2026-03-29', '00:00', germany);
    const short = [{ from, to: from + 23 * hourMs }];
    expect(intervalsText(short, reader('en', undefined, germany))).toBe('Sun 29 Mar, all day');
  });

  it('has words for none at all, and survives any intervals', () => {
    expect(intervalsText([], reader('de'))).toBe('keine Zeiten');
    const instant = fc.integer({ min: 0, max: 400 * dayMs }).map((ms) => november.from + ms);
    const interval = fc.record({ from: instant, to: instant });
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 5 }), (times) => {
        expect(intervalsText(times, reader('zh'))).not.toBe('');
      }),
      { numRuns: 30 },
    );
  });
});
