import { cleanLine, cleanName, cleanText, mailtoAddress, webAddress } from './clean-text.js';

describe('cleanLine', () => {
  it('makes one line without control characters, bidi controls and slots', () => {
    expect(cleanLine(' a\r\nBcc: x\u202E\u2066b\u0000\u0085c\u2028d\uE000name\uE001 ')).toBe('a Bcc: xb c dname');
  });

  it('keeps half-spaces and direction marks', () => {
    expect(cleanLine('می\u200Cشود\u200F')).toBe('می\u200Cشود\u200F');
  });
});

describe('cleanName', () => {
  it('lets a slot through', () => {
    expect(cleanName('\uE000name\uE001')).toBe('\uE000name\uE001');
    expect(cleanName('Li\r\nWei\u202E')).toBe('Li Wei');
  });
});

describe('cleanText', () => {
  it('keeps lines and makes every newline LF', () => {
    expect(cleanText('a\r\nb\rc\u2029d\u0007\uE000')).toBe('a\nb\nc\nd');
  });
});

describe('webAddress', () => {
  it.each(['https://example.org/a?b=1&c=2', 'http://example.org/'])('accepts %s', (url) => {
    expect(webAddress(url)).toBe(url);
  });

  it.each(['javascript:alert(1)', ' https://example.org', 'data:text/html,x', 'https://', '//example.org', '', null])(
    'refuses %p',
    (url) => {
      expect(webAddress(url)).toBeNull();
    },
  );
});

describe('mailtoAddress', () => {
  it('cannot gain headers', () => {
    expect(mailtoAddress('a@example.org?bcc=b@example.org')).toBe('mailto:a@example.org%3Fbcc%3Db%40example.org');
  });
});
