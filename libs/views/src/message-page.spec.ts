import { faults, textOf } from './html-reading.js';
import { type MessagePageKind, renderMessagePage } from './message-page.js';

const languages = [
  { language: 'fa', href: '?lang=fa' },
  { language: 'en', href: '?lang=en' },
] as const;
const kinds: MessagePageKind[] = ['link_invalid', 'link_expired', 'not_found', 'too_many', 'server_error'];

describe.each(kinds)('%s', (kind) => {
  it.each(['fa', 'en'] as const)('says what happened and what to do next (%s)', (language) => {
    const html = renderMessagePage({ language, languages, kind, home: '/' });
    expect(faults(html)).toEqual([]);
    expect(html).not.toMatch(/\sstyle=|<script/);
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).toContain('<a class="button" href="/">');
    expect(textOf(html)).toMatch(language === 'fa' ? /لطفاً/ : /Please|please/);
  });
});

it('has no link to a start page that does not exist', () => {
  expect(renderMessagePage({ language: 'en', languages, kind: 'not_found' })).not.toContain('class="button"');
});
