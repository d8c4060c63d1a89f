import { LANGUAGES } from '@hamshahr/time';
import { attributes, faults, textOf } from './html-reading.js';
import { renderInvitationMail } from './invitation-mail.js';
import { anEvent, anInvitation, aPersianEvent, NAME_SLOT, REPLY_SLOT } from './specimens.js';

const JOIN = 'https://meet.example.org/qanat?room=1&lang=en';

describe('the English invitation', () => {
  const mail = renderInvitationMail(anInvitation('en', { event: anEvent({ joinUrl: JOIN, venue: 'City hall' }) }));

  it('names title and local date in the subject', () => {
    expect(mail.subject).toBe('Invitation: Saving historic water systems: qanat and canal, Sunday, 22 November 2026');
  });

  it.each([
    ['HTML', textOf(mail.html)],
    ['text', mail.text.replace(/\s+/g, ' ')],
  ])('says every fact in the %s', (_part, text) => {
    for (const fact of [
      `Dear ${NAME_SLOT}`,
      'City of Isfahan',
      'Saving historic water systems: qanat and canal',
      'Time in Xi’an',
      '15:00–16:30',
      'Sunday, 22 November 2026',
      '1 Azar 1405',
      'UTC+08:00',
      'Time in Isfahan, the host city',
      '10:30–12:00',
      'UTC+03:30',
      '90 minutes',
      JOIN,
      'Venue: City hall',
      'I will attend',
      'I am not sure yet',
      'I cannot attend',
      'Nothing is recorded until you confirm',
      'Sara Ahmadi',
      's.ahmadi@isfahan.example.org',
      'You are receiving this message because City of Isfahan has invited you',
    ]) {
      expect(text.replace(/\s+([,.])/g, '$1')).toContain(fact);
    }
    expect(text.indexOf('15:00–16:30')).toBeLessThan(text.indexOf('10:30–12:00'));
  });

  it('is well-formed, speaks English and needs no image, script or style sheet from elsewhere', () => {
    expect(faults(mail.html)).toEqual([]);
    expect(mail.html).toMatch(/^<!doctype html><html lang="en" dir="ltr">/);
    expect(mail.html).not.toMatch(/<(img|script|link|form)\b|url\(/i);
  });

  it('gives the calendar entry a plain summary, a short description and the place', () => {
    expect(mail.calendar.summary).toBe('Saving historic water systems: qanat and canal');
    expect(mail.calendar.location).toBe('City hall');
    expect(mail.calendar.description).toBe(
      'You are invited by City of Isfahan.\n\n' +
        `Join online: ${JOIN}\n\n` +
        `Reply, or change your reply: ${REPLY_SLOT}\n\n` +
        'Questions: Sara Ahmadi, s.ahmadi@isfahan.example.org',
    );
  });

  it('wraps the text part and keeps addresses whole', () => {
    for (const line of mail.text.split('\n')) if (!line.includes('://')) expect(line.length).toBeLessThanOrEqual(72);
    expect(mail.text.endsWith('\n')).toBe(true);
    expect(mail.text).not.toMatch(/\n{3}|[ \t]\n|\r/);
  });
});

describe('the Persian invitation', () => {
  const mail = renderInvitationMail(anInvitation('fa'));

  it('writes Jalali and Gregorian dates in Persian digits, the reader’s time first', () => {
    expect(mail.subject).toBe('دعوت‌نامه: نگهداری سامانه‌های تاریخی آب، یکشنبه ۱ آذر ۱۴۰۵');
    for (const text of [textOf(mail.html), mail.text]) {
      for (const fact of [
        '۱۵:۰۰ تا ۱۶:۳۰',
        'یکشنبه ۱ آذر ۱۴۰۵',
        '۲۲ نوامبر ۲۰۲۶',
        'UTC+08:00',
        '۱۰:۳۰ تا ۱۲:۰۰',
        'UTC+03:30',
      ]) {
        expect(text).toContain(fact);
      }
      expect(text.indexOf('۱۵:۰۰')).toBeLessThan(text.indexOf('۱۰:۳۰'));
    }
  });

  it('runs from right to left in html, body, every table and every written cell', () => {
    expect(faults(mail.html)).toEqual([]);
    expect(mail.html).toMatch(/<html lang="fa" dir="rtl">.*<body lang="fa" dir="rtl"/s);
    for (const [tag] of mail.html.matchAll(/<table [^>]*>/g)) expect(tag).toContain('dir="rtl"');
    for (const [tag] of mail.html.matchAll(/<td [^>]*font-family[^>]*>/g)) {
      expect(tag).toContain('lang="fa"');
      expect(tag).toContain('dir="rtl"');
      expect(tag).not.toContain('align="left"');
    }
  });
});

describe('slots', () => {
  it.each(LANGUAGES)('survive verbatim in every part (%s)', (language) => {
    const { subject, html, text, calendar } = renderInvitationMail(anInvitation(language));
    const hrefs = attributes(html, 'href');
    for (const answer of ['yes', 'tentative', 'no']) {
      expect(hrefs).toContain(`${REPLY_SLOT}?reply=${answer}`);
      expect(text).toContain(`\n  ${REPLY_SLOT}?reply=${answer}\n`);
    }
    expect(hrefs).toContain(REPLY_SLOT);
    expect(html).toContain(`<bdi>${NAME_SLOT}</bdi>`);
    expect(text).toContain(NAME_SLOT);
    const all = subject + html + text + calendar.summary + calendar.description;
    const stray = all.replaceAll(NAME_SLOT, '').replaceAll(REPLY_SLOT, '');
    expect(stray).not.toMatch(/[\uE000-\uF8FF]|%EE%80/i);
  });

  it('cannot be smuggled in through texts', () => {
    const event = anEvent({ title: `a ${REPLY_SLOT}`, body: `b ${REPLY_SLOT}`, venue: REPLY_SLOT });
    const mail = renderInvitationMail(anInvitation('en', { event, replyUrl: 'https://example.org/r/1' }));
    expect(JSON.stringify(mail)).not.toContain(REPLY_SLOT);
  });

  it('append the answer to an address that has a query already', () => {
    const mail = renderInvitationMail(anInvitation('en', { replyUrl: 'https://example.org/r?t=1' }));
    expect(mail.text).toContain('https://example.org/r?t=1&reply=yes');
  });
});

describe('times', () => {
  const hours = /\d\d:\d\d–\d\d:\d\d/g;

  it('shows one block when the reader shares the host’s zone', () => {
    const mail = renderInvitationMail(anInvitation('en', { recipientCity: 'Tehran', recipientZone: 'Asia/Tehran' }));
    expect(mail.text.match(hours)).toEqual(['10:30–12:00']);
    expect(mail.text).toContain('Time in Tehran\n');
  });

  it('says so when it has to use the host’s zone', () => {
    const mail = renderInvitationMail(anInvitation('en', { recipientCity: null, recipientZone: null }));
    expect(mail.text.match(hours)).toEqual(['10:30–12:00']);
    for (const text of [mail.text.replace(/\s+/g, ' '), textOf(mail.html).replace(/ ,/g, ',')]) {
      expect(text).toContain('all times are given in the local time of Isfahan, the host city.');
    }
  });

  it('writes both dates out when the cities have different days', () => {
    const event = anEvent({ start: new Date('2026-11-22T19:00:00Z'), end: new Date('2026-11-22T21:00:00Z') });
    const { text, subject } = renderInvitationMail(anInvitation('en', { event }));
    expect(subject).toContain('Monday, 23 November 2026');
    expect(text).toContain('03:00–05:00\n  Monday, 23 November 2026 (2 Azar 1405)');
    expect(text).toContain('Sunday, 22 November 2026 (1 Azar 1405)');
    expect(text).toContain('22:30–00:30 (Monday, 23 November 2026)');
    expect(text).toContain('2 hours');
  });
});

describe('a title in another language than the frame', () => {
  it('carries its own language and direction', () => {
    const mail = renderInvitationMail(anInvitation('fa', { event: anEvent({ hostCity: 'اصفهان' }) }));
    expect(mail.html).toContain('<bdi lang="en" dir="ltr">Saving historic water systems: qanat and canal</bdi>');
    expect(mail.subject).toContain('\u2068Saving historic water systems: qanat and canal\u2069');
    expect(mail.html).toMatch(/<td class="ink" align="left" dir="ltr" lang="en"/);
    const turned = renderInvitationMail(anInvitation('en', { event: aPersianEvent({ hostCity: 'Isfahan' }) }));
    expect(turned.html).toContain('<bdi lang="fa" dir="rtl">نگهداری سامانه‌های تاریخی آب</bdi>');
  });
});

describe('a test mail', () => {
  it('is marked in subject, HTML, text and calendar', () => {
    const mail = renderInvitationMail(anInvitation('en', { isTest: true }));
    expect(mail.subject).toMatch(/^\[TEST\] Invitation: /);
    expect(mail.calendar.summary).toMatch(/^\[TEST\] /);
    for (const text of [mail.text, textOf(mail.html)]) expect(text).toContain('This is a test message.');
  });

  it.each([
    ['fa', '[آزمایشی] '],
    ['zh', '【测试】'],
    ['ru', '[ТЕСТ] '],
    ['uz', '[SINOV] '],
    ['ms', '[UJIAN] '],
  ] as const)('is marked in %s', (language, mark) => {
    const { subject, calendar } = renderInvitationMail(anInvitation(language, { isTest: true }));
    expect([subject, calendar.summary].map((text) => text.startsWith(mark))).toEqual([true, true]);
  });
});

describe('hostile texts', () => {
  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '</title></style><svg onload=x>',
    "' onclick='x",
  ])('stay inert: %s', (evil) => {
    const event = anEvent({ title: evil, body: evil, venue: evil, hostCity: evil, joinUrl: `javascript:${evil}` });
    const contact = { name: evil, address: 'a@example.org' };
    const mail = renderInvitationMail(
      anInvitation('en', { event, office: evil, recipientName: evil, recipientCity: evil, contact }),
    );
    expect(faults(mail.html)).toEqual([]);
    expect(mail.html).not.toMatch(/<(script|img|svg)/);
    expect(mail.html).not.toContain('javascript:');
    expect(mail.html.replace(/"[^"]*"/g, '')).not.toMatch(/<[^>]*\son[a-z]+=/);
  });

  it('cannot break the subject’s line', () => {
    const mail = renderInvitationMail(
      anInvitation('en', { event: anEvent({ title: 'a\r\nBcc: b@example.org\u202E' }) }),
    );
    expect(mail.subject).toBe('Invitation: a Bcc: b@example.org, Sunday, 22 November 2026');
    expect(mail.calendar.summary).toBe('a Bcc: b@example.org');
  });
});
