import { DomainError, cleanText } from '@hamshahr/platform';
import { LANGUAGES, type Language } from '@hamshahr/time';
import { readTexts } from '../event-draft.js';
import {
  PROGRAMME_LIMITS,
  SESSION_ROLES,
  type Lines,
  type Programme,
  type ProgrammeRoom,
  type Session,
  type Speaker,
} from './programme.js';
import { checkTogether } from './programme-clashes.js';

/** As an organizer writes it: cities by their slug. */
export interface ProgrammeDraft {
  rooms: readonly ProgrammeRoom[];
  speakers: readonly (Omit<Speaker, 'cityId'> & { city: string | null })[];
  sessions: readonly Session[];
}

type CityFinder = (slug: string) => string | undefined;

/**
 * @param minutes how long the event lasts
 * @param cityId finds the id of a city by its slug
 * @returns null for a programme without a session
 * @throws DomainError invalid naming the field, as `sessions.2.room`
 */
export function readProgramme(draft: ProgrammeDraft, minutes: number, cityId: CityFinder): Programme | null {
  for (const list of ['rooms', 'speakers', 'sessions'] as const) {
    const max = PROGRAMME_LIMITS[list];
    if (draft[list].length > max) throw new DomainError('invalid', 'programme.many', { field: list, params: { max } });
  }
  const rooms = keyed(draft.rooms, 'rooms', readRoom);
  const speakers = keyed(draft.speakers, 'speakers', (speaker, field) => readSpeaker(speaker, field, cityId));
  const sessions = keyed(draft.sessions, 'sessions', readSession);
  checkTogether({ rooms, speakers, sessions }, minutes);
  if (sessions.length === 0) return null;
  return { rooms, speakers, sessions: inOrder(sessions, rooms) };
}

function readRoom({ key, names }: ProgrammeRoom, field: string): ProgrammeRoom {
  return { key, names: readLines(names, `${field}.names`, true) };
}

function readSpeaker(
  { key, name, latinName, positions, city }: ProgrammeDraft['speakers'][number],
  field: string,
  cityId: CityFinder,
): Speaker {
  const own = readLine(name, `${field}.name`);
  if (own === '') throw new DomainError('invalid', 'programme.name_missing', { field: `${field}.name` });
  const id = city === null ? null : cityId(city);
  if (id === undefined)
    throw new DomainError('invalid', 'city.unknown', { field: `${field}.city`, params: { city: city! } });
  return {
    key,
    name: own,
    latinName: readLine(latinName ?? '', `${field}.latinName`) || null,
    positions: readLines(positions, `${field}.positions`, false),
    cityId: id,
  };
}

function readSession(session: Session, field: string): Session {
  const { key, kind, startsAfter, minutes, room, texts, speakers } = session;
  if (!isWhole(startsAfter, 0)) throw new DomainError('invalid', 'programme.start', { field: `${field}.startsAfter` });
  if (!isWhole(minutes, 1) || minutes > PROGRAMME_LIMITS.minutes) {
    throw new DomainError('invalid', 'programme.minutes', {
      field: `${field}.minutes`,
      params: { max: PROGRAMME_LIMITS.minutes },
    });
  }
  // A language without a text may come as undefined.
  const isNamed = Object.values(texts).some((text) => text && (text.title.trim() !== '' || text.body.trim() !== ''));
  return {
    ...{ key, kind, startsAfter, minutes, room },
    texts: kind === 'break' && !isNamed ? {} : readTexts(texts, `${field}.texts`),
    speakers: [...speakers].sort((one, other) => rank(one) - rank(other)),
    languages: LANGUAGES.filter((language) => session.languages.includes(language)),
    interpretation: interpreted(session, field),
  };
}

function interpreted({ languages, interpretation }: Session, field: string): Language[] {
  if (interpretation.some((language) => languages.includes(language))) {
    throw new DomainError('invalid', 'programme.interpretation', { field: `${field}.interpretation` });
  }
  return LANGUAGES.filter((language) => interpretation.includes(language));
}

const rank = ({ role }: Session['speakers'][number]) => SESSION_ROLES.indexOf(role);
const isWhole = (value: number, min: number) => Number.isInteger(value) && value >= min;

/** @throws DomainError invalid unless each has a key of its own */
function keyed<T extends { key: string }, R>(
  items: readonly T[],
  list: string,
  read: (item: T, field: string) => R,
): R[] {
  const keys = new Set<string>();
  return items.map((item, index) => {
    const field = `${list}.${index}`;
    if (!/^[a-z]\d{1,4}$/.test(item.key) || keys.has(item.key))
      throw new DomainError('invalid', 'programme.key', { field: `${field}.key` });
    keys.add(item.key);
    return read(item, field);
  });
}

function readLines(lines: Lines, field: string, isNeeded: boolean): Lines {
  const read: Lines = {};
  for (const language of LANGUAGES) {
    const line = readLine(lines[language] ?? '', `${field}.${language}`);
    if (line !== '') read[language] = line;
  }
  if (isNeeded && Object.keys(read).length === 0)
    throw new DomainError('invalid', 'programme.name_missing', { field: field });
  return read;
}

function readLine(text: string, field: string): string {
  const line = cleanText(text);
  const max = PROGRAMME_LIMITS.line;
  if (line.length > max) throw new DomainError('invalid', 'event.text_long', { field: field, params: { max } });
  return line;
}

function inOrder(sessions: Session[], rooms: ProgrammeRoom[]): Session[] {
  const places = new Map(rooms.map(({ key }, index) => [key, index]));
  const place = ({ room }: Session) => (room === null ? -1 : places.get(room)!);
  return sessions.sort((one, other) => one.startsAfter - other.startsAfter || place(one) - place(other));
}
