import { renderCancellationMail } from './cancellation-mail.js';
import { attributes, faults, textOf } from './html-reading.js';
import { aCancellation, anEvent, NAME_SLOT } from './specimens.js';
import { translator } from './translator.js';

const bare = (text: string) => text.replace(/\s+/g, '');

const LETTERS = [
  ['fa', 'لغو برنامه: ', '۱۵:۰۰ تا ۱۶:۳۰', '۱۰:۳۰ تا ۱۲:۰۰', 'از تقویم شما حذف می‌کند'],
  ['en', 'Cancelled: ', '15:00–16:30', '10:30–12:00', 'removes the event from your calendar'],
  ['zh', '取消通知：', '15:00–16:30', '10:30–12:00', '从您的日历中移除'],
  ['ru', 'Отмена: ', '12:00–13:30', '10:30–12:00', 'удалит мероприятие из Вашего календаря'],
  ['uz', 'Bekor qilindi: ', '12:00–13:30', '10:30–12:00', 'tadbirni taqvimingizdan olib tashlaydi'],
  ['ms', 'Dibatalkan: ', '15:00–16:30', '10:30–12:00', 'daripada kalendar tuan/puan'],
] as const;

describe.each(LETTERS)('the cancellation in %s', (language, subject, own, host, entry) => {
  const mail = renderCancellationMail(aCancellation(language));
  const t = translator(language);

  it('says every fact, the reader’s time first', () => {
    expect(mail.subject.startsWith(subject)).toBe(true);
    for (const part of [bare(textOf(mail.html)), bare(mail.text)]) {
      for (const fact of [NAME_SLOT, entry, t.say('cancelRegret'), 's.ahmadi@isfahan.example.org']) {
        expect(part).toContain(bare(fact));
      }
      const body = part.slice(part.indexOf(bare(t.say('cancelPlanned'))));
      expect(body.indexOf(bare(own))).toBeGreaterThan(0);
      expect(body.indexOf(bare(host))).toBeGreaterThan(body.indexOf(bare(own)));
      expect(part).not.toContain(bare(t.say('cancelReason')));
    }
  });

  it('strikes the times through, in the ink of readable text', () => {
    for (const time of [own, host])
      expect(mail.html).toMatch(new RegExp(`<del style="text-decoration:line-through[^"]*">${time}</del>`));
    expect(mail.html).not.toContain('opacity');
  });

  it('asks for nothing: no reply link, no slot but the name', () => {
    const all = [mail.subject, mail.html, mail.text, ...Object.values(mail.calendar)].join('');
    expect(all.replaceAll(NAME_SLOT, '')).not.toMatch(/[\uE000-\uF8FF]|%EE%80|reply=/i);
    expect(attributes(mail.html, 'href')).toEqual(['mailto:s.ahmadi@isfahan.example.org']);
    expect(mail.text).not.toContain(t.say('mailPersonal').slice(0, 20));
  });

  it('is well-formed, in its language and direction', () => {
    expect(faults(mail.html)).toEqual([]);
    expect(mail.html).toContain(`<html lang="${t.tag}" dir="${language === 'fa' ? 'rtl' : 'ltr'}">`);
    for (const [tag] of mail.html.matchAll(/<table [^>]*>/g)) expect(tag).toContain(`dir="${t.direction}"`);
  });
});

describe('the reason', () => {
  it('stands in the event’s language, line by line, and in the calendar entry', () => {
    const mail = renderCancellationMail(
      aCancellation('fa', { event: anEvent(), reason: 'The speaker is ill.\r\nSorry.\u202E' }),
    );
    expect(mail.html).toMatch(
      /<p class="ink" dir="ltr" lang="en" style="[^"]*text-align:left">The speaker is ill\.<br\/>Sorry\.<\/p>/,
    );
    expect(mail.text).toContain('علت لغو\n  متن زیر به زبان انگلیسی است.\n  The speaker is ill.\n  Sorry.');
    expect(mail.calendar.description).toContain('\n\nThe speaker is ill.\nSorry.\n\n');
  });

  it('is left out when blank', () => {
    expect(renderCancellationMail(aCancellation('en', { reason: ' \n' })).text).not.toContain('Reason');
  });
});

it('crosses the venue out and leaves the join link out', () => {
  const event = anEvent({ venue: 'City hall', joinUrl: 'https://meet.example.org/x' });
  const { html, text } = renderCancellationMail(aCancellation('en', { event }));
  expect(html).toMatch(/<del [^>]*>Venue: <bdi>City hall<\/bdi><\/del>/);
  expect(html + text).not.toContain('meet.example.org');
});

it('tells the reader of a test that nothing is cancelled', () => {
  const { subject, text } = renderCancellationMail(aCancellation('en', { isTest: true }));
  expect(subject).toMatch(/^\[TEST\] Cancelled: /);
  expect(text).toContain('The event has not been cancelled.');
});

it.each(['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>'])('hostile texts stay inert: %s', (evil) => {
  const event = anEvent({ title: evil, venue: evil, hostCity: evil });
  const { html } = renderCancellationMail(
    aCancellation('en', { event, reason: evil, office: evil, recipientName: evil }),
  );
  expect(faults(html)).toEqual([]);
  expect(html).not.toMatch(/<(script|img)/);
});
