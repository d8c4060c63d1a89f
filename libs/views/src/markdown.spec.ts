import { faults } from './html-reading.js';
import { markdownHtml, markdownText } from './markdown.js';

describe('markdownHtml', () => {
  it('renders paragraphs, lists, emphasis and links', () => {
    expect(markdownHtml('a **b** *c*\n\n- [d](https://example.org/?x=1&y=2)\n- <mailto:e@example.org>')).toBe(
      '<p>a <strong>b</strong> <em>c</em></p>\n<ul>\n' +
        '<li><a href="https://example.org/?x=1&amp;y=2" rel="noopener noreferrer">d</a></li>\n' +
        '<li><a href="mailto:e@example.org" rel="noopener noreferrer">mailto:e@example.org</a></li>\n</ul>',
    );
  });

  it('writes the given styles on their elements', () => {
    expect(markdownHtml('a', { p: 'margin:0' })).toBe('<p style="margin:0">a</p>');
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](&#106;avascript:alert(1))',
    '[a](data:text/html;base64,PHNjcmlwdD4=)',
    '[a](vbscript:x)',
    '<javascript:alert(1)>',
    '![a](https://example.org/pixel.png)',
    '[a](https://example.org "x\\" onmouseover=\\"alert(1)")',
    '[a](https://example.org/"onmouseover="alert(1))',
    '[a](https://example.org\u0000javascript:x)',
    '[r]: javascript:alert(1)\n\n[r]',
    '# h\n\n> q\n\n```html\n<b>\n```\n\n***',
  ])('makes nothing live of %j', (source) => {
    const html = markdownHtml(source);
    expect(faults(html)).toEqual([]);
    expect(html).not.toMatch(/<(?!\/?(?:p|ul|ol|li|strong|em|a|br)[\s>])/);
    expect(html.replace(/"[^"]*"/g, '')).not.toMatch(/<[^>]*\s(?!href=|rel=|start=)[a-z-]+=/);
    for (const [, href] of html.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^(https?:\/\/|mailto:)/);
  });
});

describe('markdownText', () => {
  it('keeps tight lists tight, numbers them in the language’s digits and shows addresses', () => {
    const source = 'Intro\ngoes on:\n\n1. one\n2. two [x](https://example.org/x)\n\nEnd <https://example.org>';
    expect(markdownText(source, 'en')).toBe(
      'Intro goes on:\n\n1. one\n2. two x <https://example.org/x>\n\nEnd https://example.org',
    );
    expect(markdownText('1. یک\n2. دو', 'fa')).toBe('۱. یک\n۲. دو');
  });

  it('indents nested lists and keeps hard breaks', () => {
    expect(markdownText('- a\n  - b\n- c\\\n  d', 'en')).toBe('• a\n  • b\n• c\n  d');
  });
});
