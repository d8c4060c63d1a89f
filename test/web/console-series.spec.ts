import type { Browser } from 'playwright-core';
import { startBrowser } from '../support/browser.js';
import { enter, openConsole, sidewaysOf, visit } from '../support/console.js';
import { startHouse, type House } from '../support/house.js';
import * as steps from '../support/steps.js';

let house: House;
let browser: Browser;

beforeAll(async () => {
  [house, browser] = await Promise.all([startHouse({ name: 'console-series' }), startBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

it.each([
  ['en', 1280],
  ['fa', 360],
] as const)(
  'F01: an event is repeated, its series is worded anew and a part taken out, in %s at %d pixels',
  async (language, width) => {
    const visitor = await openConsole(browser, { language, width });
    await enter(visitor, house, 'organizer', language);
    const { page, t, button } = visitor;
    const event = await steps.createEvent(await house.as('organizer'));
    await visit(visitor, house, `/events/${event.id}`);
    await button('series.make').click();
    await page.waitForURL(/\/events\/series\/\d+$/);
    const last = t('series.part', { part: language === 'fa' ? '۴' : '4', parts: language === 'fa' ? '۴' : '4' });
    await page.getByText(last).waitFor();
    if (process.env.LOOK_AT)
      await page.screenshot({ path: `${process.env.LOOK_AT}/series-${language}.png`, fullPage: true });
    expect(await sidewaysOf(visitor)).toBeLessThanOrEqual(0);

    const title = page.locator(`[name="texts.${event.revision.mainLanguage as string}.title"]`);
    await title.fill('Four seminars');
    await button('series.edit').click();
    await page.getByText(t('series.saved')).waitFor();
    const [row] = await house.sql<{ texts: string }>('SELECT texts FROM event_series ORDER BY id DESC LIMIT 1');
    expect(JSON.stringify(row!.texts)).toContain('Four seminars');
    await page
      .getByRole('button', { name: t('series.takeOut') })
      .last()
      .click();
    await page.getByText(last).waitFor({ state: 'detached' });

    await visit(visitor, house, '/events/series');
    await page.getByRole('row').nth(1).waitFor();
    expect(await sidewaysOf(visitor)).toBeLessThanOrEqual(0);
    expect(visitor.said).toEqual([]);
    await page.context().close();
  },
  120_000,
);
