import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Client } from '../support/client.js';
import { startHouse, type House } from '../support/house.js';
import { ROOT } from '../support/sources.js';
import { XLSX } from '../support/xlsx.js';

interface Plan {
  id: string;
  encoding: string | null;
  rows: number;
  imported: number;
  merged: number;
  refused: number;
  missing: string[];
  notUnderstood: string[];
}

const samples = path.join(ROOT, 'samples');
const file = (name: string) => readFileSync(path.join(samples, name));

let house: House;
let organizer: Client;

beforeAll(async () => {
  house = await startHouse({ name: 'samples', workers: 0 });
  organizer = await house.as('organizer');
  const { cities } = JSON.parse(file('programme.json').toString()) as {
    cities: { slug: string; zone: string; names: object }[];
  };
  for (const { slug, zone, names } of cities) {
    await house.sql(
      'INSERT INTO cities (slug, zone, names) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE names = VALUES(names)',
      [slug, zone, JSON.stringify(names)],
    );
  }
});
afterAll(() => house?.stop());

async function bring(name: string): Promise<Plan> {
  const type = name.endsWith('.xlsx') ? XLSX : 'text/csv';
  const plan = await organizer.must(
    organizer.post<Plan>(`/api/v1/contact-imports?fileName=${name}`, file(name), { type }),
  );
  await organizer.must(organizer.post(`/api/v1/contact-imports/${plan.id}/commit`, { listName: 'Samples' }));
  return plan;
}

/** Lines of the rows with an outcome, by their reason without its family. */
async function reasons(plan: Plan, outcome: string): Promise<Record<string, number[]>> {
  const { items } = await organizer.must(
    organizer.get<{ items: { line: number; reason: string; message: string }[] }>(
      `/api/v1/contact-imports/${plan.id}/rows?outcome=${outcome}`,
    ),
  );
  for (const { message } of items) expect(message).toMatch(/^\S.{10,}\.$/);
  const byReason = Map.groupBy(items, ({ reason }) => reason.replace('import.row.', ''));
  return Object.fromEntries([...byReason].map(([reason, rows]) => [reason, rows.map(({ line }) => line)]));
}

const contact = async (address: string) =>
  (
    await house.sql(
      `SELECT c.name, c.language, y.slug AS city, c.role,
              (SELECT GROUP_CONCAT(t.theme ORDER BY t.theme_key) FROM contact_themes t WHERE t.contact_id = c.id) AS themes
       FROM contacts c LEFT JOIN cities y ON y.id = c.city_id WHERE c.address = ?`,
      [address],
    )
  )[0];

describe('the sample files, one after the other as an office brings them', () => {
  it('the UTF-8 list with a byte order mark', async () => {
    const plan = await bring('contacts-isfahan.csv');
    expect(plan).toMatchObject({ encoding: 'utf-8', rows: 81, missing: [], notUnderstood: [] });
    expect(plan).toMatchObject({ imported: 67, merged: 4, refused: 10 });
    expect(await reasons(plan, 'refused')).toEqual({
      address_missing: [8],
      // Line 22 is a row of two lines, which would have been a second header of the mail.
      address_broken: [15, 22, 30, 72],
      address_not_ascii: [37],
      city_unknown: [44],
      language_unknown: [51],
      name_missing: [58],
      cells: [65],
    });
    expect(await reasons(plan, 'merge')).toEqual({ repeated: [73, 76, 79, 82] });
  });

  it('the list that an old spreadsheet saved in Windows-1256, with Arabic letters', async () => {
    const bytes = file('contacts-tehran-windows-1256.csv');
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
    expect(new TextDecoder('windows-1256').decode(bytes)).toMatch(/ي[\s\S]*ك/);
    const plan = await bring('contacts-tehran-windows-1256.csv');
    expect(plan).toMatchObject({
      ...{ encoding: 'windows-1256', rows: 18, imported: 9, merged: 3, refused: 6 },
      ...{ missing: [], notUnderstood: ['تلفن داخلی'] },
    });
    expect(await reasons(plan, 'refused')).toEqual({
      address_missing: [11],
      address_broken: [12],
      city_unknown: [13],
      address_not_ascii: [14],
      language_unknown: [17],
      cells: [18],
    });
    expect(await reasons(plan, 'merge')).toEqual({ known: [8, 9], repeated: [10] });
    expect(await contact('k.shahriaripour@tehran.example')).toEqual({
      ...{ name: 'مهندس کامبیز شهریاری‌پور', language: 'fa', city: 'tehran', role: 'مدیرکل' },
      themes: 'حمل‌ونقل پاک,مترو',
    });
    // Known before: what was blank is filled in.
    expect(await contact('k.rastegari@isfahan.example')).toMatchObject({ role: 'مدیر برنامه‌ریزی', themes: 'مترو' });
  });

  it('the workbook of the partner cities', async () => {
    const plan = await bring('contacts-partner-cities.xlsx');
    expect(plan).toMatchObject({
      ...{ encoding: null, rows: 28, imported: 20, merged: 2, refused: 6 },
      ...{ missing: [], notUnderstood: ['Remarks', 'Ext.'] },
    });
    expect(await reasons(plan, 'refused')).toEqual({
      city_unknown: [25],
      address_missing: [26],
      address_broken: [27],
      address_not_ascii: [28],
      name_missing: [29],
      language_unknown: [30],
    });
    expect(await reasons(plan, 'merge')).toEqual({ known: [23], repeated: [24] });
    expect(await contact('sh.yoldoshova@samarkand.example')).toEqual({
      ...{ name: 'Shahzoda Yoʻldoshova', language: 'uz', city: 'samarkand', role: 'Boshqarma boshligʻi' },
      themes: 'toza transport',
    });
    expect(await contact('han.xueying@example.org')).toMatchObject({ language: 'zh', city: 'lanzhou' });
  });

  it('together hold people of eight cities in six languages, each once, under example domains', async () => {
    const rows = await house.sql<{ address: string; language: string; city: string | null }>(
      'SELECT LOWER(c.address) AS address, c.language, y.slug AS city FROM contacts c LEFT JOIN cities y ON y.id = c.city_id',
    );
    expect(rows.length).toBeGreaterThanOrEqual(60);
    expect(new Set(rows.map(({ address }) => address)).size).toBe(rows.length);
    const seen = (key: 'language' | 'city') => [...new Set(rows.map((row) => row[key]))].filter(Boolean).sort();
    expect(seen('language')).toEqual(['en', 'fa', 'ms', 'ru', 'uz', 'zh']);
    expect(seen('city')).toEqual([
      'hangzhou',
      'isfahan',
      'kuala-lumpur',
      'lanzhou',
      'samarkand',
      'shanghai',
      'tehran',
      'xian',
    ]);
    const domains = rows.map(({ address }) => address.split('@')[1]);
    expect(domains.filter((domain) => !/(^|\.)example$|^example\.(com|org|net)$/.test(domain!))).toEqual([]);
    const names = await house.sql<{ name: string }>('SELECT name FROM contacts');
    expect(names.filter(({ name }) => /[يكى]/.test(name))).toEqual([]);
    const { items } = await organizer.must(
      organizer.get<{ items: { name: string; contacts: number }[] }>('/api/v1/lists'),
    );
    expect(items.find(({ name }) => name === 'Samples')!.contacts).toBe(rows.length);
  });
});
