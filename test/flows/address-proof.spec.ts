import { openCall } from '../support/a-call.js';
import { aPdf } from '../support/files.js';
import { startHouse, type House } from '../support/house.js';
import * as steps from '../support/steps.js';
import { addressOf, begin, handIn, mailsTo, pagePath, untilMails, upload, written } from '../support/submissions.js';

/** Whether the address that an author typed is theirs. */
let house: House;

beforeAll(async () => {
  house = await startHouse({ name: 'address_proof' });
});
afterAll(() => house?.stop());

const PDF = aPdf();

const page = async (path: string) => house.guest().get(path);
const post = (path: string, fields: Record<string, string> = {}) => house.guest().form(path, fields);

interface Person {
  provenAt: string | null;
  disownedAt: string | null;
  consentAt: string | null;
}

/** What the office reads. */
async function officeReads(name: string) {
  const [row] = await house.sql<{ id: string }>(
    'SELECT submission_id AS id FROM submission_people WHERE address = ? ORDER BY id DESC LIMIT 1',
    [addressOf(name)],
  );
  const organizer = await house.as('organizer');
  const read = await organizer.must(
    organizer.get<{ status: string; people: Person[]; changes: { action: string }[] }>(
      `/api/v1/submissions/${row!.id}`,
    ),
  );
  return { status: read.status, ...read.people[0]!, actions: read.changes.map(({ action }) => action) };
}

async function expertStatus(name: string): Promise<string | undefined> {
  const [row] = await house.sql<{ status: string }>('SELECT status FROM experts WHERE address = ?', [addressOf(name)]);
  return row?.status;
}

/** The link in the newest mail whose subject begins so. */
async function mailed(name: string, subject: string): Promise<string> {
  const mails = await steps.until(
    `${name} gets “${subject}”`,
    () => mailsTo(house, name),
    (all) => all.some((mail) => mail.subject?.startsWith(subject)),
  );
  return pagePath(mails.findLast((mail) => mail.subject?.startsWith(subject))!);
}

it('an address is proven by a button behind the mailed link, not by the form’s own link, and not by looking', async () => {
  const { slug } = await openCall(house);
  const path = await written(house, slug, 'ines');
  expect((await handIn(house, path)).status).toBe(303);
  expect((await page(path)).text).toContain('Your address is not confirmed yet');
  await post(`${path}/prove`);
  expect(await officeReads('ines')).toMatchObject({ status: 'submitted', provenAt: null });
  expect(await expertStatus('ines')).toBe('unproven');

  const link = await mailed('ines', 'Received');
  const [receipt] = (await mailsTo(house, 'ines')).filter(({ subject }) => subject?.startsWith('Received'));
  expect(receipt!.text!.replace(/\s+/g, ' ')).toContain('Please confirm by the link that this address is yours');
  expect((await page(`${link}?lang=en`)).text).toContain('Is this proposal yours?');
  expect(await officeReads('ines')).toMatchObject({ provenAt: null });

  const answers = await Promise.all([post(`${link}/prove`), post(`${link}/prove`)]);
  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  expect(answers[0].headers.get('location')).toBe(`${link}?proven=1&lang=en`);
  expect((await page(`${link}?proven=1`)).text).toContain('Thank you, your address is confirmed');
  const read = await officeReads('ines');
  expect(read.provenAt).not.toBeNull();
  expect(read.actions.filter((action) => action === 'address_proven')).toHaveLength(1);
  // The consent that was given before counts from now on.
  expect(await expertStatus('ines')).toBe('active');
  expect((await page(path)).text).not.toContain('Your address is not confirmed yet');
  // Who said yes can withdraw, but not say that it was somebody else.
  expect((await post(`${link}/not-me`)).status).toBe(409);
  expect(await officeReads('ines')).toMatchObject({ status: 'submitted', disownedAt: null });
});

it('whoever hands in from the page that the mail opened has proven the address', async () => {
  const { slug } = await openCall(house);
  const path = await written(house, slug, 'omid');
  const link = await mailed('omid', 'Your draft');
  expect((await handIn(house, link)).status).toBe(303);
  const read = await officeReads('omid');
  expect(read.provenAt).not.toBeNull();
  expect(read.actions).toEqual(['address_proven', 'submitted']);
  expect(await expertStatus('omid')).toBe('active');
  // The mailed link leads on to the own entry; the form's link, which nobody proved, does not.
  const own = /href="(\/p\/[^"]+)"/.exec((await page(`${link}?lang=en`)).text)![1]!;
  expect((await page(own)).text).toContain('<title>Your entry among the experts</title>');
  expect((await page(path)).text).not.toContain('href="/p/');
  expect(await house.sql('SELECT source FROM expert_consents ORDER BY id DESC LIMIT 1')).toEqual([
    { source: 'author' },
  ]);
  await mailed('omid', 'Received');
  const receipt = (await mailsTo(house, 'omid')).find(({ subject }) => subject?.startsWith('Received'));
  expect(receipt!.text).not.toContain('Please confirm by the link');
});

it('the curriculum vitae of a proven author is taken over to the register, but never over one that is there', async () => {
  const { slug } = await openCall(house);
  const cvIn = async () => {
    const [row] = await house.sql<{ id: string }>('SELECT id FROM experts WHERE address = ?', [addressOf('vita')]);
    const organizer = await house.as('organizer');
    const read = await organizer.must(
      organizer.get<{ cv: { fileName: string; size: number } | null }>(`/api/v1/experts/${row!.id}`),
    );
    return read.cv;
  };
  const path = await written(house, slug, 'vita');
  expect((await upload(house, path, { name: 'first.pdf', bytes: PDF, purpose: 'cv' })).status).toBe(303);
  await handIn(house, path);
  expect(await cvIn()).toBeNull();
  const link = await mailed('vita', 'Received');
  await post(`${link}/prove`);
  expect(await cvIn()).toMatchObject({ fileName: 'first.pdf', size: PDF.length });

  const again = await written(house, (await openCall(house)).slug, 'vita');
  await upload(house, again, { name: 'second.pdf', bytes: PDF, purpose: 'cv' });
  await handIn(house, again);
  const links = await steps.until(
    'the second is received too',
    async () => (await mailsTo(house, 'vita')).filter(({ subject }) => subject?.startsWith('Received')).map(pagePath),
    (all) => all.length > 1,
  );
  const second = links.find((each) => each !== link)!;
  expect((await post(`${second}/prove`)).status).toBe(303);
  expect((await officeReads('vita')).provenAt).not.toBeNull();
  expect(await cvIn()).toMatchObject({ fileName: 'first.pdf' });
});

it('“this was not me” withdraws it, tells the office, and shuts out whoever typed the address', async () => {
  const { slug } = await openCall(house);
  const path = await written(house, slug, 'victim');
  await post(`${path}/co-authors`, { coAuthorName: 'Friend', coAuthorAddress: addressOf('friend') });
  await handIn(house, path);
  const link = await mailed('victim', 'Received');
  await untilMails(house, 'friend', 1);
  // The form's own link cannot say it, nor a co-author's.
  expect((await post(`${path}/not-me`)).status).toBe(409);
  expect((await post(`${pagePath((await mailsTo(house, 'friend'))[0]!)}/not-me`)).status).toBe(409);
  expect((await page(`${link}?lang=en&ask=not-me`)).text).toContain('Withdraw it, because it was not you?');
  expect(await officeReads('victim')).toMatchObject({ status: 'submitted' });

  const answers = await Promise.all([post(`${link}/not-me`), post(`${link}/not-me`)]);
  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  expect((await page(link)).text).toContain('Thank you for telling us');
  const read = await officeReads('victim');
  expect(read).toMatchObject({ status: 'withdrawn', consentAt: null, provenAt: null });
  expect(read.disownedAt).not.toBeNull();
  expect(read.actions.filter((action) => action === 'disowned')).toHaveLength(1);
  expect(await expertStatus('victim')).toBe('withdrawn');
  for (const each of [path, `${path}/proposal`]) expect((await page(each)).status).toBe(404);
  await mailed('friend', 'News of the proposal');
  expect((await mailsTo(house, 'victim')).some(({ subject }) => subject?.startsWith('News'))).toBe(false);
  expect((await post(`${link}/prove`)).status).toBe(303);
  expect(await officeReads('victim')).toMatchObject({ provenAt: null });
});

it('a draft under a stranger’s address ends the same way; bad links say nothing', async () => {
  const { slug } = await openCall(house);
  const path = await begin(house, slug, 'stranger');
  const link = await mailed('stranger', 'Your draft');
  const draft = (await mailsTo(house, 'stranger'))[0]!;
  expect(draft.text!.replace(/\s+/g, ' ')).toContain('A draft is kept for thirty days after the deadline.');
  for (const wrong of [`${link}a`, link.slice(0, -1), link.replace(/.$/, (end) => (end === 'a' ? 'b' : 'a')), '/x/1']) {
    for (const act of ['prove', 'not-me']) {
      expect([wrong, act, (await post(`${wrong}/${act}`)).status]).toEqual([wrong, act, 404]);
    }
  }
  expect((await post(`${link}/not-me`)).status).toBe(303);
  expect((await page(path)).status).toBe(404);
  expect((await post(`${path}/proposal`, { title: 'On' })).status).toBe(404);
  expect(await officeReads('stranger')).toMatchObject({ status: 'withdrawn' });
});

it('a proof that comes later revives no consent that was taken back meanwhile', async () => {
  const { slug } = await openCall(house);
  await handIn(house, await written(house, slug, 'noor'));
  const link = await mailed('noor', 'Received');
  const own = await steps.until(
    'noor is asked by the register',
    async () => (await mailsTo(house, 'noor')).find(({ text }) => text?.includes('/p/')),
    (mail) => mail !== undefined,
  );
  const page = /\/p\/[\w-]+/.exec(own!.text!)![0];
  await post(`${page}/confirm`);
  await post(`${page}/withdraw`);
  expect(await expertStatus('noor')).toBe('withdrawn');
  await post(`${link}/prove`);
  expect((await officeReads('noor')).provenAt).not.toBeNull();
  expect(await expertStatus('noor')).toBe('withdrawn');
});
