import { DomainError, ENCODINGS, type Encoding } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';

/** The one in which a country's older software saves files. */
export const ENCODING_OF_LANGUAGE: Readonly<Record<Language, Encoding>> = {
  fa: 'windows-1256',
  en: 'windows-1252',
  zh: 'gb18030',
  ru: 'windows-1251',
  uz: 'windows-1251',
  ms: 'windows-1252',
};

/** @throws DomainError unprocessable naming those there are */
export function readEncoding(name: string): Encoding {
  const encoding = ENCODINGS.find((one) => one === name.trim().toLowerCase());
  if (encoding) return encoding;
  const params = { known: ENCODINGS.join(', ') };
  throw new DomainError('unprocessable', 'import.encoding_not_offered', { field: 'encoding', params });
}
