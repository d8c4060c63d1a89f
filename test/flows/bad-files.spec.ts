import type { Client } from '../support/client.js';
import { startHouse, type House } from '../support/house.js';
import { countRows, expectProblem } from '../support/problems.js';
import * as steps from '../support/steps.js';

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
    if (body === '') expect(answer.status).toBe(400);
    else expectProblem(answer, status, code, 'file');
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
});
