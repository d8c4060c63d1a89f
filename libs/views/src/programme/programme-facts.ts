import type { Language } from '@hamshahr/time';

/** Somebody who speaks or leads, in the reader's words. */
export interface SpeakerFacts {
  name: string;
  /** As protocol writes it. */
  position: string | null;
  city: string | null;
}

export interface SessionFacts {
  /** The same session in another version of the programme has the same key. */
  key: string;
  kind: 'session' | 'break';
  start: Date;
  end: Date;
  /** One line in `textLanguage`; null for a break without a name. */
  title: string | null;
  /** Markdown in `textLanguage`. */
  body: string;
  textLanguage: Language;
  /** null: everybody comes together. */
  room: string | null;
  /** Who leads first, each in the order of protocol. */
  people: readonly (SpeakerFacts & { role: 'chair' | 'moderator' | 'speaker' })[];
  /** Spoken languages, and those of the interpreters. */
  languages: readonly Language[];
  interpretation: readonly Language[];
}

export interface ProgrammeFacts {
  /** By their start. */
  sessions: readonly SessionFacts[];
  /** In the order of protocol. */
  speakers: readonly SpeakerFacts[];
}
