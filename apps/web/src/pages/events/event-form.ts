import { LANGUAGES, latinDigits, localizeDigits, type Language } from '@hamshahr/time';
import type { EventDraftDto, EventView } from '../../api/generated/index.js';

export interface EventText {
  title: string;
  body: string;
}

/** An event as it stands in the form: text where the API wants numbers, so that half-typed input stays what it is. */
export interface EventForm {
  kind: EventDraftDto['kind'];
  hostCity: string;
  coHostCity: string;
  /** Gregorian, 'YYYY-MM-DD'. */
  date: string;
  time: string;
  minutes: string;
  joinUrl: string;
  hasRoom: boolean;
  venue: string;
  capacity: string;
  listed: boolean;
  mainLanguage: Language;
  texts: Partial<Record<Language, EventText>>;
}

export function emptyForm(hostCity: string, language: Language): EventForm {
  return {
    kind: 'webinar',
    hostCity,
    coHostCity: '',
    date: '',
    time: localizeDigits('10:00', language),
    minutes: localizeDigits('90', language),
    joinUrl: '',
    hasRoom: false,
    venue: '',
    capacity: '',
    listed: false,
    mainLanguage: language,
    texts: {},
  };
}

/** Numbers are written in the digits of the console's language. */
export function formOf({ revision }: EventView, slugOf: (cityId: string) => string, language: Language): EventForm {
  const [date = '', time = ''] = revision.start.split('T');
  return {
    kind: revision.kind as EventForm['kind'],
    hostCity: slugOf(revision.hostCityId),
    coHostCity: revision.coHostCityId ? slugOf(revision.coHostCityId) : '',
    date,
    time: localizeDigits(time, language),
    minutes: localizeDigits(String(revision.minutes), language),
    joinUrl: revision.joinUrl ?? '',
    hasRoom: revision.hasRoom,
    venue: revision.venue ?? '',
    capacity: revision.capacity === null ? '' : localizeDigits(String(revision.capacity), language),
    listed: revision.listed,
    mainLanguage: revision.mainLanguage as Language,
    texts: revision.texts,
  };
}

/** 'HH:mm' from 8:30, 0830, ۸:۳۰; null when it is no time. */
export function readTime(text: string): string | null {
  const match = /^(\d{1,2})[:٫.]?(\d{2})$/.exec(latinDigits(text).trim());
  if (!match || Number(match[1]) > 23 || Number(match[2]) > 59) return null;
  return `${match[1]!.padStart(2, '0')}:${match[2]}`;
}

/** A whole number in any digits; NaN lets the API say what is wrong. */
export function readNumber(text: string): number {
  const plain = latinDigits(text).trim();
  return plain === '' ? NaN : Number(plain);
}

const isWritten = (text: EventText | undefined): text is EventText =>
  Boolean(text && (text.title.trim() || text.body.trim()));

/** Languages in which something is written, in the usual order. */
export function writtenLanguages({ texts }: Pick<EventForm, 'texts'>): Language[] {
  return LANGUAGES.filter((language) => isWritten(texts[language]));
}

/** The language in which readers of another get the text: English, else the main one (F08). */
export function textLanguageFor(
  language: Language,
  form: Pick<EventForm, 'texts' | 'mainLanguage'>,
): Language | undefined {
  const written = writtenLanguages(form);
  return [language, 'en' as const, form.mainLanguage, ...written].find((one) => written.includes(one));
}

/** What the form still lacks before it can be sent, as field names of the API. */
export function missingFields(form: EventForm): string[] {
  const missing: string[] = [];
  if (writtenLanguages(form).length === 0) missing.push(`texts.${form.mainLanguage}.title`);
  if (form.date === '' || readTime(form.time) === null) missing.push('start');
  if (!Number.isInteger(readNumber(form.minutes))) missing.push('minutes');
  return missing;
}

/** The body of a request; ask `missingFields` first. */
export function draftOf(form: EventForm): EventDraftDto {
  const written = writtenLanguages(form);
  const needsVenue = form.kind !== 'webinar';
  return {
    kind: form.kind,
    hostCity: form.hostCity,
    coHostCity: form.kind === 'joint_seminar' ? form.coHostCity : null,
    start: `${form.date}T${readTime(form.time) ?? ''}`,
    minutes: readNumber(form.minutes),
    joinUrl: form.hasRoom ? null : form.joinUrl.trim() || null,
    hasRoom: form.hasRoom,
    venue: needsVenue ? form.venue.trim() || null : null,
    capacity: form.capacity.trim() === '' ? null : readNumber(form.capacity),
    listed: form.listed,
    mainLanguage: written.includes(form.mainLanguage) ? form.mainLanguage : written[0]!,
    texts: Object.fromEntries(written.map((language) => [language, form.texts[language]!])),
  };
}
