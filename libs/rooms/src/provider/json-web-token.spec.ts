import { isTokenValid, signToken } from './json-web-token.js';

const secret = 'a-shared-secret-of-tests';
const now = new Date('2026-12-08T10:00:00Z');
const exp = now.getTime() / 1000 + 60;
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

it('takes what was signed with the secret and has not expired', () => {
  expect(isTokenValid('HS512', signToken('HS512', { exp }, secret), secret, now)).toBe(true);
  expect(isTokenValid('HS512', signToken('HS512', { exp: exp - 61 }, secret), secret, now)).toBe(false);
  expect(isTokenValid('HS512', signToken('HS512', {}, secret), secret, now)).toBe(false);
});

it('refuses another secret, another algorithm and none, whatever the header says', () => {
  expect(isTokenValid('HS512', signToken('HS512', { exp }, 'another'), secret, now)).toBe(false);
  expect(isTokenValid('HS512', signToken('HS256', { exp }, secret), secret, now)).toBe(false);
  expect(isTokenValid('HS512', `${part({ alg: 'none' })}.${part({ exp })}.`, secret, now)).toBe(false);
  const [, claims, mac] = signToken('HS512', { exp }, secret).split('.');
  expect(isTokenValid('HS512', `${part({ alg: 'HS256', typ: 'JWT' })}.${claims}.${mac}`, secret, now)).toBe(false);
  expect(isTokenValid('HS512', 'a.b', secret, now)).toBe(false);
});
