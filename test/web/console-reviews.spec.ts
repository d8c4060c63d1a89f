import type { Browser } from 'playwright-core';
import { startBrowser, violations } from '../support/browser.js';
import { openAs, settled, sidewaysOf, visit, type Visitor } from '../support/console.js';
import { startHouse, type House } from '../support/house.js';
import { aReviewer, aReviewerInput, beginReview, inReview, submitted } from '../support/reviews.js';
import { openCall } from '../support/a-call.js';

/** F16 in the browser: a reviewer judges by keyboard, the office plans, reads and hides names. */
let house: House;
let browser: Browser;
let ramin: string;

beforeAll(async () => {
  [house, browser] = await Promise.all([startHouse({ name: 'console-reviews', workers: 0 }), startBrowser()]);
  const [row] = await house.sql<{ id: string }>("SELECT id FROM accounts WHERE email = 'reviewer@isfahan.example'");
  ramin = String(row!.id);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

const look = async (visitor: Visitor, name: string) => {
  await settled(visitor.page);
  if (process.env.LOOK) await visitor.page.screenshot({ path: `${process.env.LOOK}/${name}.png`, fullPage: true });
  expect([name, await violations(visitor.page)]).toEqual([name, []]);
  expect([name, await sidewaysOf(visitor)]).toEqual([name, 0]);
};

const PROPOSALS = [
  { title: 'Trams through the old town', abstract: 'How the line was laid, street by street.' },
  { title: 'Buses that wait for trains', abstract: 'As Okafor showed at Lagos Bus Works, waiting pays.' },
  { title: 'Cable cars over the river', abstract: 'What three winters taught us.' },
];
const PERSON = { name: 'Chinedu Okafor', affiliation: 'Lagos Bus Works' };

async function aRound(names: string): Promise<{ callId: string; ids: string[] }> {
  const ids: string[] = [];
  const call = await inReview(house, [{ id: ramin }], async ({ slug }) => {
    for (const [at, proposal] of PROPOSALS.entries()) {
      ids.push((await submitted(house, slug, `${names}${at}`, { person: PERSON, proposal })).id);
    }
  });
  return { callId: call.id, ids };
}

const scoresOf = async (submissionId: string) =>
  house.sql<{ scores: object; isDone: number; recommendation: string; comment: string }>(
    `SELECT r.scores, r.is_done AS isDone, r.recommendation, r.comment
     FROM reviews r JOIN review_assignments a ON a.id = r.assignment_id WHERE a.submission_id = ?`,
    [submissionId],
  );

it('a reviewer finds nothing but reviews, and judges by keyboard: points, draft, hand in, on to the next', async () => {
  const { ids } = await aRound('keys');
  const visitor = await openAs(browser, house, 'reviewer', { language: 'en', width: 1280 });
  const { page, t, button } = visitor;
  await page.goto(`${house.origin}/app/`);
  await page.waitForURL(/\/app\/reviews$/);
  await settled(page);
  expect(await page.locator('nav.side li').allTextContents()).toEqual([t('nav.reviews'), t('nav.settings')]);
  await look(visitor, 'reviews-en');
  await page
    .getByRole('link', { name: t('reviews.start'), exact: true })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: PROPOSALS[0]!.title }).waitFor();
  await page.keyboard.press('4');
  await page.getByText(t('reviews.draftSaved'), { exact: true }).waitFor();
  expect(await scoresOf(ids[0]!)).toMatchObject([{ isDone: 0 }]);
  await page.keyboard.press('Digit2');
  await page
    .getByRole('radio', { name: t('reviews.pointsOf', { points: 2, max: 5 }) })
    .nth(1)
    .isChecked();
  await button('reviews.handIn').click();
  await page.locator('.summary').waitFor();
  await page.getByRole('radio', { name: t('reviews.recommend.accept'), exact: true }).check();
  await page.getByLabel(t('reviews.comment')).fill('Sound, with figures.');
  await look(visitor, 'review-en');
  // Right after a letter, before the draft has saved itself.
  await page.getByLabel(t('reviews.comment')).press('End');
  await page.keyboard.type(' Well told.');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { level: 1, name: PROPOSALS[1]!.title }).waitFor();
  const [kept] = await scoresOf(ids[0]!);
  expect([kept!.isDone, kept!.recommendation, kept!.comment]).toEqual([1, 'accept', 'Sound, with figures. Well told.']);
  expect(kept!.scores).toEqual({ c1: 4, c2: 2 });

  // A text that names its author waits; the keys lead on and back.
  await page.getByText(t('reviews.textWaits')).waitFor();
  expect(await page.content()).not.toContain('Okafor');
  await look(visitor, 'review-waits-en');
  await page.keyboard.press('j');
  await page.getByRole('heading', { level: 1, name: PROPOSALS[2]!.title }).waitFor();
  await page.keyboard.press('k');
  await page.getByRole('heading', { level: 1, name: PROPOSALS[1]!.title }).waitFor();
  await visitor.context.close();
});

it('a declared conflict closes the proposal, and can be taken back at once', async () => {
  const { ids } = await aRound('conflict');
  const visitor = await openAs(browser, house, 'reviewer', { language: 'fa', width: 360 });
  const { page, t, button } = visitor;
  const [row] = await house.sql<{ id: string }>('SELECT id FROM review_assignments WHERE submission_id = ?', [ids[2]]);
  const path = `/reviews/${row!.id}`;
  await visit(visitor, house, '/reviews');
  await look(visitor, 'reviews-fa');
  await visit(visitor, house, path);
  await look(visitor, 'review-fa');
  await button('reviews.conflict.button').click();
  await page.getByLabel(t('reviews.conflict.reason')).fill('شاگرد من است');
  await button('reviews.conflict.title').click();
  const toast = page.locator('.toast.good', { hasText: t('reviews.conflict.done') });
  await toast.waitFor();
  await visit(visitor, house, path);
  await page.locator('.notice.attention').waitFor();
  expect(await page.content()).not.toContain(PROPOSALS[2]!.abstract);
  const [declared] = await house.sql<{ reason: string }>(
    'SELECT reason FROM review_conflicts WHERE submission_id = ?',
    [ids[2]],
  );
  expect(declared!.reason).toBe('شاگرد من است');
  await visitor.context.close();
});

it.each([
  ['en', 1280],
  ['fa', 360],
] as const)('the office reads the ranking and hides a name, in %s at %d pixels', async (language, width) => {
  const { callId, ids } = await aRound(`desk${width}`);
  await house.sql(
    `INSERT INTO reviews (assignment_id, scores, recommendation, comment, is_done)
     SELECT id, '{"c1":4,"c2":3}', 'accept', 'Good figures.', 1 FROM review_assignments WHERE submission_id IN (?, ?)`,
    [ids[0], ids[1]],
  );
  const visitor = await openAs(browser, house, 'organizer', { language, width });
  const { page, t, button } = visitor;
  await visit(visitor, house, `/calls/${callId}/review`);
  await button('reviewDesk.look').click();
  await look(visitor, `call-review-${language}`);
  const row = page.locator('tr', { hasText: PROPOSALS[1]!.title });
  expect(await row.textContent()).toContain(t('reviewDesk.withheld', { count: 1 }));
  await row.click();
  await page.waitForURL(new RegExp(`/submissions/${ids[1]}/review$`));
  await page.locator('.redaction-shown').last().waitFor({ state: 'attached' });
  await look(visitor, `submission-review-${language}`);

  // A name that is left in sight is refused, hidden it is saved, and the reviewer reads the rest.
  await button('redaction.save').first().click();
  await page.locator('.notice.summary').waitFor();
  const area = page.locator('textarea[name=text-abstract]');
  await area.focus();
  await page.keyboard.press('Control+Home');
  for (let at = 0; at < 3; at += 1) await page.keyboard.press('ArrowRight');
  for (let at = 3; at < 9; at += 1) await page.keyboard.press('Shift+ArrowRight');
  await page
    .getByRole('button', { name: t('redaction.hide'), exact: true })
    .first()
    .click();
  await page.locator('.redaction-shown .hidden-part').waitFor();
  await look(visitor, `redaction-${language}`);
  await page.getByRole('button', { name: t('redaction.hideThis', { words: '\u2068Lagos Bus Works\u2069' }) }).click();
  await button('redaction.save').first().click();
  await page.locator('.toast.good', { hasText: t('redaction.saved') }).waitFor();
  const [saved] = await house.sql<{ ranges: object }>(
    'SELECT ranges FROM submission_redactions WHERE submission_id = ?',
    [ids[1]],
  );
  expect(saved!.ranges).toEqual([
    { start: 3, end: 9 },
    { start: 20, end: 35 },
  ]);
  const reviewer = await house.as('reviewer');
  const list = (await reviewer.get<{ items: { id: string; number: string }[] }>('/api/v1/reviews')).body.items;
  const own = list.find(({ number }) => number === ids[1])!;
  const { text } = await reviewer.get(`/api/v1/reviews/${own.id}`);
  expect(text).toContain('As █████ showed at █████, waiting pays.');

  // And back again, as long as the words of it stand there.
  await page
    .locator('.toast.good')
    .getByRole('button', { name: t('action.undo'), exact: true })
    .click();
  await page.locator('details .badge.attention').waitFor();
  expect(await house.sql('SELECT id FROM submission_redactions WHERE submission_id = ?', [ids[1]])).toEqual([]);
  await visitor.context.close();
});

it('the office names a reviewer and carries out the plan that it has seen', async () => {
  const anna = await aReviewer(house, 'Anna');
  const call = await openCall(house);
  for (const name of ['plan1', 'plan2']) await submitted(house, call.slug, name);
  await beginReview(house, call);
  const visitor = await openAs(browser, house, 'organizer', { language: 'en', width: 1280 });
  const { page, t, button } = visitor;
  await visit(visitor, house, `/calls/${call.id}/review`);
  await look(visitor, 'call-review-empty-en');
  await button('reviewDesk.add').click();
  await page.getByLabel(t('reviewDesk.account'), { exact: true }).selectOption({ label: 'Anna' });
  await page.getByLabel(t('reviewDesk.maxLoad')).fill('0');
  await button('action.save').click();
  await page.locator('.dialog .summary').waitFor();
  await page.getByLabel(t('reviewDesk.maxLoad')).fill('1');
  await look(visitor, 'reviewer-dialog-en');
  await button('action.save').click();
  await page.locator('.toast.good', { hasText: t('reviewDesk.put') }).waitFor();
  await button('reviewDesk.look').click();
  await page.getByText(t('reviewDesk.planGives', { count: 1 })).waitFor();
  await page.getByText(t('reviewDesk.planGaps', { count: 2 })).waitFor();
  await look(visitor, 'plan-en');
  await button('reviewDesk.apply').click();
  await page.locator('.toast.good', { hasText: t('reviewDesk.applied') }).waitFor();
  const given = await house.sql<{ n: number }>('SELECT COUNT(*) AS n FROM review_assignments WHERE account_id = ?', [
    anna.id,
  ]);
  expect(Number(given[0]!.n)).toBe(1);
  const organizer = await house.as('organizer');
  const body = aReviewerInput({ maxLoad: 9 });
  expect((await organizer.put(`/api/v1/calls/${call.id}/reviewers/${anna.id}`, body, null)).status).toBe(200);
  await visitor.context.close();
});
