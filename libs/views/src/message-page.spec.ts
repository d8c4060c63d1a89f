import { LANGUAGES } from '@hamshahr/time';
import { faults, textOf } from './html-reading.js';
import { type MessagePageKind, renderMessagePage } from './message-page.js';

const languages = LANGUAGES.map((language) => ({ language, href: `?lang=${language}` }));
const please = { fa: 'لطفاً', en: 'lease', zh: '请', ru: 'ожалуйста', uz: 'Iltimos', ms: 'Sila' };
const kinds: MessagePageKind[] = ['link_invalid', 'link_expired', 'not_found', 'too_many', 'server_error'];

describe.each(kinds)('%s', (kind) => {
  it.each(LANGUAGES)('says what happened and what to do next (%s)', (language) => {
    const html = renderMessagePage({ language, languages, kind, home: '/' });
    expect(faults(html)).toEqual([]);
    expect(html).not.toMatch(/\sstyle=|<script/);
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).toContain('<a class="button" href="/">');
    expect(textOf(html)).toContain(please[language]);
  });
});

it('has no link to a start page that does not exist', () => {
  expect(renderMessagePage({ language: 'en', languages, kind: 'not_found' })).not.toContain('class="button"');
});
