import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { NewCity, WeekHours } from '@hamshahr/cities';
import type { Role } from '@hamshahr/people';
import type { Language } from '@hamshahr/time';

export interface SampleAccount {
  name: string;
  latinName: string;
  email: string;
  language: Language;
  /** Slug of a unit of the same office; null for people who work for the whole office. */
  unit: string | null;
  roles: Role[];
}

/** A city with the week its offices keep. */
export interface SampleCity extends NewCity {
  week?: { validFrom: string; days: WeekHours };
}

export interface SampleOffice {
  slug: string;
  /** Slug of its city. */
  city: string;
  names: NewCity['names'];
  units: { slug: string; names: NewCity['names'] }[];
  accounts: SampleAccount[];
}

/** `programme.json`: the cities, offices and people that a first look at the platform begins with. */
export interface Programme {
  /** One password for all; it protects nothing, because everybody can read it. */
  password: string;
  /** Whether the cities get the calendars that the house brings along. */
  calendars?: boolean;
  cities: SampleCity[];
  offices: SampleOffice[];
}

export async function readProgramme(folder: string): Promise<Programme> {
  return JSON.parse(await readFile(path.join(folder, 'programme.json'), 'utf8')) as Programme;
}
