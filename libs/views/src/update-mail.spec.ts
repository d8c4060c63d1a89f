import { LANGUAGES } from '@hamshahr/time';
import { attributes, faults, textOf } from './html-reading.js';
import { anEvent, anInvitation, anUpdate, NAME_SLOT, REPLY_SLOT } from './specimens.js';
import { translator } from './translator.js';
import { renderUpdateMail } from './update-mail.js';

const bare = (text: string) => text.replace(/\s+/g, '');
const OLD = 'https://meet.example.org/old';
const NEW = 'https://meet.example.org/new';
const same = anEvent();
const struck = (html: string) =>
  [...html.matchAll(/<del [^>]*line-through[^>]*>(.*?)<\/del>/g)].map(([, old = '']) => textOf(old));

const LETTERS = [
  ['fa', 'تغییر در برنامه: ', 'پیش از تغییر:', 'شنبه ۳۰ آبان ۱۴۰۵', '۱۴:۰۰ تا ۱۵:۳۰', '۰۹:۳۰ تا ۱۱:۰۰'],
  ['en', 'Changed: ', 'Before:', 'Saturday, 21 November 2026 (30 Aban 1405)', '14:00–15:30', '09:30–11:00'],
  ['zh', '变更通知：', '变更前：', '2026年11月21日', '14:00–15:30', '09:30–11:00'],
  ['ru', 'Изменения: ', 'Было:', 'суббота, 21 ноября 2026', '11:00–12:30', '09:30–11:00'],
  ['uz', 'Oʻzgarish: ', 'Avval:', '2026-yil 21-noyabr', '11:00–12:30', '09:30–11:00'],
  ['ms', 'Pindaan: ', 'Sebelum ini:', 'Sabtu, 21 November 2026', '14:00–15:30', '09:30–11:00'],
] as const;

describe.each(LETTERS)('the update in %s', (language, subject, before, date, own, host) => {
  const mail = renderUpdateMail(anUpdate(language));
  const t = translator(language);

  it('rule 17: says first what changed, the reader’s time first, the old one named and struck through', () => {
    expect(mail.subject.startsWith(subject)).toBe(true);
    for (const part of [bare(textOf(mail.html)), bare(mail.text)]) {
      const order = ['changesHeading', 'updateConfirm', 'attendQuestion', 'updateFacts'] as const;
      const sequence = [bare(own), bare(host), ...order.slice(1).map((key) => bare(t.say(key)))];
      const body = part.slice(part.indexOf(bare(t.say('changesHeading'))));
      const places = sequence.map((each) => body.indexOf(each));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(places[0]).toBeGreaterThan(0);
      expect(body).toContain(bare(before + date));
    }
    expect(struck(mail.html).map((old) => [own, host].filter((time) => old.includes(time)))).toEqual([[own], [host]]);
  });

  it('is well-formed and runs in its direction', () => {
    expect(faults(mail.html)).toEqual([]);
    const dir = language === 'fa' ? 'rtl' : 'ltr';
    expect(mail.html).toContain(`<!doctype html><html lang="${t.tag}" dir="${dir}">`);
    if (language !== 'fa') return;
    for (const [tag] of mail.html.matchAll(/<(?:table|td) [^>]*font-family[^>]*>|<table [^>]*>/g)) {
      expect(tag).toContain('dir="rtl"');
      expect(tag).not.toContain('align="left"');
    }
  });

  it('says which sentence holds when only texts changed, and that the reply stays', () => {
    const minor = renderUpdateMail(anUpdate(language, { before: anInvitation(language).event, isMajor: false }));
    for (const part of [bare(textOf(minor.html)), bare(minor.text)]) {
      expect(part).toContain(bare(t.say('updateTextsOnly')));
      expect(part).toContain(bare(t.say('updateReplyKept')));
      expect(part).not.toContain(bare(t.say('attendQuestion')));
    }
    expect(struck(minor.html)).toEqual([]);
    expect(attributes(minor.html, 'href')).toContain(REPLY_SLOT);
    expect(minor.html + minor.text).not.toContain('reply=');
  });
});

describe('slots', () => {
  it.each(LANGUAGES)('survive verbatim in every part (%s)', (language) => {
    const { subject, html, text, calendar } = renderUpdateMail(anUpdate(language));
    for (const answer of ['yes', 'tentative', 'no']) {
      expect(attributes(html, 'href')).toContain(`${REPLY_SLOT}?reply=${answer}`);
      expect(text).toContain(`\n  ${REPLY_SLOT}?reply=${answer}\n`);
    }
    expect(html).toContain(`<bdi>${NAME_SLOT}</bdi>`);
    expect(calendar.description).toContain(REPLY_SLOT);
    const all = [subject, html, text, calendar.description].join('');
    expect(all.replaceAll(NAME_SLOT, '').replaceAll(REPLY_SLOT, '')).not.toMatch(/[\uE000-\uF8FF]|%EE%80/i);
  });
});

describe('changes', () => {
  it('name venue and link, and link only to the new one', () => {
    const event = anEvent({ venue: 'City hall', joinUrl: NEW });
    const mail = renderUpdateMail(anUpdate('en', { event, before: { ...same, venue: 'Library', joinUrl: OLD } }));
    expect(struck(mail.html)).toEqual(['Library', OLD]);
    expect(mail.text).toContain('  Venue\n  Before: Library\n  Now: City hall');
    expect(mail.text).toContain(`  Link for joining\n  Before: ${OLD}\n  Now: ${NEW}`);
    expect(attributes(mail.html, 'href')).toContain(NEW);
    expect(attributes(mail.html, 'href')).not.toContain(OLD);
  });

  it('say so when there was nothing before', () => {
    const mail = renderUpdateMail(anUpdate('en', { event: anEvent({ venue: 'City hall' }), before: same }));
    expect(mail.text).toContain('Before: not specified\n  Now: City hall');
  });

  it('show that the reader’s time stays when only the host’s zone changed', () => {
    const { text } = renderUpdateMail(anUpdate('en', { before: { ...same, hostZone: 'Asia/Dubai' } }));
    expect(text).toContain('  Time in Xi’an\n  Unchanged: Sunday, 22 November 2026');
    expect(text).toMatch(
      /host city\n {2}Before: .* 11:00–12:30\s+\(UTC\+04:00\)\n {2}Now: .* 10:30–12:00\s+\(UTC\+03:30\)/,
    );
  });

  it('give the host’s time alone when the reader’s city is unknown', () => {
    const { before } = anUpdate('en');
    const { html } = renderUpdateMail({
      ...anInvitation('en', { recipientCity: null, recipientZone: null }),
      before,
      isMajor: true,
    });
    expect(struck(html)).toHaveLength(1);
    expect(struck(html)[0]).toContain('09:30–11:00');
  });
});

it.each(['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>'])('hostile texts stay inert: %s', (evil) => {
  const event = anEvent({ title: evil, body: evil, venue: evil, hostCity: evil });
  const before = { ...same, venue: `b${evil}`, joinUrl: `javascript:${evil}` };
  const { html } = renderUpdateMail(anUpdate('en', { event, before, office: evil, recipientCity: evil }));
  expect(faults(html)).toEqual([]);
  expect(html).not.toMatch(/<(script|img)|javascript:/);
});
