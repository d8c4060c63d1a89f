import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { startBrowser, violations } from '../support/browser.js';
import { openAs, sidewaysOf, visit } from '../support/console.js';
import { startHouse, type House } from '../support/house.js';
import { ROOT } from '../support/sources.js';

/** F02, F03 in the browser: when Isfahan and Xi'an can meet, why not on other days, and an event from it. */
let house: House;
let browser: Browser;
let [isfahan, xian] = ['', ''];

beforeAll(async () => {
  [house, browser] = await Promise.all([startHouse({ name: 'console-slots', workers: 0 }), startBrowser()]);
  const run = promisify(execFile);
  await run(process.execPath, ['dist/apps/api/src/commands/calendars-seed.js'], { cwd: ROOT, env: house.env });
  const cities = await house.sql<{ id: string; slug: string }>('SELECT id, slug FROM cities');
  const idOf = (slug: string) => cities.find((city) => city.slug === slug)!.id;
  [isfahan, xian] = [idOf('isfahan'), idOf('xian')];
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

/** A Monday at least four weeks ahead, and the Saturday before it, which is a weekend in China. */
function aMonday(): string {
  const day = new Date(Date.now() + 28 * 86_400_000);
  day.setUTCDate(day.getUTCDate() + ((8 - day.getUTCDay()) % 7));
  return day.toISOString().slice(0, 10);
}
const plus = (iso: string, days: number) =>
  new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

it.each([
  ['en', 1280],
  ['fa', 360],
] as const)(
  'F02: a time is found, other days say why, a holiday changes the answer, and an event is planned, in %s at %d pixels',
  async (language, width) => {
    const monday = aMonday();
    await house.sql("DELETE FROM city_days WHERE source = 'test'");
    const organizer = await openAs(browser, house, 'organizer', { language, width });
    const { page, t } = organizer;
    const range = `from=${plus(monday, -3)}&to=${plus(monday, 3)}&minutes=90`;
    await visit(organizer, house, `/slots?cities=${isfahan}&${range}`);
    await page.getByText(t('slots.nobody')).waitFor();
    await page
      .locator('.slots .chip', { has: page.locator('input:not(:checked)') })
      .filter({ hasText: /Xi'an|شی‌آن/ })
      .first()
      .click();
    const slots = page.locator('.slot-list > li');
    await slots.first().waitFor();
    // Saturday is a working day in Isfahan only, Friday in Xi'an only.
    const refused = page.locator('.slots table');
    expect(await refused.locator('tbody tr').count()).toBeGreaterThanOrEqual(3);
    expect(await violations(page)).toEqual([]);
    expect(await sidewaysOf(organizer)).toBeLessThanOrEqual(0);
    if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/slots-${language}.png`, fullPage: true });

    const all = async () => {
      const more = page.locator('.slot-list + button');
      if (await more.count()) await more.click();
      return slots.count();
    };
    const before = await all();
    await house.sql(
      `INSERT INTO city_days (city_id, date, kind, names, certainty, source)
       VALUES (?, ?, 'holiday', '{"en":"Lantern Day","fa":"روز فانوس"}', 'certain', 'test')
       ON DUPLICATE KEY UPDATE names = VALUES(names)`,
      [xian, monday],
    );
    await visit(organizer, house, `/slots?cities=${isfahan}%2C${xian}&${range}`);
    await refused.getByText(/Lantern Day|روز فانوس/).waitFor();
    expect(await all()).toBeLessThan(before);

    await slots
      .first()
      .getByRole('link', { name: t('slots.plan') })
      .click();
    await page.locator('.strip').waitFor();
    expect(await page.locator('[name=start]').inputValue()).not.toBe('');
    await page.getByText(t('strip.inside')).waitFor();
    // On the holiday itself the form says its name, and offers the next time.
    await page.locator('[name=start]').fill(monday);
    await page.locator('[name=start]').blur();
    await page
      .getByText(/Lantern Day|روز فانوس/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: t('strip.next') }).click();
    await page.getByText(t('strip.inside')).waitFor();
    expect(await violations(page)).toEqual([]);
    if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/strip-${language}.png`, fullPage: true });
    await organizer.context.close();
  },
  90_000,
);

it('what cannot be asked for is said at its field, and what was typed stays', async () => {
  const organizer = await openAs(browser, house, 'organizer', { language: 'en', width: 1280 });
  const { page } = organizer;
  await visit(organizer, house, `/slots?cities=${isfahan}%2C${xian}`);
  await page.locator('[name=minutes]').fill('1500');
  await page.locator('[name=minutes][aria-invalid=true]').waitFor();
  await page.locator('[name=minutes]').fill('60');
  await page.locator('.slot-list > li').first().waitFor();
  await page.locator('.slot-wishes').click();
  await page
    .locator('#f-freeBusy')
    .setInputFiles({ name: 'busy.ics', mimeType: 'text/calendar', buffer: Buffer.from('no calendar') });
  await page.locator('.field.wrong', { has: page.locator('#f-freeBusy') }).waitFor();
  await organizer.context.close();
});
