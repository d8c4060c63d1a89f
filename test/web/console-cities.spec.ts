import type { Browser } from 'playwright-core';
import { startBrowser, violations } from '../support/browser.js';
import { openAs, settled, sidewaysOf, visit, type Visitor } from '../support/console.js';
import { startHouse, type House } from '../support/house.js';
import * as steps from '../support/steps.js';

let house: House;
let browser: Browser;
let cityId: string;

beforeAll(async () => {
  [house, browser] = await Promise.all([startHouse({ name: 'console-cities' }), startBrowser()]);
  const [city] = await house.sql<{ id: string }>("SELECT id FROM cities WHERE slug = 'isfahan'");
  cityId = String(city!.id);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

const days = (like: string) =>
  house.sql<{ date: string; kind: string; certainty: string; en: string; fromHour: string | null }>(
    `SELECT date, kind, certainty, JSON_VALUE(names, '$.en') AS en, JSON_VALUE(hours, '$.from') AS fromHour
     FROM city_days WHERE city_id = ? AND date LIKE ? ORDER BY date`,
    [cityId, like],
  );

async function look({ page }: Visitor, name: string): Promise<void> {
  if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/${name}.png`, fullPage: true });
}

async function faultless(visitor: Visitor): Promise<void> {
  expect(await violations(visitor.page)).toEqual([]);
  expect(await sidewaysOf(visitor)).toBeLessThanOrEqual(0);
}

const said = ({ page, t }: Visitor, key: string, values?: Record<string, unknown>) =>
  page.locator('.toast.good', { hasText: t(key, values) }).waitFor();

const VIEWS = [
  { language: 'en', width: 1280, scheme: 'dark', year: 2033, typed: '1412/02/15', date: '2033-05-04' },
  { language: 'fa', width: 360, scheme: 'light', year: 2034, typed: '۱۴۱۳/۰۲/۱۵', date: '2034-05-05' },
] as const;

it.each(VIEWS)(
  'a day typed in Jalali is added, refused where wrong, edited, removed and put back, in $language at $width pixels',
  async ({ year, typed, date, ...view }) => {
    const admin = await openAs(browser, house, 'admin', view);
    const { page, t, button } = admin;
    await visit(admin, house, `/cities/${cityId}/calendar?year=${year}`);
    await page.locator('.empty').waitFor();
    await look(admin, `calendar-empty-${view.language}`);
    await button('calendar.add').click();
    await page.locator('[name=date]').fill('1412/13/45');
    await button('calendar.save').click();
    await page.locator('[name=date][aria-invalid=true]').waitFor();
    await page.locator('[name="names.en"][aria-invalid=true]').waitFor();
    await faultless(admin);
    await page.locator('[name=date]').fill(typed);
    await page.locator('[name="names.en"]').fill('Day of the bridges');
    await page.locator('label.chip:has(input[name=kind][value=half_day])').click();
    await page.locator('label.chip:has(input[name=certainty][value=expected])').click();
    await button('calendar.save').click();
    // A half day without hours: the API refuses it, at the field.
    await page.locator('#f-hours .error').waitFor();
    await look(admin, `calendar-refused-${view.language}`);
    await page.locator('[id="f-hours.from"]').fill('8:00');
    await page.locator('[id="f-hours.to"]').fill('۱۲:۰۰');
    await button('calendar.save').click();
    await said(admin, 'calendar.saved');
    const added = { date, kind: 'half_day', certainty: 'expected', en: 'Day of the bridges', fromHour: '08:00' };
    expect(await days(`${year}-%`)).toEqual([added]);
    await page.locator('.calendar-month').getByText(t('calendar.expected')).waitFor();

    await button('calendar.edit', { name: 'Day of the bridges' }).click();
    await page.locator('label.chip:has(input[name=kind][value=holiday])').click();
    await page.locator('[name="names.en"]').fill('Bridges');
    await button('calendar.save').click();
    await button('calendar.remove', { name: 'Bridges' }).waitFor();
    const edited = { ...added, kind: 'holiday', en: 'Bridges', fromHour: null };
    expect(await days(`${year}-%`)).toEqual([edited]);

    await button('calendar.remove', { name: 'Bridges' }).click();
    await page.locator('.empty').waitFor();
    expect(await days(`${year}-%`)).toEqual([]);
    await button('action.undo').click();
    await said(admin, 'calendar.restored');
    expect(await days(`${year}-%`)).toEqual([edited]);

    await visit(admin, house, `/cities/${cityId}/calendar?year=${year}`);
    await page.locator('.calendar-month').first().waitFor();
    await faultless(admin);
    await look(admin, `calendar-${view.language}`);
    await admin.context.close();
  },
  90_000,
);

it.each(VIEWS)(
  'a file with one bad row is shown, carried out and taken back, in $language at $width pixels',
  async ({ year: given, ...view }) => {
    const year = given + 5;
    const admin = await openAs(browser, house, 'admin', view);
    const { page, t, button } = admin;
    const csv = `date,kind,name,name_fa\r\n${year}-04-01,holiday,First,نخست\r\n${year}-02-30,holiday,Never,هرگز\r\n`;
    await visit(admin, house, `/cities/${cityId}/calendar/import`);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'days.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await button('calendarImport.apply', { count: 1 }).waitFor();
    expect(await page.locator('tbody tr').count()).toBe(2);
    expect(await page.locator('tbody tr').first().innerText()).toContain(t('calendarImport.outcome.error'));
    expect(await days(`${year}-%`)).toEqual([]);
    await faultless(admin);
    await look(admin, `calendar-plan-${view.language}`);
    await button('calendarImport.apply', { count: 1 }).click();
    await said(admin, 'calendarImport.applied', { count: 1 });
    expect(await days(`${year}-%`)).toMatchObject([{ date: `${year}-04-01`, en: 'First' }]);
    await page.getByText(t('affected.title')).waitFor();
    await visit(admin, house, `/cities/${cityId}/calendar/import`);
    await button('calendarImport.undo').first().click();
    await said(admin, 'calendarImport.undone', { count: 1 });
    expect(await days(`${year}-%`)).toEqual([]);
    await settled(page);
    await faultless(admin);
    await look(admin, `calendar-imports-${view.language}`);
    await admin.context.close();
  },
  90_000,
);

it('a planned event that falls on a new day off is named with its reason, and leads to it', async () => {
  const event = await steps.createEvent(await house.as('organizer'));
  const date = (event.revision.start as string).slice(0, 10);
  await house.sql(
    `INSERT INTO city_days (city_id, date, kind, names, certainty, source)
     VALUES (?, ?, 'holiday', '{"en":"Day of the river","fa":"روز رود"}', 'certain', 'test')`,
    [cityId, date],
  );
  // Of a city without a week nobody knows when it works at all.
  const hours = { from: '08:00', to: '16:00' };
  const week = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, hours]));
  await house.sql("INSERT IGNORE INTO city_weeks (city_id, valid_from, days) VALUES (?, '2020-01-01', ?)", [
    cityId,
    JSON.stringify(week),
  ]);
  const admin = await openAs(browser, house, 'admin', { language: 'en', width: 1280 });
  await visit(admin, house, `/cities/${cityId}/calendar?year=${date.slice(0, 4)}`);
  const card = admin.page.locator('.card', { hasText: admin.t('affected.title') });
  await card.getByText('Day of the river').waitFor();
  await look(admin, 'calendar-affected');
  await card.getByRole('link', { name: 'Clean transport in sister cities' }).click();
  await admin.page.waitForURL(`**/events/${event.id}`);
  await admin.context.close();
}, 60_000);
