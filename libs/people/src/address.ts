import { domainToASCII } from 'node:url';

export type AddressFault = 'address_missing' | 'address_broken' | 'address_not_ascii' | 'address_too_long';

/** A bare mailbox of RFC 5321 §4.1.2 without quoted local parts, which no invitee has and many systems break on. */
const LOCAL_PART = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * Checks one address at the door. International domains become punycode (RFC 5891); a non-ASCII local part needs
 * SMTPUTF8 (RFC 6531) on the whole way and is refused.
 */
export function readAddress(text: string): { address: string } | { fault: AddressFault } {
  if (text === '') return { fault: 'address_missing' };
  const at = text.indexOf('@');
  if (at < 1 || at !== text.lastIndexOf('@')) return { fault: 'address_broken' };
  const local = text.slice(0, at);
  if (/[^\x00-\x7f]/.test(local)) return { fault: 'address_not_ascii' };
  if (!LOCAL_PART.test(local)) return { fault: 'address_broken' };
  // domainToASCII would silently drop or reinterpret these; a domain never holds them.
  if (/[\s,;<>()"'\\/:%#?[\]\p{Cc}\p{Cf}]/u.test(text.slice(at + 1))) return { fault: 'address_broken' };
  const domain = domainToASCII(text.slice(at + 1));
  if (!DOMAIN.test(domain)) return { fault: 'address_broken' };
  if (local.length > 64 || local.length + domain.length + 1 > 254) return { fault: 'address_too_long' };
  return { address: `${local}@${domain}` };
}
