import { gzipSync } from 'node:zlib';
import { LANGUAGES, type Language } from '@hamshahr/time';
import { attributes, faults, textOf } from '../html-reading.js';
import { NAMES } from '../specimens.js';
import { translator } from '../translator.js';
import { renderPreferencesPage, type PreferencesPage } from './preferences-page.js';

function aPage(language: Language, change: Partial<PreferencesPage> = {}): PreferencesPage {
  return {
    language,
    languages: LANGUAGES.map((each) => ({ language: each, href: `?lang=${each}` })),
    office: NAMES[language].office,
    officeAddress: 'isfahan@hamshahr.example',
    name: '李伟',
    address: 'l…@xian.example',
    organisation: 'Foreign Affairs Office',
    role: 'Director',
    themes: ['clean transport', 'قنات'],
    messageLanguage: 'zh',
    city: 'xian',
    cities: [
      { slug: 'isfahan', name: NAMES[language].host, zone: 'Asia/Tehran' },
      { slug: 'freiburg', name: 'Freiburg', zone: 'Europe/Berlin' },
      { slug: 'xian', name: "Xi'an", zone: 'Asia/Shanghai' },
    ],
    now: new Date('2026-11-22T07:00:00Z'),
    isOff: false,
    done: null,
    errors: [],
    action: '/r/token/prefs',
    replyHref: '/r/token',
    ...change,
  };
}

const cases: [string, Partial<PreferencesPage>][] = [
  ['as it stands', {}],
  ['saved', { done: 'ways' }],
  ['off', { isOff: true, done: 'mail-off' }],
  ['on again', { done: 'mail-on' }],
  ['without city', { city: null, organisation: null, role: null, themes: [] }],
  ['refused', { errors: ['language', 'city'] }],
];

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(cases)(
    '%s: well-formed, no script, not indexed, small, every label and anchor leads somewhere',
    (_, change) => {
      const html = renderPreferencesPage(aPage(language, change));
      expect(faults(html)).toEqual([]);
      const { tag, direction } = translator(language);
      expect(html).toContain(`<!doctype html><html lang="${tag}" dir="${direction}">`);
      expect(html).not.toMatch(/<script|\sstyle=|\son[a-z]+="|<img/);
      expect(html).toContain('<meta name="robots" content="noindex, nofollow"/>');
      expect(html).toContain('<meta name="referrer" content="no-referrer"/>');
      expect(gzipSync(html).length).toBeLessThan(15_000);
      const ids = attributes(html, 'id');
      expect(new Set(ids).size).toBe(ids.length);
      const anchors = attributes(html, 'href').flatMap((href) => (href.startsWith('#') ? [href.slice(1)] : []));
      const described = attributes(html, 'aria-describedby').flatMap((value) => value.split(' '));
      for (const id of [...attributes(html, 'for'), ...attributes(html, 'aria-labelledby'), ...anchors, ...described]) {
        expect(ids).toContain(id);
      }
    },
  );

  it('tells each city’s offset, whose city it is with its zone, and where to ask', () => {
    const html = renderPreferencesPage(aPage(language));
    const text = textOf(html).replace(/[\u2066-\u2069]/g, '');
    for (const offset of ['UTC+03:30', 'UTC+01:00', 'UTC+08:00']) expect(text).toContain(offset);
    expect(html).toMatch(/<option value="xian" selected>/);
    expect(html).toMatch(/<option value="zh" lang="zh-Hans" selected>/);
    expect(html).toContain('href="mailto:isfahan@hamshahr.example"');
    expect(text).toContain('l…@xian.example');
  });

  it('speaks of itself without English words, but for names', () => {
    if (language === 'en') return;
    const html = renderPreferencesPage(aPage(language, { themes: [], organisation: null, role: null }));
    expect(textOf(html)).not.toMatch(/\b(?:your|the|and|from|address|calendar|city)\b/i);
  });
});

it('every form posts its step and the language of the page', () => {
  const html = renderPreferencesPage(aPage('en'));
  const forms = html.match(/<form [^>]*>/g) ?? [];
  expect(forms).toHaveLength(2);
  for (const form of forms) expect(form).toContain('method="post" action="/r/token/prefs"');
  expect(html.match(/name="step" value="[a-z-]+"/g)).toEqual(
    ['ways', 'mail-off'].map((step) => `name="step" value="${step}"`),
  );
  expect(renderPreferencesPage(aPage('en', { isOff: true }))).toContain('name="step" value="mail-on"');
});

it('offers no city only where none is known', () => {
  expect(renderPreferencesPage(aPage('en'))).not.toContain('<option value>');
  expect(renderPreferencesPage(aPage('en', { city: null }))).toContain('<option value>');
});

it('does not say that something was done which is not so', () => {
  expect(textOf(renderPreferencesPage(aPage('en', { done: 'mail-off' })))).not.toContain(
    'removed from the mailing list',
  );
});

it('what is written about a person is text', () => {
  const evil = '<script>alert(1)</script>"\u202E';
  const page = aPage('en', { office: evil, name: evil, organisation: evil, role: evil, themes: [evil] });
  const html = renderPreferencesPage(page);
  expect(faults(html)).toEqual([]);
  expect(html).not.toContain('<script');
  expect(html.match(/&lt;script>alert/g)!.length).toBeGreaterThanOrEqual(6);
});
