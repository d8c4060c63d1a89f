import { loadConfig } from '@hamshahr/config';
import { Tokens } from './tokens.js';

const env = { DATABASE_URL: 'mysql://a@b/c', REDIS_URL: 'redis://b', SMTP_URL: 'smtp://b' };
const key = (letter: string, digits: string) => `${letter}:${digits.repeat(8)}`;
const tokensWith = (...keys: string[]) => new Tokens(loadConfig({ ...env, TOKEN_KEYS: keys.join(',') }));
const A = key('a', '0123abcd');
const B = key('b', '4567ef89');

describe('Tokens', () => {
  const tokens = tokensWith(A);
  const token = tokens.sign('reply', '18446744073709551615', 1);

  it('fits a local part of 64 octets with its prefix and survives case folding', () => {
    expect(`bounce+${token}`.length).toBeLessThanOrEqual(64);
    expect(tokens.verify(tokens.parse(token.toUpperCase())!, 'reply', 1)).toBe(true);
  });

  it('opens one purpose, one row, one version', () => {
    const claim = tokens.parse(token)!;
    expect(tokens.verify(claim, 'reply', 1)).toBe(true);
    expect(tokens.verify(claim, 'bounce', 1)).toBe(false);
    expect(tokens.verify(claim, 'reply', 2)).toBe(false);
    expect(tokens.verify({ ...claim, id: '1' }, 'reply', 1)).toBe(false);
  });

  it.each(['', '1a', `0a${'a'.repeat(26)}`, `1a${'a'.repeat(27)}`, `1a${'1'.repeat(26)}`, 0, null, ['1'], {}])(
    'does not parse %j',
    (value) => {
      expect(tokens.parse(value)).toBeNull();
    },
  );

  it('keeps old links open after a key change, and closes them when the key is gone', () => {
    const both = tokensWith(B, A);
    expect(both.currentKey).toBe('b');
    expect(both.verify(both.parse(token)!, 'reply', 1)).toBe(true);
    expect(tokensWith(B).verify(tokens.parse(token)!, 'reply', 1)).toBe(false);
  });

  it('finds an address under one hash whatever its case and the newest key', () => {
    expect(tokensWith(B, A).addressHash('Li@X.example').equals(tokens.addressHash('li@x.example'))).toBe(true);
  });
});
