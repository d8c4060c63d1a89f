import type { EntityManager } from 'typeorm';
import { City } from '@hamshahr/cities';
import { themesIn } from '@hamshahr/people';
import { DomainError, cleanLines, cleanText, readAll } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';
import { SHOWABLE, type ExpertTalk, type Showable } from './expert.entity.js';

/** What somebody, or the office for them, writes in a profile. */
export interface ProfileInput {
  name: string;
  language: Language;
  cityId: string | null;
  organisation: string;
  position: string;
  /** Codes of ISO 639. */
  spoken: string[];
  /** One theme each. */
  themes: string[];
  availability: string;
  bio: string;
}

export interface TalkInput {
  title: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, Gregorian. */
  heldOn: string;
  language: string | null;
  eventId: string | null;
}

export const EXPERT_LIMITS = {
  ...{ name: 200, organisation: 200, position: 120, availability: 500, bio: 4000 },
  ...{ talk: 300, note: 2000, spoken: 20 },
} as const;

/** @throws DomainError invalid naming every wrong field */
export function readProfile(input: ProfileInput): ProfileInput {
  const { language, cityId } = input;
  const read = readAll({
    name: () => readName(input.name),
    organisation: () => line(input.organisation, 'organisation', EXPERT_LIMITS.organisation),
    position: () => line(input.position, 'position', EXPERT_LIMITS.position),
    themes: () => themesIn(input.themes).map(({ theme }) => theme),
    availability: () => within(cleanLines(input.availability).trim(), 'availability', EXPERT_LIMITS.availability),
    bio: () => within(cleanLines(input.bio).trim(), 'bio', EXPERT_LIMITS.bio),
  });
  const spoken = new Set(input.spoken.filter((code) => /^[a-z]{2,3}$/.test(code)));
  return { ...read, language, cityId, spoken: [...spoken].slice(0, EXPERT_LIMITS.spoken) };
}

function readName(text: string): string {
  const name = line(text, 'name', EXPERT_LIMITS.name);
  if (!/[\p{L}\p{N}]/u.test(name)) throw new DomainError('invalid', 'contact.name_missing', { field: 'name' });
  return name;
}

export const readShown = (wished: readonly string[]): Showable[] => SHOWABLE.filter((each) => wished.includes(each));

/** @throws DomainError invalid naming the field */
export function readTalk(input: TalkInput): Pick<ExpertTalk, 'title' | 'heldOn' | 'language' | 'eventId'> {
  const title = line(input.title, 'title', EXPERT_LIMITS.talk);
  if (title === '') throw new DomainError('invalid', 'expert.talk_title', { field: 'title' });
  const heldOn = input.heldOn.trim();
  if (!isDay(heldOn)) throw new DomainError('invalid', 'expert.talk_day', { field: 'heldOn' });
  return { title, heldOn, language: input.language, eventId: input.eventId };
}

/** A year, a month or a day that exists. */
function isDay(text: string): boolean {
  const match = /^((?:19|20)\d{2})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return false;
  const [, , month = '01', day = '01'] = match;
  const date = new Date(`${match[1]}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
}

/** @throws DomainError invalid when it is empty or too long */
export function readNote(text: string): string {
  const note = within(cleanLines(text).trim(), 'text', EXPERT_LIMITS.note);
  if (note === '') throw new DomainError('invalid', 'expert.note_empty', { field: 'text' });
  return note;
}

/** @throws DomainError invalid */
export async function assertCity(tx: EntityManager, id: string | null): Promise<void> {
  if (id === null || (await tx.existsBy(City, { id }))) return;
  throw new DomainError('invalid', 'city.missing', { field: 'cityId' });
}

function line(text: string, field: string, max: number): string {
  return within(cleanText(text), field, max);
}

function within(text: string, field: string, max: number): string {
  if (text.length <= max) return text;
  throw new DomainError('invalid', 'expert.text_long', { field, params: { max, length: text.length } });
}
