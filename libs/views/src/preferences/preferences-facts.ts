import { type Language, localTime } from '@hamshahr/time';
import { cleanLine, cleanName } from '../clean-text.js';
import type { LanguageLink } from '../page-frame.js';
import { type Translator, translator } from '../translator.js';

export type PreferencesField = 'language' | 'city';

interface NamedCity {
  slug: string;
  /** In the frame's language. */
  name: string;
  /** IANA */
  zone: string;
}

/**
 * How one office writes to one person. Every form posts `lang` and `step` to `action`: `ways` with `language` and `city`
 * (slug), `mail-off`, `mail-on`.
 */
export interface PreferencesPage {
  language: Language;
  languages: readonly LanguageLink[];
  office: string;
  /** Where to ask for a copy of one's data and for its erasure. */
  officeAddress: string;
  name: string;
  /** The address, as far as it may be shown to whoever holds the link. @example l…@isfahan.example */
  address: string;
  organisation: string | null;
  role: string | null;
  themes: readonly string[];
  messageLanguage: Language;
  /** Slug; null when unknown. */
  city: string | null;
  cities: readonly NamedCity[];
  /** The moment for which offsets are told. */
  now: Date;
  isOff: boolean;
  /** What was just done. */
  done: 'ways' | 'mail-off' | 'mail-on' | null;
  errors: readonly PreferencesField[];
  action: string;
  replyHref: string;
}

/** A city with its clock, in words. */
export interface CityClock {
  slug: string;
  name: string;
  zoneName: string;
  offset: string;
}

export interface PreferencesFacts extends Omit<PreferencesPage, 'cities' | 'city'> {
  t: Translator;
  cities: readonly CityClock[];
  city: CityClock | null;
}

export function preferencesFacts(page: PreferencesPage): PreferencesFacts {
  const { language, now } = page;
  const cities = page.cities.map(({ slug, name, zone }) => {
    const { zoneName, offset } = localTime(now, now, zone, language);
    return { slug, name: cleanLine(name), zoneName, offset };
  });
  return {
    ...page,
    t: translator(language),
    office: cleanLine(page.office),
    name: cleanName(page.name),
    organisation: lineOf(page.organisation),
    role: lineOf(page.role),
    themes: page.themes.map(cleanLine),
    cities,
    city: cities.find(({ slug }) => slug === page.city) ?? null,
  };
}

function lineOf(text: string | null): string | null {
  return text === null ? null : cleanLine(text) || null;
}
