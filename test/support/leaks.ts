import { createRequire } from 'node:module';
import type { Client } from './client.js';
import type { House } from './house.js';

/** Somebody whose traces are sought, in every script that the name is written in. */
export interface SoughtPerson {
  names: string[];
  address: string;
  affiliation: string;
}

export interface Leaks {
  leaks: number;
  found: { path: string; person: number; kind: 'name' | 'address' | 'affiliation' }[];
  asked: number;
  opened: number;
}

interface Walk {
  countLeaks: (walk: {
    ask: (path: string) => Promise<Response>;
    description: unknown;
    ids: string[];
    people: SoughtPerson[];
    paths?: string[];
  }) => Promise<Leaks>;
}

/** Plain JavaScript, because the demo uses it too. */
const { countLeaks } = createRequire(__filename)('../../scripts/leaks/walk.js') as Walk;
export { countLeaks };

/** Tables whose ids a reviewer might guess. */
const TABLES = ['calls', 'call_versions', 'submissions', 'submission_files', 'review_assignments', 'accounts'];

/** Walks over every GET of the house with the log-in of a reviewer. */
export async function leaksTo(
  house: House,
  reviewer: Client,
  people: SoughtPerson[],
  paths: string[] = [],
): Promise<Leaks> {
  const rows = await house.sql<{ id: string }>(TABLES.map((table) => `SELECT id FROM ${table}`).join(' UNION '));
  const ids = rows.map(({ id }) => String(id));
  const description = (await house.guest().get('/api/openapi.json')).body;
  const headers = { cookie: reviewer.cookie!, 'accept-language': 'en' };
  const ask = (path: string) => fetch(new URL(path, house.baseUrl), { headers, redirect: 'manual' });
  return countLeaks({ ask, description, ids, people, paths });
}
