import { openCall } from '../support/a-call.js';
import { aDocx } from '../support/files.js';
import { startHouse, type House } from '../support/house.js';
import { addressOf, begin, upload, written } from '../support/submissions.js';

/** Files of submissions: what they are, and whether they tell who wrote them. */
let house: House;

beforeAll(async () => {
  house = await startHouse({ name: 'submission_files' });
});
afterAll(() => house?.stop());

const page = async (path: string) => house.guest().get(path);
const post = (path: string, fields: Record<string, string>) => house.guest().form(path, fields);
const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n');

it('files are what their bytes are: a PDF comes back as it was, a program never comes in', async () => {
  const { slug } = await openCall(house);
  const path = await written(house, slug, 'files');
  expect((await upload(house, path, { name: 'طرح.pdf', bytes: PDF, purpose: 'proposal' })).status).toBe(303);
  const check = await page(`${path}/check`);
  expect(check.text).toContain('طرح.pdf');
  const link = /\/x\/[a-z0-9]+\/files\/\d+/i.exec(check.text)![0];
  const back = await page(link);
  expect([back.status, back.headers.get('content-type'), back.text]).toEqual([200, 'application/pdf', PDF.toString()]);
  const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(4096)]);
  const renamed = await upload(house, path, { name: 'paper.pdf', bytes: program, purpose: 'proposal' });
  expect([renamed.status, renamed.text.includes('Files of this kind cannot be taken')]).toEqual([422, true]);
  const large = Buffer.concat([PDF, Buffer.alloc(21 * 1024 * 1024)]);
  const tooLarge = await upload(house, path, { name: 'large.pdf', bytes: large, purpose: 'cv' });
  expect([tooLarge.status, tooLarge.text.includes('larger than 20 MB')]).toEqual([413, true]);
  // What the file was for stays chosen, so that the next one is not sent as something else.
  expect(tooLarge.text).toContain('<option value="cv" selected>');
  expect((await page(`${path}/check?lang=fa`)).text).toMatch(/۰٫۱ مگابایت/);
  const huge = Buffer.concat([PDF, Buffer.alloc(26 * 1024 * 1024)]);
  const refused = await upload(house, path, { name: 'huge.pdf', bytes: huge, purpose: 'cv' });
  expect([refused.status, refused.text.includes('larger than 20 MB')]).toEqual([413, true]);
  expect(refused.text).toContain('href="#file"');
  expect((await upload(house, path, { name: 'a.pdf', bytes: PDF, purpose: 'answer:q6' })).status).toBe(303);
  // Somebody else's link does not open it.
  const other = await begin(house, slug, 'thief');
  expect((await page(link.replace(path, other))).status).toBe(404);
  expect((await post(`${link}/remove`, { lang: 'en' })).status).toBe(303);
  expect((await page(link)).status).toBe(404);
});

it('a version without names is searched for them, also when somebody is named later', async () => {
  const { slug } = await openCall(house);
  const path = await written(house, slug, 'anon', { name: 'Zahra Karimi', affiliation: 'Isfahan Transport' });
  const about = 'Electric buses for the old town';
  const told = aDocx({ text: [about, 'as Karimi wrote'], author: 'زهرا Zahra' });
  expect((await upload(house, path, { name: 'Karimi.docx', bytes: told, purpose: 'anonymous' })).status).toBe(303);
  const refused = (await page(`${path}/check`)).text;
  expect(refused).toContain('Reviewers will not see this file');
  expect(refused).toMatch(/In the text: .*Karimi/);
  expect(refused).toMatch(/In the properties of the document \(.*creator.*Zahra/);
  const clean = aDocx({ text: [about, 'thanks to Otabek Yusupov'] });
  await upload(house, path, { name: 'clean.docx', bytes: clean, purpose: 'anonymous' });
  expect((await page(`${path}/check`)).text).toContain('Reviewers will see this file');
  expect((await page(`${path}/check?lang=fa`)).text).toContain('با نامی خنثی');
  await post(`${path}/co-authors`, { coAuthorName: 'Otabek Yusupov', coAuthorAddress: addressOf('otabek') });
  expect((await page(`${path}/check`)).text).toMatch(/In the text: .*Otabek/);
});

it('the office looks at what cannot be searched, and again once people change', async () => {
  const { slug } = await openCall(house);
  const path = await written(house, slug, 'scan');
  await upload(house, path, { name: 'scan.pdf', bytes: PDF, purpose: 'anonymous' });
  expect((await page(`${path}/check`)).text).toContain('no text that we could search');
  const organizer = await house.as('organizer');
  const [row] = await house.sql<{ id: string }>('SELECT MAX(id) AS id FROM submissions');
  const submission = `/api/v1/submissions/${row!.id}`;
  const seen = async () => {
    const { attachments } = await organizer.must(
      organizer.get<{ attachments: { id: string; clearance: object }[] }>(submission),
    );
    return attachments[0]!;
  };
  expect((await seen()).clearance).toEqual({ state: 'unreadable', isSeen: false, traces: [] });
  const clear = `${submission}/files/${(await seen()).id}/clear`;
  expect((await organizer.post(clear)).status).toBe(200);
  expect((await seen()).clearance).toEqual({ state: 'clear', isSeen: true, traces: [] });
  expect((await page(`${path}/check`)).text).toContain('Reviewers will see this file');
  await post(`${path}/co-authors`, { coAuthorName: 'Somebody', coAuthorAddress: addressOf('new') });
  expect((await seen()).clearance).toMatchObject({ state: 'unreadable', isSeen: false });
});
