import { gzipSync } from 'node:zlib';
import { LANGUAGES } from '@hamshahr/time';
import { attributes, faults, textOf } from './html-reading.js';
import { PUBLIC_CSS } from './public-css.js';
import type { ReplyPage } from './reply-facts.js';
import { renderReplyPage } from './reply-page.js';
import { anEvent, aReplyPage } from './specimens.js';
import { translator } from './translator.js';

const cases: [string, Partial<ReplyPage>][] = [
  ['open', {}],
  ['pre-selected', { preselected: 'no' }],
  ['saved', { answer: 'yes', notice: 'saved', companions: 2, note: 'سلام <b>', joinUrl: 'https://meet.example.org/x' }],
  [
    'refused',
    {
      errors: [
        { field: 'answer', message: 'answer_required' },
        { field: 'note', message: 'note_too_long' },
      ],
    },
  ],
  ['started', { state: 'started', answer: 'tentative' }],
  ['cancelled', { state: 'cancelled' }],
];

describe.each(LANGUAGES)('every reply page (%s)', (language) => {
  it.each(cases)('%s: well-formed, no script, no inline style, not indexed, small', (_name, change) => {
    const html = renderReplyPage(aReplyPage(language, change));
    expect(faults(html)).toEqual([]);
    const { tag, direction } = translator(language);
    expect(html).toContain(`<!doctype html><html lang="${tag}" dir="${direction}">`);
    expect(html).not.toMatch(/<script|\sstyle=|\son[a-z]+="|<img/);
    expect(html.match(/<style>/g)).toHaveLength(1);
    expect(html).toContain(`<style>${PUBLIC_CSS}</style>`);
    expect(html).toContain('<meta name="robots" content="noindex, nofollow"/>');
    expect(html).toContain('<meta name="referrer" content="no-referrer"/>');
    expect(gzipSync(html).length).toBeLessThan(15_000);
    const ids = attributes(html, 'id');
    expect(new Set(ids).size).toBe(ids.length);
    for (const reference of [...attributes(html, 'for'), ...attributes(html, 'aria-labelledby')]) {
      expect(ids).toContain(reference);
    }
  });
});

describe('the style sheet', () => {
  it('uses logical properties only', () => {
    expect(PUBLIC_CSS).not.toMatch(
      /[{;](?:margin|padding|border)-(?:left|right|top|bottom)|[{;](?:left|right|width|height):|text-align:(?:left|right)/,
    );
  });

  it('can stand in a style element as it is', () => {
    expect(PUBLIC_CSS).not.toContain('</');
  });
});

describe('the page in each language', () => {
  it.each([
    [
      'zh',
      '西安 时间 15:00–16:30 2026年11月22日（星期日） 中国标准时间（ UTC+08:00 ），90分钟',
      '您尚未回复。 敬请在活动开始前回复。',
    ],
    [
      'ru',
      'Местное время: Самарканд 12:00–13:30 воскресенье, 22 ноября 2026 г. Узбекистан, стандартное время ( UTC+05:00 ) · 90 минут',
      'Вы ещё не ответили. Ответить можно до начала мероприятия:',
    ],
    [
      'uz',
      'Samarqand vaqti bilan 12:00–13:30 2026-yil 22-noyabr, yakshanba Oʻzbekiston standart vaqti ( UTC+05:00 ) · 90 daqiqa',
      'Siz hali javob bermadingiz. Tadbir boshlangunga qadar javob berish mumkin:',
    ],
    [
      'ms',
      'Waktu Kuala Lumpur 15:00–16:30 Ahad, 22 November 2026 Waktu Malaysia ( UTC+08:00 ) · 90 minit',
      'Tuan/puan belum menjawab. Tuan/puan boleh menjawab sehingga acara bermula:',
    ],
  ] as const)('%s: local time with a Gregorian date, the answer so far', (language, time, answer) => {
    const text = textOf(renderReplyPage(aReplyPage(language)));
    expect(text).toContain(time);
    expect(text).toContain(answer);
    expect(text).not.toMatch(/140\d/);
  });

  it.each([
    ['fa', ['vazirmatn-arabic']],
    ['en', ['inter-latin']],
    ['zh', []],
    ['ru', ['inter-latin', 'inter-cyrillic']],
    ['uz', ['inter-latin']],
    ['ms', ['inter-latin']],
  ] as const)('%s: preloads the fonts of its script and no other', (language, fonts) => {
    const links = renderReplyPage(aReplyPage(language)).match(/<link rel="preload"[^>]*>/g) ?? [];
    expect(links.map((link) => /assets\/([a-z-]+)-/.exec(link)?.[1])).toEqual(fonts);
  });

  it.each(LANGUAGES)('%s: names each language in itself, in menu order, and marks the own one', (language) => {
    const menu = /<ul class="langs">(.*?)<\/ul>/.exec(renderReplyPage(aReplyPage(language)))?.[1] ?? '';
    const names = [...menu.matchAll(/<a [^>]*lang="([^"]+)" dir="(rtl|ltr)"[^>]*>([^<]+)<\/a>/g)];
    expect(names.map(([, tag, dir, name]) => `${tag} ${dir} ${name}`)).toEqual([
      'fa rtl فارسی',
      'en ltr English',
      'zh-Hans ltr 中文',
      'ru ltr Русский',
      'uz-Latn ltr Oʻzbekcha',
      'ms ltr Bahasa Melayu',
    ]);
    expect(names.filter(([link]) => link.includes('aria-current="true"')).map(([, tag]) => tag)).toEqual([
      translator(language).tag,
    ]);
  });
});

describe('the open page', () => {
  it('shows the reader’s time, then the host’s, each with city and offset', () => {
    const text = textOf(renderReplyPage(aReplyPage('en')));
    expect(text).toMatch(
      /Time in Xi’an 15:00–16:30 Sunday, 22 November 2026 1 Azar 1405 China Standard Time \( UTC\+08:00 \) · 90 minutes/,
    );
    expect(text).toMatch(/Time in Isfahan , the host city 10:30–12:00 .* UTC\+03:30/);
    expect(text).toContain('You have not replied yet.');
    expect(text).toMatch(/until the event starts: Sunday, 22 November 2026, 15:00 \( Xi’an , UTC\+08:00/);
  });

  it('posts the reply with the idempotency key; the choice of another city takes along what was typed', () => {
    const html = renderReplyPage(aReplyPage('en', { action: '/r/token', selectedCity: 'samarkand' }));
    expect(html).toContain('<form class="reply" id="reply-form" method="post" action="/r/token"');
    expect(html).toContain('<input type="hidden" name="idempotencyKey" value="key-1"/>');
    expect(html).toContain('<select id="city" name="city" form="reply-form">');
    expect(html).toContain('<option value="samarkand" selected>');
    // Enter presses the first button of a form: it is the one that saves.
    const buttons = [...html.matchAll(/<button\b[^>]*>/g)].map(([tag]) => tag);
    expect(buttons.map((tag) => /name="show" value="city"/.test(tag))).toEqual([false, true, false]);
  });

  it('asks for another city with GET where nothing can be answered any more', () => {
    const html = renderReplyPage(aReplyPage('en', { action: '/r/token?lang=en', state: 'started' }));
    expect(html).toContain('<form class="city field" method="get" action="/r/token"');
    expect(html).not.toContain('form="reply-form"');
  });

  it('selects the answer of the link and says that nothing is stored yet', () => {
    const html = renderReplyPage(aReplyPage('en', { answer: 'yes', preselected: 'no' }));
    expect(html).toMatch(/<input [^>]*value="no"[^>]* checked\/>/);
    expect(html).not.toMatch(/<input [^>]*value="yes"[^>]* checked\/>/);
    expect(textOf(html)).toContain('Your reply: you will attend.');
    expect(textOf(html)).toContain('Nothing is recorded until you press “Save my new reply”.');
  });

  it('links the languages it is given and marks the current one', () => {
    const languages = [
      { language: 'fa', href: '?lang=fa' },
      { language: 'en', href: '?lang=en' },
    ] as const;
    const html = renderReplyPage(aReplyPage('en', { languages }));
    expect(html).toMatch(/<a href="\?lang=en" hreflang="en" lang="en" dir="ltr" aria-current="true">English<\/a>/);
    expect(html).toMatch(/<a href="\?lang=fa" hreflang="fa" lang="fa" dir="rtl">فارسی<\/a>/);
  });

  it('gives companions in the language’s digits and ASCII values', () => {
    const html = renderReplyPage(aReplyPage('fa', { companions: 2 }));
    expect(html).toContain('<option value="2" selected>۲ نفر</option>');
  });
});

describe('after saving', () => {
  it('confirms, offers the calendar file first and shows the stored reply', () => {
    const html = renderReplyPage(aReplyPage('en', { answer: 'yes', notice: 'saved', companions: 1, note: 'a\n<b>' }));
    const text = textOf(html);
    expect(html).toContain('<title>Reply saved – Saving historic water systems: qanat and canal</title>');
    expect(text).toMatch(
      /Your reply has been saved\. Your reply: you will attend\. What happens next Put the event in your calendar/,
    );
    expect(html).toContain('a\n&lt;b></textarea>');
  });

  it('asks nothing more of somebody who cannot come', () => {
    const text = textOf(renderReplyPage(aReplyPage('en', { answer: 'no', notice: 'saved' })));
    expect(text).toContain('There is nothing more for you to do.');
    expect(text).not.toContain('Put the event in your calendar');
  });
});

describe('a refused form', () => {
  it('says the same words in the summary and at the field, and links them', () => {
    const html = renderReplyPage(
      aReplyPage('en', { note: 'x', errors: [{ field: 'note', message: 'note_too_long' }] }),
    );
    const words = 'Your note must be 1,000 characters or fewer';
    expect(html).toContain(`<a href="#note">${words}</a>`);
    expect(html).toContain(`<p class="error" id="note-error">Error: ${words}</p>`);
    expect(html).toMatch(/<textarea id="note" [^>]*aria-invalid="true" aria-describedby="note-hint note-error"/);
    expect(html).toContain('<title>Error – ');
  });
});

describe('a closed page', () => {
  it.each([
    ['started', 'Replies are closed'],
    ['cancelled', 'This event has been cancelled'],
  ] as const)('%s: explains itself and has no reply form', (state, words) => {
    const html = renderReplyPage(aReplyPage('en', { state, preselected: 'yes' }));
    expect(textOf(html)).toContain(words);
    expect(textOf(html)).toContain('No reply was recorded.');
    expect(html).not.toContain('method="post"');
    expect(html).not.toContain('idempotencyKey');
  });
});

describe('hostile texts', () => {
  it.each(['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '</textarea></style></title><svg onload=x>'])(
    'stay inert: %s',
    (evil) => {
      const event = anEvent({ title: evil, body: evil, venue: evil, hostCity: evil, joinUrl: 'javascript:alert(1)' });
      const html = renderReplyPage(
        aReplyPage('en', {
          event,
          office: evil,
          recipientName: evil,
          city: { name: evil, zone: 'Asia/Shanghai' },
          cities: [{ slug: evil, name: evil }],
          note: evil,
          contact: { name: evil, address: `${evil}@example.org` },
          joinUrl: 'javascript:alert(1)',
        }),
      );
      expect(html).not.toMatch(/<(script|img)|<svg onload|javascript:/);
      expect(html.replace(/"[^"]*"/g, '')).not.toMatch(/<[^>]*\son[a-z]+=/);
      expect(html.match(/<\/textarea>/g)).toHaveLength(1);
    },
  );
});
