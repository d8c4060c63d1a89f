import { latinDigits, localizeDigits, type Language } from '@hamshahr/time';
import type {
  LinesDto,
  ProgrammeDto,
  ProgrammeRoomDto,
  ProgrammeView,
  SessionDto,
  SpeakerDto,
} from '../../../api/generated/index.js';
import { readNumber, readTime } from '../event-form.js';

const DAY = 1440;

/** A session as it stands in the form: text where the API wants numbers, so that half-typed input stays what it is. */
export interface SessionForm extends Omit<SessionDto, 'startsAfter' | 'minutes'> {
  /** Days after the event's first, from 0. */
  day: number;
  time: string;
  minutes: string;
}

export interface ProgrammeForm {
  rooms: ProgrammeRoomDto[];
  speakers: SpeakerDto[];
  sessions: SessionForm[];
}

/** The wall clock `2026-12-08T10:30` as minutes of its day. */
export function minutesOf(wallClock: string): number {
  const [hours = 0, minutes = 0] = wallClock.slice(-5).split(':').map(Number);
  return hours * 60 + minutes;
}

/** How many days of the calendar an event touches. */
export const daysOf = (wallStart: string, minutes: number): number =>
  Math.max(1, Math.ceil((minutesOf(wallStart) + minutes) / DAY));

/** Numbers are written in the digits of the console's language. */
export function formOf(
  programme: ProgrammeView | null,
  wallStart: string,
  slugOf: (cityId: string) => string,
  language: Language,
): ProgrammeForm {
  if (!programme) return { rooms: [], speakers: [], sessions: [] };
  return {
    rooms: programme.rooms,
    speakers: programme.speakers.map(({ cityId, ...speaker }) => ({
      ...speaker,
      city: cityId === null ? null : slugOf(cityId),
    })),
    sessions: programme.sessions.map(({ startsAfter, minutes, startsAt: _start, endsAt: _end, ...session }) => ({
      ...session,
      ...clockOf(wallStart, startsAfter, language),
      minutes: localizeDigits(String(minutes), language),
    })),
  };
}

/** Day and time of a moment so many minutes after the start. */
export function clockOf(wallStart: string, startsAfter: number, language: Language): { day: number; time: string } {
  const total = minutesOf(wallStart) + startsAfter;
  const [hours, minutes] = [Math.floor((total % DAY) / 60), total % 60];
  const time = `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
  return { day: Math.floor(total / DAY), time: localizeDigits(time, language) };
}

/** Minutes after the event's start; NaN when the time is none, so that the API says what is wrong. */
export function startsAfterOf({ day, time }: Pick<SessionForm, 'day' | 'time'>, wallStart: string): number {
  const read = readTime(time);
  return read === null ? NaN : day * DAY + minutesOf(read) - minutesOf(wallStart);
}

/** The body of a request. */
export function bodyOf({ rooms, speakers, sessions }: ProgrammeForm, wallStart: string): ProgrammeDto {
  return {
    rooms,
    speakers: speakers.map((speaker) => ({ ...speaker, latinName: speaker.latinName?.trim() || null })),
    sessions: sessions.map(({ day, time, minutes, texts, ...session }) => ({
      ...session,
      startsAfter: startsAfterOf({ day, time }, wallStart),
      minutes: readNumber(minutes),
      texts: Object.fromEntries(
        Object.entries(texts).filter(([, text]) => text && (text.title.trim() !== '' || text.body.trim() !== '')),
      ),
    })),
  };
}

/** A session right after the last one, in the same room. */
export function nextSession(form: ProgrammeForm, wallStart: string, language: Language): SessionForm {
  const last = form.sessions.at(-1);
  const after = last ? startsAfterOf(last, wallStart) + readNumber(last.minutes) : 0;
  return {
    ...{ key: freeKey('s', form.sessions), kind: 'session', room: last?.room ?? null },
    ...clockOf(wallStart, Number.isFinite(after) ? after : 0, language),
    minutes: localizeDigits(latinDigits(last?.minutes ?? '15'), language),
    ...{ texts: {}, speakers: [], languages: last?.languages ?? [], interpretation: last?.interpretation ?? [] },
  };
}

export const nextSpeaker = ({ speakers }: ProgrammeForm): SpeakerDto => ({
  ...{ key: freeKey('p', speakers), name: '', latinName: null, positions: {}, city: null },
});

export const nextRoom = ({ rooms }: ProgrammeForm): ProgrammeRoomDto => ({ key: freeKey('r', rooms), names: {} });

/** A key that no part has, so that a new part is not taken for one that went. */
function freeKey(letter: string, parts: readonly { key: string }[]): string {
  const last = Math.max(0, ...parts.map(({ key }) => Number(key.slice(1))));
  return `${letter}${last + 1}`;
}

/** Without the rooms and people that are gone. */
export function withoutGone(form: ProgrammeForm): ProgrammeForm {
  const rooms = new Set(form.rooms.map(({ key }) => key));
  const people = new Set(form.speakers.map(({ key }) => key));
  return {
    ...form,
    sessions: form.sessions.map((session) => ({
      ...session,
      room: session.room !== null && rooms.has(session.room) ? session.room : null,
      speakers: session.speakers.filter(({ speaker }) => people.has(speaker)),
    })),
  };
}

/** The line in the reader's language, else English, else any. */
export function lineIn(lines: LinesDto, language: Language): string {
  return lines[language] ?? lines.en ?? Object.values(lines).find(Boolean) ?? '';
}
