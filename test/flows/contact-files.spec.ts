import type { Client } from '../support/client.js';
import { aCsv } from '../support/factories.js';
import { startHouse, type House } from '../support/house.js';
import { countRows, expectProblem } from '../support/problems.js';
import * as steps from '../support/steps.js';
import { XLSX, aSheet, aWorkbook, type Cell } from '../support/xlsx.js';

let house: House;
let organizer: Client;

beforeAll(async () => {
  house = await startHouse({ name: 'contact-files', workers: 0 });
  organizer = await house.as('organizer');
});
afterAll(() => house?.stop());

const send = (body: string | Buffer, type = XLSX) =>
  organizer.post<steps.ImportView>('/api/v1/contact-imports', body, { type });
const people = (tag: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_one, index) => ({
    name: `${tag} ${from + index}`,
    email: `${tag}${from + index}@files.example`,
    language: 'en',
  }));

describe('a workbook of contacts', () => {
  const rows: Cell[][] = [
    ['نام', 'رایانامه', 'شهر', 'سازمان'],
    ['علی رضایی', 'ali@files.example', 'Isfahan', 110],
    [],
    ['B', 'no address', null, null],
  ];

  it('is planned and committed as a CSV file is', async () => {
    const plan = await organizer.must(send(aWorkbook([aSheet(rows)])));
    expect(plan).toMatchObject({ status: 'previewed', rows: 2, imported: 1, refused: 1 });
    const { items } = await organizer.must(
      organizer.get<{ items: object[] }>(`/api/v1/contact-imports/${plan.id}/rows?outcome=refused`),
    );
    expect(items).toMatchObject([{ line: 4, field: 'email' }]);
    await organizer.must(organizer.post(`/api/v1/contact-imports/${plan.id}/commit`, { listName: 'Workbook' }));
    expect(
      await house.sql("SELECT name, organisation FROM contacts WHERE address = 'ali@files.example'"),
    ).toMatchObject([{ name: 'علی رضایی', organisation: '110' }]);
  });

  it('is known by its bytes even when it is sent as CSV', async () => {
    expect(await organizer.must(send(aWorkbook([aSheet(rows)]), 'text/csv'))).toMatchObject({ rows: 2, merged: 1 });
  });

  it.each<[string, Buffer, string, number?]>([
    ['text', Buffer.from('name,email\nA,a@b.example'), 'import.not_xlsx'],
    ['a torn archive', aWorkbook([aSheet(rows)]).subarray(0, 300), 'import.xlsx_broken'],
    ['an empty sheet', aWorkbook([aSheet([])]), 'import.empty'],
    [
      'a bomb',
      aWorkbook([aSheet(rows)], { 'xl/media/a.bin': new Uint8Array(101 * 1024 * 1024) }),
      'import.xlsx_too_large',
      413,
    ],
  ])('%s in its place is refused as a whole', async (_what, body, code, status = 400) => {
    const before = await countRows(house, 'contact_imports');
    expectProblem(await send(body), status, code, 'file');
    expect(await countRows(house, 'contact_imports')).toBe(before);
  });

  it('is taken nowhere else', async () => {
    const answer = await organizer.post('/api/v1/events', aWorkbook([aSheet(rows)]), { type: XLSX });
    expect(answer.status).toBe(415);
  });
});

describe('undoing an import', () => {
  const bring = async (csv: string, listName: string) => {
    const plan = await organizer.must(send(csv, 'text/csv'));
    await organizer.must(organizer.post(`/api/v1/contact-imports/${plan.id}/commit`, { listName }));
    return organizer.must(organizer.get<steps.ImportView>(`/api/v1/contact-imports/${plan.id}`));
  };
  const undo = (id: string) =>
    organizer.post<steps.ImportView & { removed: number; kept: number }>(`/api/v1/contact-imports/${id}/undo`);
  const addresses = async (sql: string, params: unknown[] = []) =>
    (await house.sql<{ address: string }>(sql, params)).map(({ address }) => address.split('@')[0]);
  const onList = (listId: string | null) =>
    addresses(
      `SELECT c.address FROM contacts c JOIN contact_list_members m ON m.contact_id = c.id
       WHERE m.list_id = ? ORDER BY c.id`,
      [listId],
    );
  const known = (tag: string) => addresses(`SELECT address FROM contacts WHERE address LIKE '${tag}%' ORDER BY id`);

  it('removes those it added, and keeps the known, the invited and those on other lists', async () => {
    const before = await bring(aCsv(people('u', 1, 2)), 'Undo');
    const main = await bring(aCsv([...people('u', 1, 6), ...people('u', 6, 6)]), 'Undo');
    await bring(aCsv(people('u', 5, 5)), 'Elsewhere');
    const event = await steps.createEvent(organizer);
    await house.sql(
      `INSERT INTO invitations (event_id, contact_id, name, address, address_hash, language)
       SELECT ?, id, name, address, address_hash, language FROM contacts WHERE address = 'u4@files.example'`,
      [event.id],
    );
    expect(await organizer.must(undo(main.id))).toMatchObject({ status: 'undone', removed: 2, kept: 4 });
    expect(await known('u')).toEqual(['u1', 'u2', 'u4', 'u5']);
    expect(await onList(before.listId)).toEqual(['u1', 'u2']);
    expect(
      await house.sql('SELECT action FROM audit_entries WHERE object_type = ? AND object_id = ? ORDER BY id', [
        'contact_import',
        main.id,
      ]),
    ).toMatchObject([{ action: 'contacts.import' }, { action: 'contacts.import_undo' }]);
    expect(await undo(main.id)).toMatchObject({ status: 409, body: { code: 'import.undone' } });
    expect(await organizer.post(`/api/v1/contact-imports/${main.id}/commit`, { listName: 'Undo' })).toMatchObject({
      status: 409,
      body: { code: 'import.undone' },
    });
    expect(await known('u')).toEqual(['u1', 'u2', 'u4', 'u5']);
  });

  it('leaves whom a later import put on the same list', async () => {
    const first = await bring(aCsv(people('later', 1, 2)), 'Later');
    await bring(aCsv(people('later', 2, 3)), 'Later');
    expect(await organizer.must(undo(first.id))).toMatchObject({ removed: 1, kept: 1 });
    expect(await onList(first.listId)).toEqual(['later2', 'later3']);
  });

  it('is refused before the commit', async () => {
    const plan = await organizer.must(send(aCsv(people('early', 1, 1)), 'text/csv'));
    expect(await undo(plan.id)).toMatchObject({ status: 409, body: { code: 'import.not_committed' } });
  });
});

it('lists the office’s imports, the newest first, with what can be taken back', async () => {
  interface Summary {
    id: string;
    status: string;
    listName: string | null;
  }
  const ids: string[] = [];
  for (const tag of ['first', 'second', 'third']) {
    ids.push((await organizer.must(send(aCsv(people(tag, 1, 2)), 'text/csv'))).id);
  }
  await organizer.must(organizer.post(`/api/v1/contact-imports/${ids[1]}/commit`, { listName: 'To be undone' }));
  const page = async (query: string) =>
    (await organizer.get<{ items: Summary[]; next: string | null }>(`/api/v1/contact-imports?${query}`)).body;
  const first = await page('limit=2');
  expect(first.items).toMatchObject([
    { id: ids[2], status: 'previewed', listName: null, committedAt: null },
    {
      ...{ id: ids[1], status: 'committed', listName: 'To be undone', rows: 2, imported: 2 },
      accountName: 'سارا کریمی',
    },
  ]);
  expect((await page(`limit=1&after=${first.next}`)).items.map(({ id }) => id)).toEqual([ids[0]]);
  expect(JSON.stringify(first)).not.toContain('@files.example');
});
