import { ANY_FILE, aPdf, aPng } from '../support/files.js';
import { manyPeople } from '../support/factories.js';
import { startHouse, type House } from '../support/house.js';
import { readMail, replyToken } from '../support/mails.js';
import { dump } from '../support/pages.js';
import { expectProblem } from '../support/problems.js';
import * as steps from '../support/steps.js';

/** F21: recordings, slides and minutes. */
let house: House;
let event: steps.EventView;
let path: string;

interface View {
  id: string;
  status: string;
  mediaType: string | null;
  fileName: string | null;
  size: number | null;
  version: number;
}

beforeAll(async () => {
  house = await startHouse({ name: 'materials' });
  const sent = await steps.sendInvitations(house, manyPeople(1, 'reader'), 'Readers', { listed: true });
  await steps.untilStatus(house, sent.mailing.id, 'done');
  event = sent.event;
  path = `/r/${replyToken(await readMail(house.sink.messages[0]!), house.origin)}`;
});
afterAll(() => house?.stop());

const link = { kind: 'recording', title: 'Recording of the session', url: 'https://video.isfahan.example/1' };

const addLink = async (fields: object) =>
  (await house.as('organizer')).post<View>(`/api/v1/events/${event.id}/materials`, {
    ...{ ...link, audience: 'public' },
    ...fields,
  });

async function addFile(bytes: Buffer, fields: Record<string, string> = {}) {
  const organizer = await house.as('organizer');
  const query = new URLSearchParams({
    kind: 'slides',
    title: 'Slides',
    audience: 'participants',
    fileName: 'a.pdf',
    ...fields,
  });
  return organizer.post<View>(`/api/v1/events/${event.id}/material-files?${query.toString()}`, bytes, {
    type: ANY_FILE,
  });
}

async function approve(id: string): Promise<void> {
  const approver = await house.as('approver');
  const approval = await steps.approvalOf(approver, id, 'event_material');
  await approver.must(approver.post(`/api/v1/approvals/${approval.id}/grant`, { contentHash: approval.contentHash }));
}

const page = async (at: string) => (await house.guest().get(at)).text;

async function bytesAt(at: string): Promise<{ status: number; headers: Headers; bytes: Buffer }> {
  const response = await fetch(house.baseUrl + at);
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
}

it('F05: what others are to find waits for another person; an edit voids that; what stays inside needs nobody', async () => {
  const { body: inside } = await addLink({ audience: 'office', title: 'For us' });
  expect(inside.status).toBe('internal');
  const { body: open } = await addLink({});
  expect(open.status).toBe('awaiting_approval');
  expect(await page(`/en/e/${event.slug}`)).not.toContain('Recording of the session');
  const organizer = await house.as('organizer');
  const own = await steps.approvalOf(await house.as('approver'), open.id, 'event_material');
  expect((await organizer.post(`/api/v1/approvals/${own.id}/grant`, { contentHash: own.contentHash })).status).toBe(
    403,
  );
  await approve(open.id);
  const shown = await page(`/en/e/${event.slug}`);
  expect(shown).toContain('href="https://video.isfahan.example/1"');
  expect(shown).not.toContain('For us');
  const { version } = await organizer.must(organizer.get<View>(`/api/v1/materials/${open.id}`));
  const edited = await organizer.put<View>(
    `/api/v1/materials/${open.id}`,
    { ...link, url: undefined, title: 'New', audience: 'public' },
    version,
  );
  expect(edited.body.status).toBe('awaiting_approval');
  expect(await page(`/en/e/${event.slug}`)).not.toContain('https://video.isfahan.example/1');
  expect(
    (await organizer.put(`/api/v1/materials/${open.id}`, { ...link, url: undefined, audience: 'office' }, version))
      .status,
  ).toBe(412);
  expect((await organizer.ask('DELETE', `/api/v1/materials/${open.id}`)).status).toBe(200);
});

it('participants find their file by their own link, as a download with its bytes and name; nobody else does', async () => {
  const bytes = aPdf(1_300_000);
  const { status, body } = await addFile(bytes, { fileName: '..\\..\\گزارش "نهایی".exe', language: 'fa' });
  expect(status).toBe(201);
  expect(body).toMatchObject({ mediaType: 'application/pdf', fileName: 'گزارش نهایی.pdf', size: 1_300_000 });
  await approve(body.id);
  expect(await page(path)).toContain(`${path}/materials/${body.id}`);
  expect(await page(`/en/e/${event.slug}`)).not.toContain('Slides');
  const before = await dump(house);
  const got = await bytesAt(`${path}/materials/${body.id}`);
  expect(got.status).toBe(200);
  expect(got.bytes.equals(bytes)).toBe(true);
  expect(got.headers.get('x-content-type-options')).toBe('nosniff');
  expect(got.headers.get('content-disposition')).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''%DA/);
  expect(got.headers.get('content-security-policy')).toContain('sandbox');
  expect(await dump(house)).toEqual(before);
  for (const wrong of [
    `/e/${event.slug}/materials/${body.id}`,
    `${path}a/materials/${body.id}`,
    `${path}/materials/0`,
  ]) {
    expect([wrong, (await bytesAt(wrong)).status]).toEqual([wrong, 404]);
  }
  const stranger = await house.as('stranger');
  expect((await stranger.get(`/api/v1/materials/${body.id}/file`)).status).toBe(404);
  const viewer = await house.as('viewer');
  expect((await viewer.get(`/api/v1/materials/${body.id}/file`)).status).toBe(200);
});

it('goes by the bytes: another kind, an empty file, 21 MiB and a wrong address are refused with a sentence', async () => {
  expectProblem(await addFile(Buffer.from('MZ this program cannot be run')), 400, 'material.kind_unknown', 'file');
  expectProblem(
    await addFile(Buffer.from('PK\u0003\u0004not an office document')),
    400,
    'material.kind_unknown',
    'file',
  );
  expectProblem(await addFile(Buffer.from('<script>alert(1)</script>')), 400, 'material.kind_unknown', 'file');
  expectProblem(await addFile(Buffer.alloc(0)), 400, 'material.empty', 'file');
  // Read to its end before it is refused: who is cut off while sending never sees the sentence.
  const large = await Promise.all(Array.from({ length: 6 }, () => addFile(aPdf(21 * 1024 * 1024))));
  expect(large.map(({ status }) => status)).toEqual(Array(6).fill(413));
  expectProblem(await addFile(aPng(), { title: ' ' }), 400, 'material.title_missing', 'title');
  expect((await addFile(aPng(), { fileName: 'x.html' })).body).toMatchObject({
    mediaType: 'image/png',
    fileName: 'x.png',
  });
  for (const url of ['javascript:alert(1)', 'https://user:secret@x.example/', 'file:///etc/passwd', 'nonsense']) {
    expectProblem(await addLink({ url }), 400, 'material.url', 'url');
  }
  const organizer = await house.as('organizer');
  const misplaced = await organizer.post('/api/v1/events', aPdf(), { type: ANY_FILE });
  expect(misplaced.status).toBe(415);
});
