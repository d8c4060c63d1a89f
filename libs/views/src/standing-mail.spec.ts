import { attributes, faults, textOf } from './html-reading.js';
import { NAME_SLOT, REPLY_SLOT, aStandingMail, anEvent } from './specimens.js';
import { renderStandingMail } from './standing-mail.js';
import { translator } from './translator.js';

const bare = (text: string) => text.replace(/\s+/g, '');
const LANGUAGES = ['fa', 'en', 'zh', 'ru', 'uz', 'ms'] as const;

describe.each(LANGUAGES)('standing mail in %s', (language) => {
  const t = translator(language);
  const { office } = aStandingMail(language, 'reminder');
  const reminder = renderStandingMail(aStandingMail(language, 'reminder'));
  const thanks = renderStandingMail(aStandingMail(language, 'thanks'));

  it('a reminder says when and where, asks for the answer and leads to the calendar file (rule 24)', () => {
    const [own, host] = { fa: ['۱۵:۰۰', '۱۰:۳۰'], ru: ['12:00', '10:30'], uz: ['12:00', '10:30'] }[
      language as string
    ] ?? ['15:00', '10:30'];
    for (const part of [bare(textOf(reminder.html)), bare(reminder.text)]) {
      const facts = [NAME_SLOT, t.say('reminderOpening', { office }), t.say('whereHeading'), t.say('attendQuestion')];
      for (const fact of facts) expect(part).toContain(bare(fact));
      expect(part).toContain(bare(t.say('calendarFile')));
      expect(part.indexOf(own!)).toBeGreaterThan(0);
      expect(part.indexOf(host!)).toBeGreaterThan(part.indexOf(own!));
    }
    expect(attributes(reminder.html, 'href')).toContain(`${REPLY_SLOT}/event.ics`);
    expect(reminder.text).toContain(`${REPLY_SLOT}/event.ics`);
  });

  it('thanks ask for nothing and carry no link of the reader’s own', () => {
    const all = [thanks.subject, thanks.html, thanks.text].join('');
    expect(all).not.toContain(REPLY_SLOT);
    expect(bare(thanks.text)).toContain(bare(t.say('thanksOpening', { office })));
    expect(bare(thanks.text)).not.toContain(bare(t.say('attendQuestion')));
  });

  it('is well-formed, in its language and direction', () => {
    for (const { html } of [reminder, thanks]) {
      expect(faults(html)).toEqual([]);
      expect(html).toContain(`<html lang="${t.tag}" dir="${language === 'fa' ? 'rtl' : 'ltr'}">`);
    }
  });
});

it('what the organizers add stands in the event’s language, line by line, and stays text', () => {
  const remark = 'Please bring <b>slides</b>.\r\nSee you.\u202E';
  const mail = renderStandingMail(aStandingMail('fa', 'reminder', { event: anEvent(), remark }));
  expect(mail.html).toMatch(/dir="ltr" lang="en"[^>]*>Please bring &lt;b>slides&lt;\/b>\.<br\/>See you\.<\/p>/);
  expect(mail.text).toContain('Please bring <b>slides</b>.\nSee you.');
});
