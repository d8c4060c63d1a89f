import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { startBrowser, violations } from '../support/browser.js';
import { openAs, settled, sidewaysOf, visit, type Visitor } from '../support/console.js';
import { anExpert } from '../support/experts.js';
import { startHouse, type House } from '../support/house.js';

let house: House;
let browser: Browser;

beforeAll(async () => {
  [house, browser] = await Promise.all([startHouse({ name: 'console-experts', workers: 0 }), startBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

async function look(visitor: Visitor, name: string): Promise<void> {
  expect([name, await sidewaysOf(visitor)]).toEqual([name, 0]);
  expect([name, await violations(visitor.page)]).toEqual([name, []]);
  if (!process.env.LOOK) return;
  mkdirSync(process.env.LOOK, { recursive: true });
  await visitor.page.screenshot({ path: path.join(process.env.LOOK, `${name}.png`), fullPage: true });
}

it.each([
  ['en', 1280],
  ['fa', 360],
] as const)(
  'an organizer searches, opens, notes, merges and withdraws, in %s at %d pixels',
  async (language, width) => {
    const [xian] = await house.sql<{ id: string }>("SELECT id FROM cities WHERE slug = 'xian'");
    const own = { name: `Li Na ${width}`, cityId: String(xian!.id), spoken: ['zh'], themes: ['urban heritage'] };
    const id = await anExpert(house, { ...own, organisation: 'Institute of Walls' });
    const other = await anExpert(house, { ...own, organisation: 'Old office', bio: 'Writes on gates.' });
    await anExpert(house, { name: `Somebody Else ${width}`, themes: ['water'] });
    const visitor = await openAs(browser, house, 'organizer', { language, width });
    const { page, t, button, link, said } = visitor;

    await visit(visitor, house, '/experts');
    await page.getByRole('searchbox').fill(`میراث شهری چینی شی‌آن ${width}`);
    await page.getByText(t('experts.count', { count: 2 }), { exact: true }).waitFor();
    await settled(page);
    await look(visitor, `experts-${language}-${width}`);
    await page.getByText(`Li Na ${width}`).first().click();
    await page.getByRole('heading', { level: 1, name: `Li Na ${width}` }).waitFor();

    await visit(visitor, house, `/experts/${id}`);
    await page.getByLabel(t('expert.note')).fill('Answers within a day');
    await button('expert.noteAdd').click();
    await page.getByText(t('expert.noteAdded')).waitFor();
    await button('expert.talkAdd').click();
    await page.getByLabel(t('expert.talkTitle'), { exact: true }).fill('Walls');
    await page.getByLabel(t('expert.talkDay'), { exact: true }).fill('1404/02');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('action.save') })
      .click();
    await page.locator('[aria-invalid=true]').waitFor();
    await page.getByLabel(t('expert.talkDay'), { exact: true }).fill('2025-11');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('action.save') })
      .click();
    await page.getByText(t('expert.talkSaved')).waitFor();
    await settled(page);
    await look(visitor, `expert-${language}-${width}`);

    await visit(visitor, house, '/experts/duplicates');
    await page.getByRole('link', { name: t('merge.lookNamed', { one: own.name, other: own.name }) }).click();
    await page.getByRole('heading', { level: 1, name: t('merge.page') }).waitFor();
    await settled(page);
    await page.getByRole('radio', { name: 'Old office' }).check();
    await page.locator('dd', { hasText: 'Old office' }).waitFor();
    await page.locator('dd', { hasText: 'Writes on gates.' }).waitFor();
    await settled(page);
    await look(visitor, `merge-${language}-${width}`);
    await button('merge.do').click();
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: t('merge.do') })
      .click();
    await page.getByText(t('merge.did')).waitFor();
    expect(
      await house.sql(
        'SELECT status, organisation, merged_into AS mergedInto FROM experts WHERE id IN (?) ORDER BY id',
        [[id, other]],
      ),
    ).toEqual([
      { status: 'active', organisation: 'Old office', mergedInto: null },
      { status: 'merged', organisation: '', mergedInto: id },
    ]);

    await visit(visitor, house, `/experts/${id}`);
    const [before] = await house.sql<{ slug: string }>('SELECT slug FROM experts WHERE id = ?', [id]);
    expect((await house.guest().get(`/en/experts/${before!.slug}`)).status).toBe(200);
    await button('expert.withdraw').click();
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: t('expert.withdraw') })
      .click();
    await page.getByText(t('expert.withdrawnHint')).waitFor();
    expect((await house.guest().get(`/en/experts/${before!.slug}`)).status).toBe(404);
    await settled(page);
    await look(visitor, `withdrawn-${language}-${width}`);
    expect(await link('expert.back').count()).toBe(1);
    // Chromium tells the refusal of the wrong day, which was wanted.
    expect(said.filter((text) => !/status of 400 .*talks/.test(text))).toEqual([]);
    await visitor.context.close();
  },
  90_000,
);
