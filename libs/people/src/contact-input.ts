import { cleanText, DomainError } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';
import { addressIn, themesIn } from './input-readers.js';
import type { Contact } from './contact.entity.js';
import { ROLE_LENGTH, wordKey, type Theme } from './themes.js';

/** A contact as a person types it. */
export interface ContactInput {
  name: string;
  address: string;
  language: Language;
  cityId: string | null;
  organisation: string | null;
  role: string | null;
  themes: string[];
}

export interface ReadContact {
  contact: Pick<Contact, 'name' | 'address' | 'language' | 'cityId' | 'organisation' | 'role' | 'roleKey'>;
  themes: Theme[];
}

const LENGTHS = { name: 200, organisation: 200, role: ROLE_LENGTH };

/** @throws DomainError invalid naming the field */
export function readContact(input: ContactInput): ReadContact {
  const address = addressIn(input.address);
  const text = (field: keyof typeof LENGTHS) => {
    const clean = cleanText(input[field] ?? '');
    if (clean.length > LENGTHS[field]) {
      throw new DomainError('invalid', 'contact.text_long', { field, params: { max: LENGTHS[field] } });
    }
    return clean;
  };
  const name = text('name');
  if (!/[\p{L}\p{N}]/u.test(name)) throw new DomainError('invalid', 'contact.name_missing', { field: 'name' });
  const themes = themesIn(input.themes);
  const role = text('role') || null;
  const { language, cityId } = input;
  const organisation = text('organisation') || null;
  return {
    contact: { name, address, language, cityId, organisation, role, roleKey: role && wordKey(role) },
    themes,
  };
}

/** The columns of a contact, with the hash that finds it. */
export function contactWith({ contact }: ReadContact, addressHash: Buffer) {
  return { ...contact, addressHash };
}
