import { DomainError } from '@hamshahr/platform';
import { readJoinUrl, readMoment, readTexts, readVenue, textFor } from './event-draft.js';

const now = new Date('2026-01-01T00:00:00Z');
const fault = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return [error.code, error.details.field];
    throw error;
  }
  return ['no error'];
};

describe('readMoment', () => {
  it('rule 15: keeps the intent and computes the instant; Tehran is +03:30 in July', () => {
    expect(readMoment({ start: '2026-07-01T10:30', minutes: 90 }, 'Asia/Tehran', now)).toEqual({
      wallStart: '2026-07-01T10:30',
      zone: 'Asia/Tehran',
      minutes: 90,
      startsAt: new Date('2026-07-01T07:00:00Z'),
      endsAt: new Date('2026-07-01T08:30:00Z'),
    });
  });

  it.each([
    ['2026-03-29T02:30', 'Europe/Berlin', 'event.start_skipped', 'start'],
    ['2026-10-25T02:30', 'Europe/Berlin', 'event.start_repeated', 'start'],
    ['2026-13-01T10:00', 'Asia/Tehran', 'event.start_unparsable', 'start'],
    ['2026-02-30T10:00', 'Asia/Tehran', 'event.start_unparsable', 'start'],
    ['1405/09/17 10:30', 'Asia/Tehran', 'event.start_unparsable', 'start'],
    ['2026-07-01T10:30', 'Asia/Isfahan', 'event.zone_unknown', 'zone'],
    ['2026-07-01T10:30', '+03:30', 'event.zone_unknown', 'zone'],
    ['2025-12-31T10:30', 'Asia/Tehran', 'event.start_past', 'start'],
    ['9999-12-31T23:59', 'Asia/Tehran', 'event.start_far', 'start'],
  ])('%s in %s is %s', (start, zone, code, field) => {
    expect(fault(() => readMoment({ start, minutes: 60 }, zone, now))).toEqual([code, field]);
  });

  it('refuses an event of no length', () => {
    expect(fault(() => readMoment({ start: '2026-07-01T10:30', minutes: 0 }, 'Asia/Tehran', now))).toEqual([
      'event.minutes_range',
      'minutes',
    ]);
  });
});

describe('texts', () => {
  it('lose controls, slots of ours and bidi overrides, and keep line breaks and half-spaces', () => {
    const read = readTexts({ fa: { title: ' حمل‌ونقل\u202E\n پاک\uE000name\uE001 ', body: 'یک\r\nدو\u0007' } });
    expect(read.fa).toEqual({ title: 'حمل‌ونقل پاکname', body: 'یک\nدو' });
  });

  it.each([
    [{}, 'event.texts_missing', 'texts'],
    [{ en: { title: ' ', body: 'x' } }, 'event.title_missing', 'texts.en.title'],
    [{ en: { title: 'x'.repeat(201), body: '' } }, 'event.text_long', 'texts.en.title'],
    [{ fa: { title: 'x', body: 'x'.repeat(5001) } }, 'event.text_long', 'texts.fa.body'],
  ])('%# is refused by name', (texts, code, field) => {
    expect(fault(() => readTexts(texts))).toEqual([code, field]);
  });

  it('a reader gets their language, else English, else the main one', () => {
    const texts = { fa: { title: 'ف', body: '' }, en: { title: 'E', body: '' } };
    expect(textFor({ texts, mainLanguage: 'fa' }, 'zh').language).toBe('en');
    expect(textFor({ texts: { fa: texts.fa }, mainLanguage: 'fa' }, 'zh').language).toBe('fa');
    expect(textFor({ texts, mainLanguage: 'fa' }, 'fa').title).toBe('ف');
  });
});

describe('links and venues', () => {
  it.each(['javascript:alert(1)', 'ftp://x.example', '//x.example', 'https://u:p@x.example/', 'x'])(
    'refuses %s',
    (url) => {
      expect(fault(() => readJoinUrl(url, false))).toEqual(['event.join_url', 'joinUrl']);
    },
  );

  it('refuses a link beside a room', () => {
    expect(fault(() => readJoinUrl('https://meet.example/', true))).toEqual(['event.room_and_link', 'joinUrl']);
  });

  it('takes http(s) and nothing as nothing', () => {
    expect(readJoinUrl(' https://meet.example/اتاق ', false)).toBe('https://meet.example/%D8%A7%D8%AA%D8%A7%D9%82');
    expect([readJoinUrl('', false), readJoinUrl(null, true), readVenue('  '), readVenue(undefined)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});
