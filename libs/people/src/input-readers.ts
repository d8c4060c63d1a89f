import { DomainError } from '@hamshahr/platform';
import { readAddress } from './address.js';
import { MAX_THEMES, THEME_LENGTH, readThemes, type Theme } from './themes.js';

/** An address as somebody typed it, for a field of a form. @throws DomainError invalid naming the field */
export function addressIn(text: string, field = 'address'): string {
  const mailbox = readAddress(text.trim());
  if ('fault' in mailbox) throw new DomainError('invalid', `contact.${mailbox.fault}`, { field });
  return mailbox.address;
}

/** Themes as somebody typed them. @throws DomainError invalid naming the field `themes` */
export function themesIn(words: string[]): Theme[] {
  const read = readThemes(words);
  if (!('fault' in read)) return read.themes;
  const params = { max: read.fault === 'theme_too_long' ? THEME_LENGTH : MAX_THEMES };
  throw new DomainError('invalid', `contact.${read.fault}`, { field: 'themes', params });
}
