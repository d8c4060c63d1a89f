import { formatDate, formatMonth, localizeDigits } from '@hamshahr/time';
import type { Translator } from '../translator.js';

/** A talk somebody gave; `heldOn` is a Gregorian `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export interface TalkFacts {
  title: string;
  heldOn: string;
}

/** The day in the reader's calendar; a month or a year alone stays Gregorian, because it is none of another calendar. */
export function talkDay(t: Translator, heldOn: string): string {
  const [year = '', month, day] = heldOn.split('-');
  if (month === undefined) return t.say('expYear', { year: localizeDigits(year, t.language) });
  if (day === undefined) {
    return formatMonth({ year: Number(year), month: Number(month) }, t.language, 'gregorian');
  }
  const noon = new Date(`${heldOn}T12:00:00Z`);
  return formatDate(noon, 'UTC', t.language, t.language === 'fa' ? 'jalali' : 'gregorian');
}

/** Names of languages by their codes, in the reader's language. */
export function spokenNames(t: Translator, codes: readonly string[]): string[] {
  const names = new Intl.DisplayNames([t.tag], { type: 'language' });
  return codes.map((code) => names.of(code) ?? code);
}
