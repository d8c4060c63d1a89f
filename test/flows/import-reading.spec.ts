import type { Client } from '../support/client.js';
import { startHouse, type House } from '../support/house.js';
import { countRows, expectProblem } from '../support/problems.js';
import { XLSX, aSheet, aWorkbook } from '../support/xlsx.js';

interface Reading {
  id: string;
  status: string;
  version: number;
  encoding: string | null;
  rows: number;
  imported: number;
  refused: number;
  columns: { column: number; title: string; field: string | null; source: string | null }[];
  notUnderstood: string[];
  missing: string[];
  firstRows: { cells: string[] }[];
}

let house: House;
let organizer: Client;
let neighbourOffice: Client;

beforeAll(async () => {
  house = await startHouse({ name: 'import-reading', workers: 0 });
  organizer = await house.as('organizer');
  neighbourOffice = await house.as('stranger');
});
afterAll(() => house?.stop());

/** Windows-1256 of the letters used here, which Node can read but not write. */
function windows1256(text: string): Buffer {
  const decoder = new TextDecoder('windows-1256');
  const bytes = new Map(Array.from({ length: 256 }, (_one, byte) => [decoder.decode(Buffer.from([byte])), byte]));
  return Buffer.from([...text].map((letter) => bytes.get(letter) ?? 0x3f));
}

const path = '/api/v1/contact-imports';
const send = (client: Client, body: string | Buffer, query = '', type = 'text/csv') =>
  client.post<Reading>(path + query, body, { type });
const read = (client: Client, id: string, version: number | null, body: object) =>
  client.put<Reading>(`${path}/${id}/reading`, body, version);
const contact = async (address: string) =>
  (await house.sql('SELECT name, role, city_id, organisation FROM contacts WHERE address = ?', [address]))[0];

describe('the preview of a file', () => {
  it('shows how it was decoded, what each column is, what is not understood, and the first rows', async () => {
    const text = 'نام;سمت;رايانامه;موضوع‌ها;تلفن داخلی\nعلي رضايي;شهردار;ali@reading.example;پارک، مترو;۱۲\n';
    const plan = await organizer.must(send(organizer, text));
    expect(plan).toMatchObject({
      ...{ status: 'previewed', version: 1, encoding: 'utf-8', rows: 1, imported: 1, missing: [] },
      notUnderstood: ['تلفن داخلی'],
      firstRows: [{ cells: ['علي رضايي', 'شهردار', 'ali@reading.example', 'پارک، مترو', '۱۲'] }],
    });
    expect(plan.columns.map(({ column, field, source }) => [column, field, source])).toEqual([
      [1, 'name', 'title'],
      [2, 'role', 'title'],
      [3, 'email', 'title'],
      [4, 'themes', 'title'],
      [5, null, null],
    ]);
    expect((await organizer.get(`${path}/${plan.id}`)).body).toEqual(plan);
    await organizer.must(organizer.post(`${path}/${plan.id}/commit`, { listName: 'Reading' }));
    expect(await contact('ali@reading.example')).toMatchObject({ name: 'علی رضایی', role: 'شهردار' });
    expect(
      await house.sql(
        `SELECT t.theme FROM contact_themes t JOIN contacts c ON c.id = t.contact_id
         WHERE c.address = 'ali@reading.example' ORDER BY t.theme_key`,
      ),
    ).toMatchObject([{ theme: 'مترو' }, { theme: 'پارک' }]);
  });

  it('favours the encoding of the office’s language where bytes say nothing', async () => {
    // C7 alone is a letter in each of them, and no more plausible in one than in another.
    const bytes = Buffer.concat([Buffer.from('name,email\n'), Buffer.from([0xc7]), Buffer.from(',a@tie.example\n')]);
    expect((await organizer.must(send(organizer, bytes))).encoding).toBe('windows-1256');
    const chinese = Buffer.concat([
      Buffer.from('name,email\n'),
      Buffer.from([0xc0, 0xee]),
      Buffer.from(',b@tie.example\n'),
    ]);
    expect(await neighbourOffice.must(send(neighbourOffice, chinese))).toMatchObject({
      encoding: 'gb18030',
      firstRows: [{ cells: ['李', 'b@tie.example'] }],
    });
  });

  it('takes an encoding that is chosen, at the upload and afterwards', async () => {
    const bytes = windows1256('نام,ايميل\nعلي,wrong@reading.example\n');
    const wrong = await organizer.must(send(organizer, bytes, '?encoding=windows-1251'));
    expect(wrong).toMatchObject({ encoding: 'windows-1251', missing: ['name', 'email'], rows: 1, imported: 0 });
    const refused = await organizer.post(`${path}/${wrong.id}/commit`, { listName: 'Wrong' });
    expectProblem(refused, 409, 'import.column_unmapped', 'columns');
    const right = await organizer.must(read(organizer, wrong.id, 1, { encoding: 'Windows-1256' }));
    expect(right).toMatchObject({ version: 2, encoding: 'windows-1256', missing: [], imported: 1 });
    const stored = await house.sql('SELECT draft FROM contact_import_rows WHERE import_id = ?', [wrong.id]);
    expect(stored).toHaveLength(1);
    await organizer.must(organizer.post(`${path}/${wrong.id}/commit`, { listName: 'Right' }));
    expect(await contact('wrong@reading.example')).toMatchObject({ name: 'علی' });
  });
});

describe('the columns of a file', () => {
  const head = 'Herr/Frau,Korporativ manzil,Stadt,Bemerkung';
  const file = (tag: string) => `${head}\nJonas Groß,${tag}@reading.example,Freiburg,privat\n`;
  const chosen = [
    { column: 1, field: 'name' },
    { column: 2, field: 'email' },
    { column: 3, field: 'city' },
    { column: 4, field: null },
  ];

  it('are mapped by a person, remembered at the commit and used for the next file of that office only', async () => {
    const first = await organizer.must(send(organizer, file('first')));
    expect(first).toMatchObject({ missing: ['name', 'email'], imported: 0 });
    expect(first.notUnderstood).toHaveLength(4);
    const read1 = await organizer.must(read(organizer, first.id, first.version, { columns: chosen }));
    expect(read1).toMatchObject({ missing: [], notUnderstood: [], imported: 1, refused: 0 });
    expect(await countRows(house, 'contact_column_titles')).toBe(0);
    await organizer.must(organizer.post(`${path}/${first.id}/commit`, { listName: 'Mapped' }));
    expect(await contact('first@reading.example')).toMatchObject({
      name: 'Jonas Groß',
      city_id: expect.any(String) as string,
    });
    const second = await organizer.must(send(organizer, file('second')));
    expect(second).toMatchObject({ missing: [], imported: 1, notUnderstood: [] });
    expect(second.columns.map(({ field, source }) => [field, source])).toEqual([
      ['name', 'remembered'],
      ['email', 'remembered'],
      ['city', 'remembered'],
      [null, 'remembered'],
    ]);
    expect(await neighbourOffice.must(send(neighbourOffice, file('third')))).toMatchObject({
      missing: ['name', 'email'],
    });
  });

  it('may be chosen against their titles; the field leaves the column that had it', async () => {
    const text = 'name,email,organisation\nShort,swap@reading.example,The Long Name\n';
    const plan = await organizer.must(send(organizer, text));
    const swapped = await organizer.must(read(organizer, plan.id, 1, { columns: [{ column: 3, field: 'name' }] }));
    expect(swapped.columns.map(({ field }) => field)).toEqual([null, 'email', 'name']);
    await organizer.must(organizer.post(`${path}/${plan.id}/commit`, { listName: 'Mapped' }));
    expect(await contact('swap@reading.example')).toMatchObject({ name: 'The Long Name', organisation: null });
  });

  it.each<[string, object, string, string]>([
    ['an unknown field', { columns: [{ column: 1, field: 'shoe size' }] }, 'import.field_unknown', 'columns.0.field'],
    ['a column too far', { columns: [{ column: 5, field: 'name' }] }, 'import.column_unknown', 'columns.0.column'],
    [
      'a field twice',
      {
        columns: [
          { column: 1, field: 'name' },
          { column: 2, field: 'name' },
        ],
      },
      'import.field_twice',
      'columns.1.field',
    ],
    ['an unknown encoding', { encoding: 'klingon' }, 'import.encoding_not_offered', 'encoding'],
  ])('%s is refused with what there is, and the plan stays', async (_what, body, code, field) => {
    const plan = await organizer.must(send(organizer, file('kept')));
    expectProblem(await read(organizer, plan.id, 1, body), 422, code, field);
    expect((await organizer.get(`${path}/${plan.id}`)).body).toEqual(plan);
  });
});

describe('reading a file in another way', () => {
  const text = 'name,email\nA,again@reading.example\n';

  it('asks for the version that was seen', async () => {
    const { id } = await organizer.must(send(organizer, text));
    expectProblem(await read(organizer, id, null, {}), 428, 'request.if_match_missing', 'If-Match');
    await organizer.must(read(organizer, id, 1, { encoding: 'utf-8' }));
    const stale = await read(organizer, id, 1, { encoding: 'utf-8' });
    expect(stale).toMatchObject({ status: 412, body: { code: 'import.stale', current: { version: 2 } } });
    expect((await read(neighbourOffice, id, 2, {})).status).toBe(404);
  });

  it('is over at the commit, when the file itself and its first rows are forgotten', async () => {
    const { id } = await organizer.must(send(organizer, text));
    expect(await house.sql('SELECT part FROM contact_import_parts WHERE import_id = ?', [id])).toHaveLength(1);
    const done = await organizer.must(organizer.post<Reading>(`${path}/${id}/commit`, { listName: 'Over' }));
    expect(done).toMatchObject({ status: 'committed', firstRows: [] });
    expect(await house.sql('SELECT part FROM contact_import_parts WHERE import_id = ?', [id])).toEqual([]);
    expect(await read(organizer, id, 1, {})).toMatchObject({ status: 409, body: { code: 'import.committed' } });
  });

  it('works for files of many parts and for workbooks, which have no encoding', async () => {
    const rows = Array.from({ length: 30_000 }, (_one, n) => `Person ${n},p${n}@many.example,${'x'.repeat(60)}\n`);
    const big = await organizer.must(send(organizer, `name,email,organisation\n${rows.join('')}`));
    const parts = await house.sql('SELECT part FROM contact_import_parts WHERE import_id = ?', [big.id]);
    expect(parts.length).toBeGreaterThan(2);
    const left = await organizer.must(read(organizer, big.id, 1, { columns: [{ column: 3, field: null }] }));
    expect(left).toMatchObject({ rows: 30_000, imported: 30_000 });
    const sheet = aWorkbook([
      aSheet([
        ['name', 'email', 'Amt'],
        ['A', 'sheet@reading.example', 'Rathaus'],
      ]),
    ]);
    const plan = await organizer.must(send(organizer, sheet, '', XLSX));
    expect(plan).toMatchObject({ encoding: null, notUnderstood: ['Amt'] });
    const wrong = await read(organizer, plan.id, 1, { encoding: 'utf-8' });
    expectProblem(wrong, 422, 'import.encoding_not_needed', 'encoding');
    const right = await read(organizer, plan.id, 1, { columns: [{ column: 3, field: 'organisation' }] });
    expect(right).toMatchObject({ status: 200, body: { notUnderstood: [], imported: 1 } });
  });

  it('drops previews that nobody carried out for a week', async () => {
    const { id } = await organizer.must(send(organizer, text));
    await house.sql('UPDATE contact_imports SET created_at = created_at - INTERVAL 8 DAY WHERE id = ?', [id]);
    await organizer.must(send(organizer, text));
    expect((await organizer.get(`${path}/${id}`)).status).toBe(404);
    expect(await house.sql('SELECT id FROM contact_import_rows WHERE import_id = ?', [id])).toEqual([]);
  });
});
