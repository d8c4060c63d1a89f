import { CalendarError } from './calendar-error.js';

/** RFC 5321 dot-string without the characters that a mailto: URI would have to encode (RFC 6068 §2). */
const LOCAL_PART = /^[A-Za-z0-9!$&'*+\-/=_.~]{1,64}$/;
const DOMAIN =
  /^(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*$/;
/** RFC 3986 characters only, so that the value needs no escaping and cannot end its line. */
const WEB_ADDRESS = /^https?:\/\/[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]+$/i;

/** True for an ASCII `local@domain` of at most 254 octets that can stand in a mailto: URI as it is. */
export function isMailAddress(address: string): boolean {
  const at = address.lastIndexOf('@');
  return address.length <= 254 && LOCAL_PART.test(address.slice(0, Math.max(at, 0))) && isDomain(address.slice(at + 1));
}

export function isDomain(domain: string): boolean {
  return DOMAIN.test(domain);
}

/** @throws CalendarError bad_address */
export function assertAddress(address: string, field: string): void {
  if (!isMailAddress(address)) throw new CalendarError('bad_address', field, JSON.stringify(address));
}

/** An absolute http(s) address in RFC 3986 characters. @throws CalendarError bad_url */
export function assertWebAddress(url: string, field: string): void {
  if (!WEB_ADDRESS.test(url) || !URL.canParse(url)) throw new CalendarError('bad_url', field, JSON.stringify(url));
}
