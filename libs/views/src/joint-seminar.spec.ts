import { LANGUAGES, localTime } from '@hamshahr/time';
import { renderCancellationMail } from './cancellation-mail.js';
import { faults, textOf } from './html-reading.js';
import { renderInvitationMail } from './invitation-mail.js';
import { renderReplyPage } from './reply-page.js';
import { aCancellation, aJointSeminar, anInvitation, anUpdate, aReplyPage, CO_HOSTS, NAMES } from './specimens.js';
import { renderUpdateMail } from './update-mail.js';

const bare = (text: string) => text.replace(/\s+/g, '');
const count = (text: string, part: string) => text.split(bare(part)).length - 1;

/** The reader is in Samarkand: 12:00, while Isfahan has 10:30 and Xi’an 15:00. */
const SEMINARS = [
  {
    language: 'fa',
    reader: 'سمرقند',
    labels: ['به وقت سمرقند', 'به وقت اصفهان، شهر میزبان', 'به وقت شی‌آن، شهر میزبان همکار'],
    times: ['۱۲:۰۰ تا ۱۳:۳۰', '۱۰:۳۰ تا ۱۲:۰۰', '۱۵:۰۰ تا ۱۶:۳۰'],
    hosts: 'شهرهای میزبان: اصفهان و شی‌آن',
    seats: 'ظرفیت: ۴۰ نفر',
    kind: 'دعوت به همایش مشترک',
  },
  {
    language: 'en',
    reader: 'Samarkand',
    labels: ['Time in Samarkand', 'Time in Isfahan, the host city', 'Time in Xi’an, the co-host city'],
    times: ['12:00–13:30', '10:30–12:00', '15:00–16:30'],
    hosts: 'Host cities: Isfahan and Xi’an',
    seats: 'Seats: 40',
    kind: 'Invitation to a joint seminar',
  },
  {
    language: 'zh',
    reader: '撒马尔罕',
    labels: ['撒马尔罕时间', '伊斯法罕时间（主办城市）', '西安时间（联合主办城市）'],
    times: ['12:00–13:30', '10:30–12:00', '15:00–16:30'],
    hosts: '主办城市：伊斯法罕和西安',
    seats: '名额：40人',
    kind: '联合研讨会邀请函',
  },
  {
    language: 'ru',
    reader: 'Самарканд',
    labels: [
      'Местное время: Самарканд',
      'Местное время города-организатора: Исфахан',
      'Местное время города-соорганизатора: Сиань',
    ],
    times: ['12:00–13:30', '10:30–12:00', '15:00–16:30'],
    hosts: 'Города-организаторы: Исфахан и Сиань',
    seats: 'Количество мест: 40',
    kind: 'Приглашение на совместный семинар',
  },
  {
    language: 'uz',
    reader: 'Samarqand',
    labels: ['Samarqand vaqti bilan', 'Isfahon vaqti bilan (mezbon shahar)', 'Sian vaqti bilan (hamkor mezbon shahar)'],
    times: ['12:00–13:30', '10:30–12:00', '15:00–16:30'],
    hosts: 'Mezbon shaharlar: Isfahon va Sian',
    seats: 'Oʻrinlar soni: 40',
    kind: 'Qoʻshma seminarga taklifnoma',
  },
  {
    language: 'ms',
    reader: 'Samarkand',
    labels: ['Waktu Samarkand', 'Waktu Isfahan, bandar raya tuan rumah', 'Waktu Xi’an, bandar raya tuan rumah bersama'],
    times: ['12:00–13:30', '10:30–12:00', '15:00–16:30'],
    hosts: 'Bandar raya tuan rumah: Isfahan dan Xi’an',
    seats: 'Bilangan tempat: 40',
    kind: 'Jemputan ke seminar bersama',
  },
] as const;

describe.each(SEMINARS)('a joint seminar in $language', ({ language, reader, labels, times, hosts, seats, kind }) => {
  const event = aJointSeminar(language);
  const inSamarkand = { event, recipientCity: reader, recipientZone: 'Asia/Samarkand' };

  it('tells the reader’s time, the host’s, the second host’s, each with offset, and names hosts and seats', () => {
    const mail = renderInvitationMail(anInvitation(language, inSamarkand));
    const city = { name: reader, zone: 'Asia/Samarkand' };
    const page = renderReplyPage(aReplyPage(language, { event, city }));
    expect([...faults(mail.html), ...faults(page)]).toEqual([]);
    for (const text of [textOf(mail.html), mail.text, textOf(page)].map(bare)) {
      const told = labels.flatMap((label, index) => [
        label,
        times[index]!,
        ['UTC+05:00', 'UTC+03:30', 'UTC+08:00'][index]!,
      ]);
      let from = text.indexOf(bare(told[0]!));
      for (const fact of told) {
        const place = text.indexOf(bare(fact), from);
        expect([fact, place >= from && from >= 0]).toEqual([fact, true]);
        from = place;
      }
      for (const fact of [hosts, seats]) expect(count(text, fact)).toBe(1);
    }
    for (const text of [textOf(mail.html), mail.text]) expect(bare(text)).toContain(bare(kind));
    expect(mail.calendar.description).toContain(`\n\n${hosts}\n\n`);
  });

  it('has one line for a reader in the second host’s city', () => {
    const change = { event, recipientCity: CO_HOSTS[language], recipientZone: 'Asia/Shanghai' };
    const { text, html } = renderInvitationMail(anInvitation(language, change));
    for (const part of [text, textOf(html)].map(bare)) {
      expect(count(part, labels[2])).toBe(1);
      const { zoneName } = localTime(event.start, event.end, 'Asia/Shanghai', language);
      expect(count(part, bare(zoneName))).toBe(1);
      expect(part.lastIndexOf(bare(labels[2]))).toBeLessThan(part.indexOf(bare(labels[1])));
    }
  });

  it('tells each city’s change in the same order', () => {
    const { text, html } = renderUpdateMail({ ...anUpdate(language), ...inSamarkand, before: before() });
    for (const part of [text, textOf(html)].map(bare)) {
      const places = labels.map((label) => part.indexOf(bare(label)));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(labels.map((label) => count(part, label))).toEqual([2, 2, 2]);
    }
    function before() {
      return { ...event, start: new Date('2026-11-21T06:00:00Z'), end: new Date('2026-11-21T07:30:00Z') };
    }
  });

  it('names both hosts when it is cancelled', () => {
    const { text, calendar } = renderCancellationMail(aCancellation(language, inSamarkand));
    for (const label of labels) expect(count(bare(text), label)).toBe(1);
    expect(calendar.description).toContain(hosts);
  });
});

describe('cities that share a zone', () => {
  it('are both named, the reader’s first', () => {
    const tehran = { recipientCity: 'Tehran', recipientZone: 'Asia/Tehran' };
    const { text } = renderInvitationMail(anInvitation('en', { event: aJointSeminar('en'), ...tehran }));
    expect(text.match(/Time in .*|\d\d:\d\d–\d\d:\d\d/g)).toEqual([
      'Time in Tehran',
      '10:30–12:00',
      'Time in Isfahan, the host city',
      '10:30–12:00',
      'Time in Xi’an, the co-host city',
      '15:00–16:30',
    ]);
  });

  it('are one line where the second host is the first', () => {
    const { host: city } = NAMES.en;
    const event = aJointSeminar('en', { coHost: { city, zone: 'Asia/Tehran' } });
    const { text } = renderInvitationMail(anInvitation('en', { event }));
    expect(text.match(/Time in .*/g)).toEqual(['Time in Xi’an', 'Time in Isfahan, the host city']);
    expect(text).not.toContain('Host cities');
  });
});

it.each(LANGUAGES)('says once whose times these are when the reader’s city is unknown (%s)', (language) => {
  const change = { event: aJointSeminar(language), recipientCity: null, recipientZone: null };
  const { text, html } = renderInvitationMail(anInvitation(language, change));
  const { labels } = SEMINARS.find((each) => each.language === language)!;
  for (const part of [text, textOf(html)].map(bare)) {
    expect(labels.map((label) => count(part, label))).toEqual([0, 1, 1]);
    const cities = { fa: 'شهرهای میزبان،', en: 'host cities,', zh: '主办城市伊斯法罕和西安' } as Record<string, string>;
    const rest = { ru: 'городов-организаторов:', uz: 'mezbon shaharlar (', ms: 'tuan rumah, iaitu' } as typeof cities;
    expect(count(part, cities[language] ?? rest[language]!)).toBe(1);
  }
});

it('counts a second host and other seats among the changes', () => {
  const event = aJointSeminar('en');
  const before = { ...event, coHost: null, capacity: 1200 };
  const { text } = renderUpdateMail({ ...anUpdate('en'), event, before });
  expect(text).toContain('  Host city\n  Before: Isfahan\n  Now: Isfahan and Xi’an');
  expect(text).toContain('  Number of seats\n  Before: 1,200\n  Now: 40');
  expect(text).not.toContain('Only the wording');
});
