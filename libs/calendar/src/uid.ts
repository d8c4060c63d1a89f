import { isDomain } from './address.js';
import { CalendarError } from './calendar-error.js';

/** Printable ASCII without the characters TEXT would escape: the printer writes a UID as it is. */
const UID = /^[\x21\x23-\x2B\x2D-\x3A\x3C-\x5B\x5D-\x7E]{1,255}$/;

/**
 * A new random UID (RFC 7986 §5.3), at most 255 ASCII octets; made once per event and stored.
 * @param domain lower-case ASCII host name of this installation
 * @throws CalendarError bad_domain
 */
export function newUid(domain: string): string {
  if (!isDomain(domain) || domain.length > 200) throw new CalendarError('bad_domain', 'domain', JSON.stringify(domain));
  return `${crypto.randomUUID()}@${domain}`;
}

/** @throws CalendarError bad_uid */
export function assertUid(uid: string): void {
  if (!UID.test(uid)) throw new CalendarError('bad_uid', 'uid', JSON.stringify(uid));
}
