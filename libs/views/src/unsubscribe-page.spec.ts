import { LANGUAGES } from '@hamshahr/time';
import { faults, textOf } from './html-reading.js';
import { NAMES } from './specimens.js';
import { renderUnsubscribePage, type UnsubscribePage } from './unsubscribe-page.js';

const languages = LANGUAGES.map((language) => ({ language, href: `?lang=${language}` }));
const page = (change: Partial<UnsubscribePage>): string =>
  renderUnsubscribePage({
    language: 'en',
    languages,
    office: NAMES[change.language ?? 'en'].office,
    address: 'l…@isfahan.example',
    state: 'ask',
    action: '/u/token',
    undoAction: '/u/token/undo',
    ...change,
  });

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(['ask', 'off', 'on'] as const)('%s: well-formed, no script, names office and address', (state) => {
    const html = page({ language, state });
    expect(faults(html)).toEqual([]);
    expect(html).not.toMatch(/<script|\sstyle=|\son[a-z]+="/);
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(textOf(html)).toContain(NAMES[language].office);
    expect(html).toContain('<bdi dir="ltr">l…@isfahan.example</bdi>');
  });

  it('has one button before and one way back after', () => {
    expect(page({ language }).match(/<form method="post" action="\/u\/token">/g)).toHaveLength(1);
    expect(page({ language, state: 'off' }).match(/<form method="post" action="\/u\/token\/undo">/g)).toHaveLength(1);
    expect(page({ language, state: 'on' })).not.toContain('<form');
  });
});

it('escapes what an office is called', () => {
  expect(page({ office: '<b>"x"</b>' })).toContain('<bdi>&lt;b>');
});
