import type { CallView } from '../support/a-call.js';
import type { Client } from '../support/client.js';
import { aDocx } from '../support/files.js';
import { startHouse, type House } from '../support/house.js';
import { leaksTo, type SoughtPerson } from '../support/leaks.js';
import { expectProblem } from '../support/problems.js';
import { aReviewer, inReview, redactAll, submitted, type ReviewItem, type ReviewList } from '../support/reviews.js';
import { addressOf, upload } from '../support/submissions.js';

/** F16: of a blind call its reviewers learn nobody's name, wherever they look. */
let house: House;
let organizer: Client;
let reviewer: { id: string; client: Client };
let call: CallView;
const ids: string[] = [];

const AUTHORS: Record<string, SoughtPerson> = {
  karimi: { names: ['زهرا کریمی'], address: addressOf('karimi'), affiliation: 'پژوهشگاه راه اصفهان' },
  wang: { names: ['王小明'], address: addressOf('wang'), affiliation: '西安交通大学' },
  karimov: { names: ['Азиз Каримов'], address: addressOf('karimov'), affiliation: 'Ташкентский трамвай' },
  okafor: { names: ['Chinedu Okafor'], address: addressOf('okafor'), affiliation: 'Lagos Bus Works' },
};
const people = Object.values(AUTHORS);

const TEXTS: Record<string, { title: string; abstract: string }> = {
  karimi: { title: 'ترامواها در بافت کهن', abstract: 'این کار را كريمي در پژوهشگاه راه اصفهان آغاز کرد.' },
  wang: { title: '王小明论电动公交', abstract: '本文讨论电动公交。' },
  karimov: { title: 'Трамваи', abstract: 'Опыт Каримова; письма: karimov@experts.example.' },
  okafor: { title: 'Buses that wait', abstract: 'By OKAFOR, Ch. of Lagos Bus Works.' },
};

beforeAll(async () => {
  house = await startHouse({ name: 'blind', workers: 0 });
  organizer = await house.as('organizer');
  reviewer = await aReviewer(house, 'Anna');
  call = await inReview(house, [reviewer], async ({ slug }) => {
    for (const [key, { names, affiliation }] of Object.entries(AUTHORS)) {
      const person = { name: names[0]!, affiliation };
      const proposal = { ...TEXTS[key]!, 'answers.q5': `${names[0]} works at ${affiliation}` };
      const { id, path } = await submitted(house, slug, key, { person, proposal });
      ids.push(id);
      const told = { name: `${names[0]}.docx`, bytes: aDocx({ text: ['Plans for the line along the river bank'] }) };
      await upload(house, path, { ...told, purpose: 'proposal' });
      await upload(house, path, { ...told, purpose: 'anonymous' });
    }
  });
});
afterAll(() => house?.stop());

const reviews = async () => (await reviewer.client.must(reviewer.client.get<ReviewList>('/api/v1/reviews'))).items;
const item = async (submissionId: string): Promise<ReviewItem> => {
  const row = (await reviews()).find(({ number }) => number === submissionId)!;
  return reviewer.client.must(reviewer.client.get<ReviewItem>(`/api/v1/reviews/${row.id}`));
};
const walk = () => leaksTo(house, reviewer.client, people, [`/en/calls/${call.slug}`, '/app/reviews']);

it('withholds every text that names somebody until the office has hidden it, in every script', async () => {
  expect((await reviews()).map(({ title }) => title.isWithheld)).toEqual([false, true, false, false]);
  const seen = await Promise.all(ids.map(item));
  expect(seen.map(({ abstract }) => abstract.text)).toEqual([null, TEXTS.wang!.abstract, null, null]);
  expect(seen.map(({ people: named }) => named)).toEqual([null, null, null, null]);
  // The question that the call calls personal is not there at all.
  expect(seen[0]!.answers.map(({ question }) => question.key)).toEqual(['q1', 'q2', 'q3', 'q4']);
  expect(seen.flatMap(({ files }) => files.map(({ fileName }) => fileName))).toEqual(Array(4).fill('file-1.docx'));
  const { leaks, opened, found } = await walk();
  expect([leaks, found]).toEqual([0, []]);
  expect(opened).toBeGreaterThan(15);
});

it('shows the rest once it is hidden, and nothing of a text that has changed since', async () => {
  for (const id of ids) await redactAll(organizer, id);
  const seen = await Promise.all(ids.map(item));
  expect(seen.map(({ abstract }) => abstract.text)).toEqual([
    'این کار را █████ در █████ آغاز کرد.',
    TEXTS.wang!.abstract,
    'Опыт █████; письма: █████.',
    'By █████, Ch. of █████.',
  ]);
  expect(seen[1]!.title.text).toBe('█████论电动公交');
  expect((await walk()).found).toEqual([]);

  // An edit, and a co-author who comes later, ask for another look.
  await house.sql("UPDATE submissions SET abstract = CONCAT(abstract, ' Indeed.') WHERE id = ?", [ids[3]]);
  expect((await item(ids[3]!)).abstract).toEqual({ text: null, isWithheld: true });
  await house.sql(
    `INSERT INTO submission_people (submission_id, role, state, name, address, address_hash, language)
     VALUES (?, 'co_author', 'invited', 'Otabek Yusupov', 'otabek@experts.example', UNHEX(SHA2('otabek', 256)), 'en')`,
    [ids[2]],
  );
  expect((await item(ids[2]!)).abstract.isWithheld).toBe(true);
  for (const id of ids) await redactAll(organizer, id);
  expect((await item(ids[3]!)).abstract.text).toMatch(/Indeed\.$/);
});

it('refuses to leave a name in sight by mistake, a text that is another by now, and ranges beside it', async () => {
  const path = `/api/v1/submissions/${ids[3]}/redactions`;
  const { items } = await organizer.must(organizer.get<{ items: { field: string; madeFor: string }[] }>(path));
  const { madeFor } = items.find(({ field }) => field === 'abstract')!;
  const put = (body: object, field = 'abstract') => organizer.put(`${path}/${field}`, body, null);
  const hidden = { ranges: [{ start: 0, end: 2 }], madeFor, keepsTraces: false };
  expectProblem(await put(hidden), 409, 'redaction.traces_left', 'ranges');
  expectProblem(await put({ ...hidden, madeFor: '0'.repeat(64) }), 409, 'redaction.text_changed');
  const beside = { ...hidden, ranges: [{ start: 0, end: 5000 }] };
  expectProblem(await put(beside), 400, 'redaction.range', 'ranges');
  for (const field of ['q5', 'bio', 'نام', "'"]) {
    expectProblem(await put(hidden, encodeURIComponent(field)), 404, 'redaction.field');
  }
  expect((await reviewer.client.get(path)).status).toBe(403);
});

it('withholds what may be a name in another script until the office says that it is none', async () => {
  const path = `/api/v1/submissions/${ids[2]}/redactions`;
  const titled = (title: string) => house.sql('UPDATE submissions SET title = ? WHERE id = ?', [title, ids[2]]);
  await titled('Trams of Karimov');
  expect((await item(ids[2]!)).title).toEqual({ text: null, isWithheld: true });
  const { items } = await organizer.must(
    organizer.get<{ items: { field: string; madeFor: string; traces: object[] }[] }>(path),
  );
  const { madeFor, traces } = items.find(({ field }) => field === 'title')!;
  expect(traces).toEqual([{ start: 9, end: 16, kind: 'name', isGuess: true }]);
  await organizer.must(organizer.put(`${path}/title`, { ranges: [], madeFor, keepsTraces: true }, null));
  expect((await item(ids[2]!)).title.text).toBe('Trams of Karimov');
  await organizer.must(organizer.ask('DELETE', `${path}/title`));
  await titled(TEXTS.karimov!.title);
});

describe('a planted leak of each kind is counted', () => {
  const kinds = async () => {
    const { leaks, found } = await walk();
    return { leaks, kinds: [...new Set(found.map(({ kind }) => kind))].sort(), paths: found.map(({ path }) => path) };
  };

  it('a name in a text that is not hidden', async () => {
    await house.sql('UPDATE submission_redactions SET ranges = ? WHERE submission_id = ?', ['[]', ids[0]]);
    const planted = await kinds();
    expect(planted.kinds).toEqual(['affiliation', 'name']);
    await house.sql('DELETE FROM submission_redactions WHERE submission_id = ?', [ids[0]]);
    expect((await kinds()).leaks).toBe(0);
  });

  it('names, places of work, files and what else a call without blindness shows', async () => {
    const anonymity = async (to: string) =>
      house.sql("UPDATE call_versions SET content = JSON_SET(content, '$.anonymity', ?) WHERE call_id = ?", [
        to,
        call.id,
      ]);
    await anonymity('named');
    const planted = await kinds();
    expect(planted.kinds).toEqual(['address', 'affiliation', 'name']);
    // File names in lists and in the headers of downloads.
    expect(planted.paths.some((path) => /\/reviews\/\d+\/files\/\d+$/.test(path))).toBe(true);
    await anonymity('blind');
    expect((await kinds()).leaks).toBe(0);
  });

  it('a history that may be read', async () => {
    // Other roles read the history with its names: they must never be a blind call's reviewers.
    await house.sql("INSERT INTO account_roles (account_id, role) VALUES (?, 'viewer')", [reviewer.id]);
    const planted = await kinds();
    expect(planted.paths.some((path) => /\/submissions\/\d+$/.test(path))).toBe(true);
    await house.sql("DELETE FROM account_roles WHERE account_id = ? AND role = 'viewer'", [reviewer.id]);
    expect((await kinds()).leaks).toBe(0);
  });
});
