import { DomainError, cleanText } from '@hamshahr/platform';
import { WORDING_LIMITS } from './office.entity.js';

/** What an office says in place of the product's words; null for the product's. */
export interface Wording {
  greeting: string | null;
  closing: string | null;
  signature: string | null;
}

/** Controls but tab and newline, what turns text around (UAX #9), and the private use that marks slots. */
const FORBIDDEN = /[^\P{Cc}\t\n\r]|[\u202A-\u202E\u2066-\u2069\uE000-\uF8FF\uFEFF]|\p{Cs}/u;

/**
 * Checks a wording: one line of greeting and closing, a signature of a few; `{name}` in the greeting is the only place.
 * @throws DomainError invalid naming the field
 */
export function readWording({ greeting, closing, signature }: Wording): Wording {
  return {
    greeting: readLine(greeting, 'greeting'),
    closing: readLine(closing, 'closing'),
    signature: readSignature(signature),
  };
}

function readLine(text: string | null, field: 'greeting' | 'closing'): string | null {
  const clean = cleanText(checked(text, field));
  assertLength(clean, field);
  assertPlaces(field === 'greeting' ? clean.replace('{name}', '') : clean, field);
  return clean || null;
}

function readSignature(text: string | null): string | null {
  const lines = checked(text, 'signature')
    .split(/\r\n?|\n/)
    .map(cleanText);
  const clean = lines
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
  assertLength(clean, 'signature');
  assertPlaces(clean, 'signature');
  const max = WORDING_LIMITS.signatureLines;
  if (clean.split('\n').length > max) {
    throw new DomainError('invalid', 'wording.lines', { field: 'signature', params: { max } });
  }
  return clean || null;
}

function checked(text: string | null, field: string): string {
  if (FORBIDDEN.test(text ?? '')) throw new DomainError('invalid', 'wording.control', { field });
  return text ?? '';
}

function assertLength(text: string, field: 'greeting' | 'closing' | 'signature'): void {
  const max = WORDING_LIMITS[field];
  if (text.length > max) throw new DomainError('invalid', 'wording.long', { field, params: { max } });
}

function assertPlaces(text: string, field: string): void {
  if (/[{}]/.test(text)) throw new DomainError('invalid', 'wording.place', { field });
}
