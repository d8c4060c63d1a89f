import { canonicalJson, sha256 } from '@hamshahr/platform';
import { findNames, type NameTrace, type NamedPerson } from '../files/name-search.js';
import type { SubmissionRedaction, TextRange } from './review.entity.js';

/** Stands for whatever is hidden, always of one length: the length of a name tells something too. */
export const HIDDEN = '█████';

/** A text as it may be read: null where it waits for the office. */
export interface ReadableText {
  text: string | null;
  isWithheld: boolean;
}

type Made = Pick<SubmissionRedaction, 'ranges' | 'madeFor'>;

/** What a redaction is made for: this text, with these people to be hidden in it. */
export function hashForRedaction(text: string, people: readonly NamedPerson[]): Buffer {
  const traces = people.map(({ name, address, affiliation }) => [name, address, affiliation].join('\n')).sort();
  return sha256(canonicalJson([text, traces]));
}

/**
 * A text for somebody who must not learn who wrote it. It is withheld where it names somebody, until the office has
 * said what to hide, and again once it, or who stands behind it, has changed since.
 */
export function readableText(text: string, people: readonly NamedPerson[], redaction: Made | undefined): ReadableText {
  if (redaction) {
    const isCurrent = redaction.madeFor.equals(hashForRedaction(text, people));
    if (isCurrent) return { text: hide(text, redaction.ranges), isWithheld: false };
    // Somebody found it necessary to hide something here: what stands there now nobody has looked at.
    return { text: null, isWithheld: true };
  }
  return findNames(text, people).length > 0 ? { text: null, isWithheld: true } : { text, isWithheld: false };
}

/** @param ranges in their order, none over another */
export function hide(text: string, ranges: readonly TextRange[]): string {
  let shown = '';
  let at = 0;
  for (const { start, end } of ranges) {
    shown += text.slice(at, start) + HIDDEN;
    at = end;
  }
  return shown + text.slice(at);
}

/** In their order; what touches or lies over another becomes one. @returns null where one lies outside the text */
export function tidyRanges(ranges: readonly TextRange[], length: number): TextRange[] | null {
  const tidy: TextRange[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start || end > length) return null;
    const last = tidy.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else tidy.push({ start, end });
  }
  return tidy;
}

/** Traces of people that the ranges leave in sight. */
export function leftInSight(text: string, people: readonly NamedPerson[], ranges: readonly TextRange[]): NameTrace[] {
  return findNames(text, people).filter(
    (trace) => !ranges.some(({ start, end }) => start <= trace.start && trace.end <= end),
  );
}
