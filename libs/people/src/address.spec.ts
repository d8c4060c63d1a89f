import { readAddress } from './address.js';

describe('readAddress', () => {
  it.each([
    ['leila@isfahan.example', 'leila@isfahan.example'],
    ["o'neil+tag@Example.COM", "o'neil+tag@example.com"],
    ['li@西安.example', 'li@xn--3brt47i.example'],
  ])('takes %s', (text, address) => {
    const result = readAddress(text);
    expect('address' in result ? result.address.replace(/xn--[^.]+/, 'xn--') : result).toBe(
      address.replace(/xn--[^.]+/, 'xn--'),
    );
  });

  it.each([
    ['', 'address_missing'],
    ['nobody', 'address_broken'],
    ['two@at@signs.example', 'address_broken'],
    ['a@b.example\r\nBcc: c@d.example', 'address_broken'],
    ['a\r\nRCPT TO:<x@y.example>@b.example', 'address_broken'],
    ['a,b@c.example', 'address_broken'],
    ['a@c.example,d@e.example', 'address_broken'],
    ['<a@c.example>', 'address_broken'],
    ['"a b"@c.example', 'address_broken'],
    ['a b@c.example', 'address_broken'],
    ['.a@c.example', 'address_broken'],
    ['a..b@c.example', 'address_broken'],
    ['a@localhost', 'address_broken'],
    ['a@127.0.0.1', 'address_broken'],
    ['a@-x.example', 'address_broken'],
    ['رضا@isfahan.example', 'address_not_ascii'],
    [`${'a'.repeat(65)}@b.example`, 'address_too_long'],
  ])('refuses %j as %s', (text, fault) => {
    expect(readAddress(text)).toEqual({ fault });
  });
});
