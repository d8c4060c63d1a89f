export interface EventInput {
  kind: string;
  hostCity: string;
  start: string;
  zone?: string;
  minutes: number;
  joinUrl?: string | null;
  hasRoom?: boolean;
  venue?: string | null;
  coHostCity?: string | null;
  capacity?: number | null;
  listed?: boolean;
  mainLanguage?: string;
  texts: Record<string, { title: string; body: string }>;
}

/** A webinar of Isfahan about three weeks ahead, at 10:30 of its clock. */
export function anEvent(changes: Partial<EventInput> = {}): EventInput {
  const day = new Date(Date.now() + 21 * 86_400_000).toISOString().slice(0, 10);
  return {
    kind: 'webinar',
    hostCity: 'isfahan',
    start: `${day}T10:30`,
    minutes: 90,
    joinUrl: 'https://meet.isfahan.example/transport',
    mainLanguage: 'fa',
    texts: {
      fa: { title: 'حمل‌ونقل پاک در شهرهای خواهرخوانده', body: 'برنامهٔ نشست در پیوست است.' },
      en: { title: 'Clean transport in sister cities', body: 'The programme follows.\n\n- Trams\n- Buses' },
    },
    ...changes,
  };
}

export interface CsvPerson {
  name: string;
  email: string;
  language?: string;
  city?: string;
  organisation?: string;
}

const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** A file of contacts (RFC 4180). */
export function aCsv(people: CsvPerson[]): string {
  const rows = people.map(({ name, email, language = '', city = '', organisation = '' }) =>
    [name, email, language, city, organisation].map(quote).join(','),
  );
  return ['name,email,language,city,organisation', ...rows].join('\r\n') + '\r\n';
}

/** `count` people of Xi'an who read English. */
export function manyPeople(count: number, prefix = 'guest'): CsvPerson[] {
  return Array.from({ length: count }, (_none, index) => ({
    name: `Guest ${index + 1}`,
    email: `${prefix}${index + 1}@people.example`,
    language: 'en',
    city: "Xi'an",
  }));
}
