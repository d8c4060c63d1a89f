import type { Client } from '../support/client.js';
import { startHouse, type House } from '../support/house.js';
import { countRows, expectProblem } from '../support/problems.js';
import { rawRequest } from '../support/raw-request.js';
import * as steps from '../support/steps.js';
import { XLSX, aSheet, aWorkbook } from '../support/xlsx.js';

let house: House;
let organizer: Client;

beforeAll(async () => {
  house = await startHouse({ name: 'bad-files', workers: 0 });
  organizer = await house.as('organizer');
});
afterAll(() => house?.stop());

describe('a file of contacts', () => {
  const send = (body: string | Buffer, type = 'text/csv') =>
    organizer.post<steps.ImportView>('/api/v1/contact-imports', body, { type });
  const head = 'name,email,language,city,organisation';

  it.each<[string, string | Buffer, string, number?]>([
    ['without an e-mail column', 'name,city\nA,Isfahan', 'import.column_missing'],
    ['without a name column', 'email\na@b.example', 'import.column_missing'],
    ['that is empty', '', 'import.empty'],
    ['of blank lines', '\n\n \n', 'import.empty'],
    ['with an open quotation mark', `${head}\n"A,a@b.example,en,,`, 'import.torn'],
    ['that is a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'import.encoding_unknown'],
    ['with a null byte', `${head}\nA\u0000,a@b.example,en,,`, 'import.encoding_unknown'],
    ['with too many rows', `${head}\n${'A,a@b.example,en,,\n'.repeat(50_001)}`, 'import.too_many_rows', 422],
  ])('%s is refused as a whole', async (_what, body, code, status = 400) => {
    const before = await countRows(house, 'contact_imports');
    const answer = await send(body);
    expectProblem(answer, status, code, 'file');
    expect(await countRows(house, 'contact_imports')).toBe(before);
  });

  it('must be sent as a file', async () => {
    expectProblem(await send('{}', 'application/json'), 400, 'import.no_file', 'file');
  });

  it('A6: refuses each address that could smuggle a header, a recipient or a command', async () => {
    const addresses = [
      'a@b.example\r\nBcc: x@evil.example',
      'a@b.example\nRCPT TO:<x@evil.example>',
      'a\r\n@b.example',
      'a@b.example\r',
      'a@b.example,x@evil.example',
      'a@b.example;x@evil.example',
      '<a@b.example>',
      'A <a@b.example>',
      '"a b"@b.example',
      'a@b@c.example',
      'a b@c.example',
      'a@b',
      '@b.example',
      'a@',
      'a@-b.example',
      'a@b..example',
      'a@[127.0.0.1]',
      'mailto:a@b.example',
      'نام@b.example',
      `${'x'.repeat(65)}@b.example`,
      `a@${'b.'.repeat(130)}example`,
      'a\u0001@b.example',
      'a\u202E@b.example',
      'a@b.example?subject=x',
    ];
    const rows = addresses.map((address) => `Name,"${address.replaceAll('"', '""')}",en,,`);
    const plan = await organizer.must(send([head, ...rows].join('\n')));
    const { items } = await organizer.must(
      organizer.get<{ items: { address: string; field: string; reason: string }[] }>(
        `/api/v1/contact-imports/${plan.id}/rows?outcome=refused`,
      ),
    );
    // A line break after a whole address is only white space around it.
    expect(plan).toMatchObject({ rows: addresses.length, refused: addresses.length - 1, imported: 1 });
    for (const { field, reason } of items) {
      expect(field).toBe('email');
      expect(reason).toMatch(/^import\.row\.address_/);
    }
  });

  it('keeps CR, LF, controls and bidi overrides out of names', async () => {
    const names = ['A\r\nBcc: x@evil.example', 'B\u2028C', '\u202Eevil', 'D\u0001E', '\uE000token\uE001'];
    const rows = names.map((name, index) => `"${name}",clean${index}@bad-input.example,en,,`);
    const plan = await organizer.must(
      send(
        [head, ...rows, '"\r\n",blank@bad-input.example,en,,', '\u200c\u200e,unseen@bad-input.example,en,,'].join('\n'),
      ),
    );
    await organizer.must(organizer.post(`/api/v1/contact-imports/${plan.id}/commit`, { listName: 'Clean' }));
    const stored = await house.sql<{ name: string }>(
      "SELECT name FROM contacts WHERE address LIKE 'clean%' ORDER BY id",
    );
    expect(stored.map(({ name }) => name)).toEqual(['A Bcc: x@evil.example', 'B C', 'evil', 'D E', 'token']);
    expect(plan.refused).toBe(2);
  });

  it('A15: names the limit where there is too much', async () => {
    const rows = await send(`${head}\n${'A,a@b.example,en,,\n'.repeat(50_001)}`);
    expect([rows.status, rows.body]).toMatchObject([422, { detail: expect.stringContaining('50,000') as string }]);
    const bomb = aWorkbook([aSheet([['name', 'email']])], { 'xl/media/a.bin': new Uint8Array(101 * 1024 * 1024) });
    const unpacked = await send(bomb, XLSX);
    expect([unpacked.status, unpacked.body]).toMatchObject([
      413,
      { detail: expect.stringContaining('100 MiB') as string },
    ]);
    const headers = {
      ...{ cookie: organizer.cookie!, origin: organizer.origin, 'content-type': 'text/csv' },
      'content-length': `${20 * 1024 * 1024 + 1}`,
    };
    const bytes = await rawRequest(house.baseUrl, 'POST', '/api/v1/contact-imports', headers, 'x');
    expect([bytes.status, bytes.text]).toEqual([413, expect.stringContaining('20 MiB')]);
  });

  it('is taken up to the limit: 50,000 rows in just under 20 MiB, to the last of them', async () => {
    const line = (n: number) => `Person ${n},p${n}@limit.example,en,,${'x'.repeat(375)}\n`;
    const text = `${head}\n${Array.from({ length: 50_000 }, (_one, n) => line(n)).join('')}`;
    expect(text.length).toBeGreaterThan(19 * 1024 * 1024);
    expect(text.length).toBeLessThan(20 * 1024 * 1024);
    const plan = await organizer.must(send(text));
    expect(plan).toMatchObject({ rows: 50_000, imported: 50_000, refused: 0 });
    const [last] = await house.sql('SELECT MAX(line) AS line FROM contact_import_rows WHERE import_id = ?', [plan.id]);
    expect(last).toEqual({ line: 50_001 });
  }, 60_000);

  it.each<[string, Buffer, string, number, string]>([
    ['an old workbook (.xls)', Buffer.from('d0cf11e0a1b11ae1', 'hex'), XLSX, 400, 'import.not_xlsx'],
    ['an old workbook as text', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'text/csv', 400, 'import.encoding_unknown'],
    ['an old workbook under its own type', Buffer.from('x'), 'application/vnd.ms-excel', 415, 'request.media_type'],
    ['a picture', Buffer.from('89504e47', 'hex'), 'image/png', 415, 'request.media_type'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'application/pdf', 415, 'request.media_type'],
    ['bytes of no type', Buffer.from('name,email'), 'application/octet-stream', 415, 'request.media_type'],
    ['a form', Buffer.from('file=x'), 'multipart/form-data; boundary=x', 415, 'request.media_type'],
    ['nothing at all', Buffer.alloc(0), XLSX, 400, 'import.empty'],
  ])('%s is refused in words', async (_what, body, type, status, code) => {
    const before = await countRows(house, 'contact_imports');
    const field = code.startsWith('import.') ? 'file' : undefined;
    expectProblem(await send(body, type), status, code, field);
    expect(await countRows(house, 'contact_imports')).toBe(before);
  });

  it('cannot be forced into words by an encoding', async () => {
    const path = (encoding: string) => `/api/v1/contact-imports?encoding=${encodeURIComponent(encoding)}`;
    const picture = Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.alloc(4096, 0xfe)]);
    for (const encoding of ['utf-8', 'utf-16le', 'windows-1252', 'gb18030']) {
      const answer = await organizer.post<steps.ImportView>(path(encoding), picture, { type: 'text/csv' });
      expect([encoding, answer.status < 500, answer.body.imported ?? 0]).toEqual([encoding, true, 0]);
    }
    for (const encoding of ['', 'utf-7', 'latin5', '__proto__', 'x-user-defined', 'utf-8\u0000']) {
      const answer = await organizer.post(path(encoding), `${head}\n`, { type: 'text/csv' });
      expectProblem(answer, 422, 'import.encoding_not_offered', 'encoding');
      expect(answer.body.detail).toContain('windows-1256');
    }
  });

  it('keeps quotation marks, emoji and apostrophes of names, and refuses a name of 300 characters', async () => {
    const kept = ['"Tan" O\'Neil; DIR', 'نام 🌿 آزمون', '=HYPERLINK("http://evil.example")', 'ن'.repeat(200)];
    const refused = ['ن'.repeat(201), 'x'.repeat(300), '🌿🌿🌿', '"'.repeat(3)];
    const rows = [...kept, ...refused].map(
      (name, index) => `"${name.replaceAll('"', '""')}",odd${index}@bad-input.example,en,,`,
    );
    const plan = await organizer.must(send([head, ...rows].join('\n')));
    await organizer.must(organizer.post(`/api/v1/contact-imports/${plan.id}/commit`, { listName: 'Odd' }));
    const stored = await house.sql<{ name: string }>("SELECT name FROM contacts WHERE address LIKE 'odd%' ORDER BY id");
    expect(stored.map(({ name }) => name)).toEqual(kept);
    const { items } = await organizer.must(
      organizer.get<{ items: { reason: string }[] }>(`/api/v1/contact-imports/${plan.id}/rows?outcome=refused`),
    );
    const reasons = items.map(({ reason }) => reason.replace('import.row.', ''));
    expect(reasons).toEqual(['name_too_long', 'name_too_long', 'name_missing', 'name_missing']);
  });
});
