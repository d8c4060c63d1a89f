import { createHmac, timingSafeEqual } from 'node:crypto';

const HASH = { HS256: 'sha256', HS512: 'sha512' } as const;
type Algorithm = keyof typeof HASH;

/** A token signed with a shared secret (RFC 7519). */
export function signToken(algorithm: Algorithm, claims: object, secret: string): string {
  const signed = `${part({ alg: algorithm, typ: 'JWT' })}.${part(claims)}`;
  return `${signed}.${mac(algorithm, signed, secret).toString('base64url')}`;
}

/**
 * Whether a token is signed with the secret by exactly this algorithm, whatever its header claims, and is not past its
 * `exp`, which it must have.
 */
export function isTokenValid(algorithm: Algorithm, token: string, secret: string, now: Date): boolean {
  const match = /^([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(token);
  if (!match || token.length > 4096) return false;
  const given = Buffer.from(match[3]!, 'base64url');
  const expected = mac(algorithm, `${match[1]}.${match[2]}`, secret);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
  const [header, claims] = [read(match[1]!), read(match[2]!)];
  const expires = claims?.exp;
  return header?.alg === algorithm && typeof expires === 'number' && expires * 1000 > now.getTime();
}

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const mac = (algorithm: Algorithm, text: string, secret: string) =>
  createHmac(HASH[algorithm], secret).update(text).digest();

function read(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
