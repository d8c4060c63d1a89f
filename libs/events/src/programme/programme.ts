import type { Language } from '@hamshahr/time';

export const SESSION_KINDS = ['session', 'break'] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

/** In the order in which a session names its people. */
export const SESSION_ROLES = ['chair', 'moderator', 'speaker'] as const;
export type SessionRole = (typeof SESSION_ROLES)[number];

export const PROGRAMME_LIMITS = { sessions: 100, rooms: 20, speakers: 100, minutes: 1440, line: 200 };

/** One line per language. */
export type Lines = Partial<Record<Language, string>>;

/** A hall, or a room of an online meeting, in which sessions run beside those of others. */
export interface ProgrammeRoom {
  /** Stays while the room does, so that a difference is found under another name: `r1`. */
  key: string;
  names: Lines;
}

/** Somebody who has a part in sessions. The order of the list is that of protocol. */
export interface Speaker {
  /** `p1` */
  key: string;
  /** In their own script. */
  name: string;
  /** For readers who do not read it. */
  latinName: string | null;
  /** Office or rank, as protocol writes it. */
  positions: Lines;
  cityId: string | null;
}

export interface SessionSpeaker {
  /** Key of a speaker. */
  speaker: string;
  role: SessionRole;
}

export interface Session {
  /** `s1` */
  key: string;
  kind: SessionKind;
  /** Minutes by the clock on the wall after the event's start: the programme moves with its event. */
  startsAfter: number;
  minutes: number;
  /** Key of a room; null: everybody comes together, and nothing runs beside it. */
  room: string | null;
  /** Empty for a break without a name. */
  texts: Partial<Record<Language, { title: string; body: string }>>;
  speakers: SessionSpeaker[];
  /** Languages that are spoken. */
  languages: Language[];
  /** Languages into which interpreters speak. */
  interpretation: Language[];
}

/** What happens when at an event; a part of its revision. */
export interface Programme {
  rooms: ProgrammeRoom[];
  speakers: Speaker[];
  /** By their start, then by the order of the rooms. */
  sessions: Session[];
}
