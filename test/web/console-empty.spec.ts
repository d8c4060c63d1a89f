import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { startBrowser, violations } from '../support/browser.js';
import { move, openConsole, settled, sidewaysOf, visit, type Visitor } from '../support/console.js';
import { startHouse, type House } from '../support/house.js';
import { until } from '../support/steps.js';

/** A house in which nobody lives yet: a telephone in Persian, down to the narrowest, and a desk in English. */
const VIEWS = [
  { language: 'fa', width: 360, widths: [320, 360] },
  { language: 'en', width: 1280, widths: [1280] },
] as const;

let house: House;
let browser: Browser;
let code: string;
const windows: { view: (typeof VIEWS)[number]; visitor: Visitor }[] = [];

beforeAll(async () => {
  house = await startHouse({ name: 'web-empty', workers: 0, empty: true });
  browser = await startBrowser();
  const told = () => /set-up code for \S+: ([a-z2-7]{5}(?:-[a-z2-7]{5}){3})"/.exec(readFileSync(house.api.log, 'utf8'));
  code = (await until('the log tells the code', () => Promise.resolve(told()), Boolean))![1]!;
  for (const view of VIEWS) windows.push({ view, visitor: await openConsole(browser, view) });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

interface Seen {
  axe: string[];
  dark: string[];
  console: string[];
  sideways: number[];
}

const FAULTLESS: Seen[] = VIEWS.map(({ widths }) => ({
  axe: [],
  dark: [],
  console: [],
  sideways: widths.map(() => 0),
}));

/** What is wrong with the page in front of each visitor. */
function look(): Promise<Seen[]> {
  return Promise.all(
    windows.map(async ({ view, visitor }) => {
      const { page, said } = visitor;
      const sideways: number[] = [];
      for (const width of view.widths) {
        await page.setViewportSize({ width, height: 900 });
        sideways.push(await sidewaysOf(visitor));
      }
      const axe = await violations(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = await violations(page, ['color-contrast']);
      await page.emulateMedia({ colorScheme: 'light' });
      return { axe, dark, console: said.splice(0), sideways };
    }),
  );
}

const each = (act: (visitor: Visitor) => Promise<unknown>) => Promise.all(windows.map(({ visitor }) => act(visitor)));
const heading = ({ page, t }: Visitor, key: string) =>
  page.getByRole('heading', { level: 1, name: t(key), exact: true }).waitFor();

it('the first visitor is led to the set-up, which has no fault', async () => {
  await each(async (visitor) => {
    await visitor.page.goto(`${house.origin}/app/`);
    await heading(visitor, 'setup.title');
    await settled(visitor.page);
    expect(visitor.page.url()).toBe(`${house.origin}/app/set-up`);
    await visitor.page.evaluate("document.querySelectorAll('details').forEach((part) => (part.open = true))");
  });
  expect(await look()).toEqual(FAULTLESS);
});

it('what is missing is said in one place, and each line leads to its field', async () => {
  await each(async ({ page, t, button }) => {
    await button('setupPage.submit').click();
    const lines = page.locator('.summary a');
    await lines.first().waitFor();
    expect(await lines.allInnerTexts()).toEqual(
      ['code', 'city', 'office', 'name', 'email', 'password'].map((field) =>
        t('form.fill', { field: t(`setupPage.${field}`) }),
      ),
    );
    expect(await page.locator('.summary:focus').count()).toBe(1);
    await lines.last().click();
    expect(await page.locator('[name="account.password"]:focus').count()).toBe(1);
  });
  expect(await look()).toEqual(FAULTLESS);
});

it('a wrong code is said at the code; nothing that was written is lost', async () => {
  const { page, button } = windows[0]!.visitor;
  const written = {
    code: 'aaaaa-bbbbb-ccccc-ddddd',
    'city.new.names.en': 'Isfahan',
    'city.new.names.fa': 'اصفهان',
    'office.names.en': 'Isfahan International Office',
    'account.name': 'سارا کریمی',
    'account.email': 'sara@isfahan.example',
    'account.password': 'a-test-password',
  };
  for (const [name, text] of Object.entries(written)) await page.locator(`[name="${name}"]`).fill(text);
  await button('setupPage.submit').click();
  await page.locator('#f-code-error').waitFor();
  for (const [name, text] of Object.entries(written))
    expect(await page.locator(`[name="${name}"]`).inputValue()).toBe(text);
  // Chromium says of the refusal that it is one.
  windows[0]!.visitor.said.length = 0;
});

it('the first account is made and logged in; the second visitor is told that it is done', async () => {
  const [first, second] = windows.map(({ visitor }) => visitor);
  await first!.page.locator('[name=code]').fill(code.toUpperCase());
  await first!.button('setupPage.submit').click();
  await heading(first!, 'setupPage.ready');
  await second!.page.reload();
  await heading(second!, 'setupPage.done');
  expect(await look()).toEqual(FAULTLESS);
  await second!.context.addCookies(await first!.context.cookies());
});

/** Page, what it says, and the one next step it offers. */
const EMPTY: Record<string, [path: string, title: string, step: string | null]> = {
  today: ['/', 'today.quiet', 'palette.import'],
  events: ['/events', 'events.none', 'palette.newEvent'],
  approvals: ['/approvals', 'approvals.none', null],
  mailings: ['/mailings', 'mailings.none', 'nav.events'],
  ledger: ['/mailings/ledger', 'deliveries.none', null],
  people: ['/people', 'peoplePage.empty', 'peoplePage.import'],
  lists: ['/people/lists', 'lists.empty', 'lists.create'],
  imports: ['/people/imports', 'imports.empty', 'peoplePage.import'],
  'a city without a week': ['/cities/1', 'cityPage.noWeeks', 'cityPage.addWeek'],
  'suppressed addresses': ['/settings/mail', 'suppressions.none', null],
  tokens: ['/settings/tokens', 'tokens.none', 'tokens.add'],
  'audit trail': ['/settings/audit?from=2020-01-01&to=2020-01-02', 'audit.none', 'action.clear'],
};

it.each(Object.entries(EMPTY))('%s: says that nothing is there and what comes next', async (_name, entry) => {
  const [path, title, step] = entry;
  // The set-up brought along what the house knows of this city.
  if (path === '/cities/1') await house.sql('DELETE FROM city_weeks');
  await each(async (visitor) => {
    const { page, t } = visitor;
    visitor.said.length = 0;
    const isIn = await page.locator('nav.side').count();
    await (isIn ? move : visit)(visitor, house, path);
    const empty = page.locator('main .empty');
    expect(await empty.getByRole('heading').innerText()).toBe(t(title));
    expect(await empty.locator('.button').first().or(empty.locator('h2')).last().innerText()).toBe(t(step ?? title));
  });
  expect(await look()).toEqual(FAULTLESS);
});
