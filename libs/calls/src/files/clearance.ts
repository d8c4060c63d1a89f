import { canonicalJson, sha256 } from '@hamshahr/platform';
import type { SubmissionFileText } from './file-text.entity.js';
import { findNames, type NamedPerson, type TraceKind } from './name-search.js';

/** Whether a blind reviewer may read a file: nothing found, traces of its authors found, or nobody can tell. */
export const CLEARANCE_STATES = ['clear', 'traces', 'unreadable'] as const;
export type ClearanceState = (typeof CLEARANCE_STATES)[number];

/** A trace of an author in a file: in its text, or in one of its properties. */
export interface FileTrace {
  kind: TraceKind;
  /** Name of the property; null: in the text. */
  property: string | null;
  /** As it stands there; for the author and the office, never for a reviewer. */
  words: string;
  /** Perhaps: found by its sound in another script. */
  isGuess: boolean;
}

export interface FileClearance {
  fileId: string;
  state: ClearanceState;
  /** A person of the office has looked. */
  isSeen: boolean;
  traces: FileTrace[];
}

const MOST_TRACES = 10;

/** Searched anew whenever it is asked for, so that a co-author who was named later counts too. */
export function clearanceOf(file: SubmissionFileText, people: readonly NamedPerson[]): FileClearance {
  const { fileId } = file;
  if (file.clearedFor?.equals(hashOfPeople(people))) return { fileId, state: 'clear', isSeen: true, traces: [] };
  if (!file.isReadable) return { fileId, state: 'unreadable', isSeen: false, traces: [] };
  const places = [
    { property: null, value: file.text },
    ...file.properties.map(({ name, value }) => ({ property: name, value })),
  ];
  const traces = places.flatMap(({ property, value }) =>
    findNames(value, people).map(({ start, end, kind, isGuess }) => ({
      kind,
      property,
      words: value.slice(start, end),
      isGuess,
    })),
  );
  return { fileId, state: traces.length === 0 ? 'clear' : 'traces', isSeen: false, traces: once(traces) };
}

function once(traces: FileTrace[]): FileTrace[] {
  const known = new Map(traces.map((trace) => [`${trace.property}\n${trace.words.toLowerCase()}`, trace]));
  return [...known.values()].slice(0, MOST_TRACES);
}

export function hashOfPeople(people: readonly NamedPerson[]): Buffer {
  const facts = people.map(({ name, address, affiliation }) => [name, address, affiliation].join('\n')).sort();
  return sha256(canonicalJson(facts));
}
