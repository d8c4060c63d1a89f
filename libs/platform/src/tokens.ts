import { createHash, createHmac, createSecretKey, randomBytes, timingSafeEqual, type KeyObject } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '@hamshahr/config';
import { CONFIG } from './config-token.js';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
const MAC_BYTES = 16;
const MAC_LENGTH = 26;
const SHAPE = /^([1-9][0-9]{0,19})([a-z])([a-z2-7]{26})$/;

/** What a token opens; a token of one purpose is worthless for another. */
export type TokenPurpose =
  | 'reply'
  | 'bounce'
  | 'message'
  | 'unsubscribe'
  | 'feed'
  | 'registration'
  | 'join'
  | 'room'
  | 'submission'
  | 'submission_mail'
  | 'expert';

export interface TokenClaim {
  id: string;
  key: string;
  mac: string;
}

/**
 * Signs links and addresses: `<row id><key letter>` and HMAC-SHA-256(key, purpose, id, version) cut to 128 bits in
 * lower-case base32 (RFC 4648 §6), so a token survives mail systems that fold case and stays within 64 octets.
 */
@Injectable()
export class Tokens {
  /** Read once: a mail carries four tokens. */
  private readonly keys: ReadonlyMap<string, KeyObject>;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    const keys = config.security.tokenKeys.map(({ id, secret }) => [id, createSecretKey(secret, 'hex')] as const);
    this.keys = new Map(keys);
  }

  /** Letter of the key that signs now; a mailing stores it so that retries keep their bytes after a key change. */
  get currentKey(): string {
    return this.config.security.tokenKeys[0]!.id;
  }

  sign(purpose: TokenPurpose, id: string, version: number, key = this.currentKey): string {
    return `${id}${key}${this.mac(purpose, id, version, key)}`;
  }

  /** Splits a token without trusting it: the row's version is needed before `verify` can say anything. */
  parse(token: unknown): TokenClaim | null {
    const match = typeof token === 'string' ? SHAPE.exec(token.toLowerCase()) : null;
    return match ? { id: match[1]!, key: match[2]!, mac: match[3]! } : null;
  }

  verify(claim: TokenClaim, purpose: TokenPurpose, version: number): boolean {
    if (!this.config.security.tokenKeys.some((key) => key.id === claim.key)) return false;
    const expected = this.mac(purpose, claim.id, version, claim.key);
    return timingSafeEqual(Buffer.from(expected), Buffer.from(claim.mac));
  }

  private mac(purpose: TokenPurpose, id: string, version: number, keyId: string): string {
    const key = this.keys.get(keyId);
    if (!key) throw new Error(`TOKEN_KEYS no longer holds key ${keyId}`);
    const mac = createHmac('sha256', key).update(`${purpose}\n${id}\n${version}`).digest();
    return base32(mac.subarray(0, MAC_BYTES)).slice(0, MAC_LENGTH);
  }

  /** Code of the first-run set-up, made of the set-up's nonce: 100 bits in groups that people can type. */
  setupCode(nonce: Buffer): string {
    const oldest = this.config.security.tokenKeys.at(-1)!;
    const mac = createHmac('sha256', Buffer.from(oldest.secret, 'hex')).update('setup\n').update(nonce).digest();
    return base32(mac).slice(0, 20).match(/.{5}/g)!.join('-');
  }

  /** Keyed hash of a request's body, which may hold a password. */
  fingerprint(...parts: (string | Buffer)[]): Buffer {
    const oldest = this.config.security.tokenKeys.at(-1)!;
    const hmac = createHmac('sha256', Buffer.from(oldest.secret, 'hex')).update('request\n');
    for (const part of parts) hmac.update(part);
    return hmac.digest();
  }

  /** Hash under which an address is found without being readable, for suppression and de-duplication. */
  addressHash(address: string): Buffer {
    const oldest = this.config.security.tokenKeys.at(-1)!;
    return createHmac('sha256', Buffer.from(oldest.secret, 'hex')).update(`address\n${address.toLowerCase()}`).digest();
  }
}

/** RFC 4648 §6 without padding. */
function base32(bytes: Buffer): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = ((held & 0x1f) << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += ALPHABET[(held >> (bits - 5)) & 0x1f];
  }
  return bits > 0 ? text + ALPHABET[(held << (5 - bits)) & 0x1f]! : text;
}

/** A random secret for sessions and API tokens: 256 bits, base64url. Only its SHA-256 is stored. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

export function sha256(...parts: (string | Buffer)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
