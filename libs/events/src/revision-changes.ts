import { LANGUAGES, type Language } from '@hamshahr/time';
import { textFor } from './event-draft.js';
import type { EventRevision } from './event-revision.entity.js';
import { programmeChanges, programmeWords } from './programme/programme-changes.js';
import type { RevisionChange } from './revision-change.js';

type Facts = Record<string, string | number | null>;

/** What invitees can see, field by field, in the order of the draft. */
function facts(revision: EventRevision, cityName: (id: string) => string): Facts {
  const { kind, hostCityId, coHostCityId, wallStart, zone, minutes, joinUrl, hasRoom, venue, capacity, texts } =
    revision;
  const seen: Facts = {
    kind,
    hostCity: cityName(hostCityId),
    coHostCity: coHostCityId === null ? null : cityName(coHostCityId),
    start: wallStart,
    zone,
    startsAt: revision.startsAt.toISOString(),
    minutes,
    joinUrl,
    room: hasRoom ? 1 : 0,
    venue,
    capacity,
  };
  for (const language of LANGUAGES) {
    seen[`texts.${language}.title`] = texts[language]?.title ?? null;
    seen[`texts.${language}.body`] = texts[language]?.body ?? null;
  }
  const { series } = revision;
  seen.seriesPart = series?.part ?? null;
  seen.seriesParts = series?.parts ?? null;
  for (const language of LANGUAGES) {
    seen[`seriesTexts.${language}.title`] = series?.texts[language]?.title ?? null;
    seen[`seriesTexts.${language}.body`] = series?.texts[language]?.body ?? null;
  }
  return seen;
}

export function changesBetween(
  before: EventRevision,
  after: EventRevision,
  cityName: (id: string) => string,
): RevisionChange[] {
  const [old, now] = [facts(before, cityName), facts(after, cityName)];
  const changes = Object.keys(now)
    .filter((field) => old[field] !== now[field])
    .map((field) => ({ field, before: old[field] ?? null, after: now[field] ?? null }));
  return [...changes, ...programmeChanges(before, after)];
}

/** Start, end, zone or venue: the answer given before counts no longer (rule 5). */
export function isMajorChange(before: EventRevision, after: EventRevision): boolean {
  return (
    before.startsAt.getTime() !== after.startsAt.getTime() ||
    before.endsAt.getTime() !== after.endsAt.getTime() ||
    before.zone !== after.zone ||
    before.venue !== after.venue
  );
}

/** Whether a reader of this language sees any difference; who sees none is not written to. */
export function isChangeSeenIn(language: Language, before: EventRevision, after: EventRevision): boolean {
  const [was, is] = [textFor(before, language), textFor(after, language)];
  if (was.title !== is.title || was.body !== is.body || was.language !== is.language) return true;
  if (seriesTitle(before, language) !== seriesTitle(after, language)) return true;
  if (programmeWords(before, language) !== programmeWords(after, language)) return true;
  return changesBetween(before, after, (id) => id).some(({ field }) => !IN_ONE_LANGUAGE.test(field));
}

const IN_ONE_LANGUAGE = /^(texts|seriesTexts)\.|^programme\.\w+\.\w+\.\w+$/;

/** The mails name the series; what it is about stands on its page. */
const seriesTitle = ({ series }: EventRevision, language: Language) => series && textFor(series, language).title;
