import { domainToASCII } from 'node:url';

/** People whose names and addresses have already broken a mail somewhere. */
export const GUESTS = [
  { name: 'دکتر لیلا صادقی', email: 'layla@isfahan.example', language: 'fa', city: 'اصفهان' },
  { name: 'استاد نیما پارسا', email: 'nima@xian.example', language: 'fa', city: 'شی‌آن' },
  { name: 'Dr Li Na 李娜', email: 'li.na@xian.example', language: 'zh', city: "Xi'an" },
  { name: 'Tan "TK" Kok, PhD; DIR', email: 'tan.kok@kl.example', language: 'en', city: 'Kuala Lumpur' },
  { name: 'Eve\r\nBcc: everybody@evil.example', email: 'eve@plain.example', language: 'en' },
  { name: '\u202Egro.live\u202C Bidi', email: 'bidi@plain.example', language: 'en' },
  { name: 'Jörg Groß', email: 'joerg@müller-straße.example', language: 'en', city: 'Freiburg' },
];

/** Their addresses as they are stored and written to. */
export const GUEST_ADDRESSES = GUESTS.map(({ email }) => toAscii(email));

/** The domain in punycode, as it travels (RFC 5891). */
export function toAscii(address: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at)}@${domainToASCII(address.slice(at + 1))}`;
}

/** A day 30 days ahead; 22:30 of it in Isfahan is 03:00 of the next day in Xi'an, so both dates must be told. */
export const LATE_DAY = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
export const LATE_START = new Date(`${LATE_DAY}T19:00:00Z`);
