import type { ParsedMail } from 'mailparser';
import { openCall } from '../support/a-call.js';
import type { Client } from '../support/client.js';
import { aPdf } from '../support/files.js';
import { startHouse, type House } from '../support/house.js';
import { forget } from '../support/personal-data';
import * as steps from '../support/steps.js';
import { addressOf, mailsTo, pagePath, untilMails, upload, written } from '../support/submissions.js';

/** F18: from a handed-in proposal to the register, its pages and its end. */
let house: House;

beforeAll(async () => {
  house = await startHouse({ name: 'experts' });
});
afterAll(() => house?.stop());

interface ExpertView {
  id: string;
  status: string;
  name: string;
  isPublic: boolean;
  slug: string;
  version: number;
}
interface Detail {
  expert: ExpertView & Record<string, unknown>;
  consents: { source: string; publishes: boolean; withdrawnAt: string | null }[];
  talks: { id: string; title: string }[];
  notes: { id: string; text: string }[];
  cv: { fileName: string } | null;
}

const page = async (path: string) => house.guest().get(path);
const post = (path: string, fields: Record<string, string>) => house.guest().form(path, fields);

async function found(client: Client, query: string): Promise<ExpertView[]> {
  const { items } = await client.must(client.get<{ items: ExpertView[] }>(`/api/v1/experts?${query}`));
  return items;
}

const detail = (client: Client, id: string) => client.must(client.get<Detail>(`/api/v1/experts/${id}`));

function ownPath(mail: ParsedMail): string {
  const path = /\/p\/[a-z0-9]+/i.exec(mail.text ?? '')?.[0];
  if (!path) throw new Error(`no page in ${mail.subject}`);
  return path;
}

/** Hands a proposal in; the path of its pages. */
async function handedIn(slug: string, name: string, fields: Record<string, string> = {}): Promise<string> {
  const path = await written(house, slug, name, fields);
  const answer = await post(`${path}/submit`, { consent: 'registers', publishes: 'yes', lang: 'en' });
  expect(answer.status).toBe(303);
  return path;
}

/** The own page that was mailed: receipt, draft link and question come to the same address. */
async function mailedPage(name: string, mails = 1): Promise<string> {
  const all = await steps.until(
    `${name} is asked`,
    () => mailsTo(house, name),
    (each) => each.filter(({ text }) => text?.includes('/p/')).length >= mails,
  );
  return ownPath(all.filter(({ text }) => text?.includes('/p/')).at(-1)!);
}

async function profileOf(name: string): Promise<{ id: string; status: string; publicPath: string }> {
  const [row] = await house.sql<{ id: string; status: string; slug: string }>(
    'SELECT id, status, slug FROM experts WHERE address = ?',
    [addressOf(name)],
  );
  return { id: String(row!.id), status: row!.status, publicPath: `/en/experts/${row!.slug}` };
}

it('an entry counts and is public only when its person says so by the mailed link; withdrawn, it is gone at once', async () => {
  const { slug } = await openCall(house);
  const submission = await handedIn(slug, 'lina');
  const { publicPath, status } = await profileOf('lina');
  expect(status).toBe('unproven');
  expect((await page(publicPath)).status).toBe(404);
  const own = await mailedPage('lina');
  expect(own).not.toBe(submission.replace('/x/', '/p/'));

  // Looking proves nothing; nor does the link that the form itself gave.
  const asked = await page(`${own}?lang=en`);
  expect(asked.text).toContain('Is this you?');
  expect(asked.text).not.toMatch(/<input[^>]*\schecked/);
  expect((await page(submission.replace('/x/', '/p/'))).status).toBe(404);
  expect((await post(`${own}/save`, { name: 'Too early' })).status).toBe(409);
  expect((await page(publicPath)).status).toBe(404);

  expect((await post(`${own}/confirm`, { publishes: 'yes' })).status).toBe(303);
  expect((await page(`${own}?lang=fa`)).text).toContain('۲۰۲۶-۱۱');
  const shown = await page(publicPath);
  expect(shown.status).toBe(200);
  expect(shown.text).toContain('Dr lina');
  expect(shown.text).not.toContain(addressOf('lina'));
  expect(shown.text).not.toContain('Twenty years of trams.');
  expect((await page('/fa/experts')).text).toContain('Dr lina');

  expect((await post(`${submission}/consent`, {})).status).toBe(303);
  expect((await page(publicPath)).status).toBe(404);
  expect((await page('/fa/experts')).text).not.toContain('Dr lina');
  expect((await page(`${own}?lang=en`)).text).toContain('Your consent is withdrawn');
  const organizer = await house.as('organizer');
  expect(await found(organizer, 'q=lina')).toEqual([]);
  expect((await found(organizer, 'q=lina&status=withdrawn')).length).toBe(1);

  // Handing in again asks anew, and publishes nothing by itself.
  await handedIn(slug, 'lina');
  await mailedPage('lina', 2);
  expect((await page(publicPath)).status).toBe(404);
  expect((await profileOf('lina')).status).toBe('withdrawn');
});

it('what comes with an unproven address changes no entry that its person has confirmed', async () => {
  const { slug } = await openCall(house);
  await handedIn(slug, 'maryam');
  const own = await mailedPage('maryam');
  await post(`${own}/confirm`, {});
  const again = await handedIn(slug, 'maryam', { name: 'Somebody Else', affiliation: 'Nowhere' });
  const [row] = await house.sql<Record<string, unknown>>(
    'SELECT name, organisation, publishes FROM experts WHERE address = ?',
    [addressOf('maryam')],
  );
  expect(row).toMatchObject({ name: 'Dr maryam', organisation: 'Institute of Transport', publishes: 0 });
  // Nor does taking back a consent that came with it: whoever types an address could hide its owner.
  expect((await post(`${again}/consent`, {})).status).toBe(303);
  const { id, status } = await profileOf('maryam');
  expect(status).toBe('active');
  const { items } = (await (await house.as('organizer')).get(`/api/v1/experts/${id}/submissions`)).body as {
    items: object[];
  };
  expect(items).toHaveLength(2);
});

it('a co-author acts by their own mailed link, so their entry needs no further proof', async () => {
  const { slug } = await openCall(house);
  const path = await written(house, slug, 'host');
  await post(`${path}/co-authors`, { coAuthorName: 'Olga', coAuthorAddress: addressOf('olga') });
  await post(`${path}/submit`, { consent: 'registers', lang: 'en' });
  const own = pagePath((await untilMails(house, 'olga', 1))[0]!);
  const person = { name: 'Ольга Петрова', language: 'ru', city: '', affiliation: 'Metro', position: '', bio: '' };
  await post(`${own}/confirm`, { ...person, consent: 'registers', publishes: 'yes' });
  const { status, publicPath } = await profileOf('olga');
  expect(status).toBe('active');
  expect((await page(publicPath)).text).toContain('Ольга Петрова');
  await post(`${own}/confirm`, person);
  expect((await page(publicPath)).status).toBe(404);
});

it('the own page: details, what is public, a file, the data, and an end in two steps that keeps counts', async () => {
  const { slug } = await openCall(house);
  await handedIn(slug, 'farid');
  const own = await mailedPage('farid');
  await post(`${own}/confirm`, { publishes: 'yes' });
  const { id, publicPath } = await profileOf('farid');
  const details = { name: 'فرید احمدي', language: 'fa', city: 'isfahan', affiliation: 'Museum', position: 'Curator' };
  const wrong = await post(`${own}/save`, { ...details, name: ' ', bio: 'Kept as typed' });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain('Kept as typed');
  expect((await post(`${own}/save`, { ...details, bio: 'x'.repeat(4001) })).status).toBe(422);
  expect((await post(`${own}/save`, { ...details, city: "' OR 1" })).status).toBe(422);
  const more = { themes: 'میراث شهری، موزه', spoken: 'fa', bio: 'دربارهٔ من', availability: 'from October' };
  expect((await post(`${own}/save`, { ...details, ...more })).status).toBe(303);
  await post(`${own}/public`, { publishes: 'yes', shown: 'bio' });
  const shown = (await page(publicPath)).text;
  expect(shown).toContain('فرید احمدی');
  expect(shown).toContain('دربارهٔ من');
  expect(shown).not.toContain('Museum');

  const program = { name: 'cv.pdf', bytes: Buffer.from('MZ not a document'), purpose: 'cv' };
  expect((await upload(house, own, program)).status).toBe(422);
  expect((await upload(house, own, { ...program, bytes: aPdf() })).status).toBe(303);
  const file = await page(`${own}/cv`);
  expect(file.headers.get('content-disposition')).toContain('attachment');

  const organizer = await house.as('organizer');
  await organizer.must(organizer.post(`/api/v1/experts/${id}/notes`, { text: 'Asks for a visa early' }));
  await organizer.must(organizer.post(`/api/v1/experts/${id}/talks`, { title: 'Museums at night', heldOn: '2024' }));
  expect((await found(organizer, `q=${encodeURIComponent('museums night')}`)).map((each) => each.id)).toEqual([id]);
  const { text } = await page(`${own}/data`);
  const data = JSON.parse(text) as Record<string, Record<string, unknown>[]>;
  expect(data.experts![0]).toMatchObject({ address: addressOf('farid') });
  // Personal data of theirs, although the office wrote it; but on no page.
  expect(data.expertNotes![0]).toMatchObject({ text: 'Asks for a visa early' });
  expect((await page(own)).text).not.toContain('visa');
  expect((await page(publicPath)).text).not.toContain('visa');

  expect((await page(`${own}?ask=erase&lang=en`)).text).toContain('Erase your entry for good?');
  expect((await page(publicPath)).status).toBe(200);
  expect((await post(`${own}/erase`, { lang: 'en' })).text).toContain('Your entry is erased');
  expect((await page(own)).status).toBe(404);
  expect((await page(publicPath)).status).toBe(404);
  const [left] = await house.sql<Record<string, unknown>>(
    `SELECT e.status, e.name, (SELECT COUNT(*) FROM expert_talks WHERE expert_id = e.id) AS talks,
       (SELECT COUNT(*) FROM expert_terms WHERE expert_id = e.id) AS terms,
       (SELECT COUNT(*) FROM expert_notes WHERE expert_id = e.id) AS notes,
       (SELECT COUNT(*) FROM expert_file_parts) AS parts,
       (SELECT GROUP_CONCAT(title SEPARATOR '') FROM expert_talks WHERE expert_id = e.id) AS titles
     FROM experts e WHERE e.id = ?`,
    [id],
  );
  expect({ ...left, talks: Number(left!.talks), terms: Number(left!.terms), notes: Number(left!.notes) }).toMatchObject(
    { status: 'erased', name: '—', talks: 1, terms: 0, notes: 0, titles: '' },
  );
  expect(Number(left!.parts)).toBe(0);
});

it('an office finds, edits, notes, merges and forgets; another one sees nothing', async () => {
  const { slug } = await openCall(house);
  await handedIn(slug, 'zhang.wei', { name: 'Dr Zhang Wei' });
  await handedIn(slug, 'wei.old', { name: 'Zhang Wei', affiliation: 'Another office' });
  const [one, other] = [await profileOf('zhang.wei'), await profileOf('wei.old')];
  const own = await mailedPage('wei.old');
  const organizer = await house.as('organizer');
  for (const words of ['urban heritage chinese Xi’an zhang', 'میراث شهری چینی شی‌آن', '城市遗产 中文 西安']) {
    const ids = (await found(organizer, `q=${encodeURIComponent(words)}`)).map(({ id }) => id);
    expect([words, ids]).toEqual([words, expect.arrayContaining([one.id, other.id])]);
  }
  expect(await found(organizer, 'q=zhang&language=ru')).toEqual([]);
  const { items: pairs } = await organizer.must(
    organizer.get<{ items: { reason: string; one: ExpertView; other: ExpertView }[] }>('/api/v1/experts/duplicates'),
  );
  expect(pairs.map(({ one: a, other: b }) => [a.id, b.id])).toContainEqual([one.id, other.id]);

  await organizer.must(organizer.post(`/api/v1/experts/${other.id}/notes`, { text: 'Met in 2024' }));
  await organizer.must(organizer.post(`/api/v1/experts/${other.id}/talks`, { title: 'Rails', heldOn: '2024-11' }));
  const wish = { otherId: other.id, take: ['organisation'] };
  const preview = await organizer.must(
    organizer.post<{ result: Record<string, unknown>; moved: object; differing: string[] }>(
      `/api/v1/experts/${one.id}/merge/preview`,
      wish,
    ),
  );
  expect(preview.result).toMatchObject({ name: 'Dr Zhang Wei', organisation: 'Another office' });
  expect(preview.moved).toEqual({ consents: 1, talks: 1, notes: 1 });
  expect((await detail(organizer, other.id)).notes).toHaveLength(1);
  const merged = await organizer.must(organizer.post<Detail>(`/api/v1/experts/${one.id}/merge`, wish));
  expect(merged.expert).toMatchObject({ organisation: 'Another office', status: 'unproven' });
  expect([merged.notes.length, merged.talks.length, merged.consents.length]).toEqual([1, 1, 2]);
  expect((await organizer.get(`/api/v1/experts/${other.id}`)).status).toBe(404);
  expect((await page(own)).status).toBe(404);
  const { items } = (await organizer.get(`/api/v1/experts/${one.id}/submissions`)).body as { items: object[] };
  expect(items).toHaveLength(2);
  await handedIn(slug, 'wei.old', { name: 'Changed' });
  expect((await detail(organizer, one.id)).expert.name).toBe('Dr Zhang Wei');

  const stranger = await house.as('stranger');
  expect(await found(stranger, 'q=zhang')).toEqual([]);
  expect((await stranger.get(`/api/v1/experts/${one.id}`)).status).toBe(404);

  const admin = await house.as('admin');
  const export1 = await admin.must(
    admin.post<{ parts: Record<string, object[]> }>('/api/v1/personal-data/export', { address: addressOf('wei.old') }),
  );
  expect(export1.parts.expertNotes).toHaveLength(1);
  await forget(admin, addressOf('wei.old'));
  expect(await found(organizer, 'q=zhang')).toEqual([]);
  const [row] = await house.sql<{ n: string }>(
    "SELECT COUNT(*) AS n FROM experts WHERE status = 'erased' AND id IN (?)",
    [[one.id, other.id]],
  );
  expect(Number(row!.n)).toBe(2);
});

it('bad input is told at its field, and nothing changes', async () => {
  const { slug } = await openCall(house);
  await handedIn(slug, 'petra');
  const { id } = await profileOf('petra');
  const organizer = await house.as('organizer');
  const at = `/api/v1/experts/${id}`;
  const refused = async (answer: Promise<{ status: number; body: unknown }>) => {
    const { status, body } = await answer;
    return [status, (body as { code: string }).code];
  };
  const talk = (fields: object) => organizer.post(`${at}/talks`, { title: 'A', heldOn: '2025', ...fields });
  expect(await refused(talk({ heldOn: '2025-02-30' }))).toEqual([400, 'expert.talk_day']);
  expect(await refused(talk({ heldOn: '1404/01/01' }))).toEqual([400, 'expert.talk_day']);
  expect(await refused(talk({ title: ' ' }))).toEqual([400, 'expert.talk_title']);
  expect(await refused(talk({ eventId: '999999' }))).toEqual([400, 'expert.talk_event']);
  expect(await refused(organizer.post(`${at}/notes`, { text: ' \n' }))).toEqual([400, 'expert.note_empty']);
  expect(await refused(organizer.post(`${at}/merge`, { otherId: id }))).toEqual([409, 'expert.merge_same']);
  const edit = { name: 'Petra', language: 'en' };
  expect(await refused(organizer.put(at, edit, 99))).toEqual([412, 'expert.stale']);
  for (const q of ['%', "' OR 1=1 --", '🙂', '\u0000', '%E2%80%8C', 'ي'.repeat(200)]) {
    expect((await organizer.get(`/api/v1/experts?q=${encodeURIComponent(q)}`)).status).toBe(200);
  }
  for (const query of ['language=%F0%9F%99%82', 'cityId=x', 'status=merged', 'limit=0', 'after=x']) {
    expect([query, (await organizer.get(`/api/v1/experts?${query}`)).status]).toEqual([query, 400]);
  }
  for (const path of ['/en/experts/%F0%9F%99%82', '/p/1aaaa', `/p/${id}k${'a'.repeat(26)}`, '/p/x/data', '/p/x/cv']) {
    expect([path, (await page(path)).status]).toEqual([path, 404]);
  }
  await organizer.must(organizer.post(`${at}/withdraw`));
  expect(await refused(talk({}))).toEqual([409, 'expert.withdrawn']);
  expect((await organizer.post(`${at}/erasure`)).status).toBe(403);
  const admin = await house.as('admin');
  expect((await admin.post(`${at}/erasure`)).status).toBe(204);
  expect((await admin.get(at)).status).toBe(404);
});
