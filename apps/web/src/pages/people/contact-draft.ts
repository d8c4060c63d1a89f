import { LANGUAGES, type Language } from '@hamshahr/time';
import i18n from 'i18next';
import type { ContactDto, ContactView } from '../../api/generated/index.js';

/** A person as the form holds them; empty text is what is not known. */
export interface ContactDraft {
  name: string;
  address: string;
  language: Language;
  cityId: string;
  organisation: string;
  role: string;
  themes: string[];
}

export const DETAILS = ['name', 'address', 'language', 'cityId', 'organisation', 'role', 'themes'] as const;

export function emptyDraft(): ContactDraft {
  const language = LANGUAGES.find((one) => one === i18n.resolvedLanguage) ?? 'en';
  return { name: '', address: '', language, cityId: '', organisation: '', role: '', themes: [] };
}

export function draftOf(contact: ContactView): ContactDraft {
  const { name, address, language, cityId, organisation, role, themes } = contact;
  return {
    ...{ name, address, themes },
    language: language as Language,
    cityId: cityId ?? '',
    organisation: organisation ?? '',
    role: role ?? '',
  };
}

export function bodyOf(draft: ContactDraft): ContactDto {
  const { cityId, organisation, role, address, name } = draft;
  return {
    ...draft,
    name: name.trim(),
    address: address.trim(),
    cityId: cityId || null,
    organisation: organisation.trim() || null,
    role: role.trim() || null,
  };
}

export function isSame(a: ContactDraft, b: ContactDraft): boolean {
  return DETAILS.every((detail) => JSON.stringify(a[detail]) === JSON.stringify(b[detail]));
}

/** Their version with what was changed here on top: what nobody changed here stays as they saved it. */
export function onTopOf(theirs: ContactDraft, mine: ContactDraft, base: ContactDraft): ContactDraft {
  const changed = DETAILS.filter((detail) => JSON.stringify(mine[detail]) !== JSON.stringify(base[detail]));
  return { ...theirs, ...Object.fromEntries(changed.map((detail) => [detail, mine[detail]])) };
}
