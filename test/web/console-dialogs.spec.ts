import type { Browser, Locator } from 'playwright-core';
import { startBrowser, violations } from '../support/browser.js';
import { enter, move, openConsole, sidewaysOf, visit, type Visitor } from '../support/console.js';
import { faultless, isBackAt, lookAtDialog, type DialogFaults } from '../support/dialogs.js';
import { manyPeople } from '../support/factories.js';
import { startHouse, type House, type Person } from '../support/house.js';
import { readMail } from '../support/mails.js';
import { furnish } from '../support/premises.js';
import * as steps from '../support/steps.js';

/** A telephone in Persian, down to the narrowest, and a desk in English. */
const VIEWS = [
  { language: 'fa', width: 360, widths: [320, 360] },
  { language: 'en', width: 1280, widths: [1280] },
] as const;

interface Scene {
  person?: Person;
  path: () => string;
  /** What is pressed to open it; the keyboard is there again when it is closed. */
  opener: (visitor: Visitor) => Locator;
  /** From the press of the opener to the dialog, where that is not all. */
  then?: (visitor: Visitor) => Promise<void>;
  /** Where Escape does not close it. */
  close?: (visitor: Visitor) => Promise<void>;
}

let house: House;
let browser: Browser;
let ids: Record<'waiting' | 'failed' | 'stopped' | 'calledOff' | 'approval' | 'city', string>;
const windows: { view: (typeof VIEWS)[number]; visitor: Visitor; person: Person | null }[] = [];

const button = (key: string, values?: Record<string, unknown>) => (visitor: Visitor) =>
  visitor.button(key, values).first();
const item = (key: string) => async (visitor: Visitor) => {
  await visitor.page.getByRole('menuitem', { name: visitor.t(key), exact: true }).click();
};
const accounts = { person: 'admin', path: () => '/settings/accounts' } as const;
const viewerMenu = button('accounts.actionsOf', { name: 'Vida Viewer' });

const SCENES: Record<string, Scene> = {
  'a new city': { person: 'admin', path: () => '/cities', opener: button('citiesPage.add') },
  'a new city, refused': {
    person: 'admin',
    path: () => '/cities',
    opener: button('citiesPage.add'),
    then: async (visitor) => {
      await visitor.button('cityForm.submit').click();
      await visitor.page.locator('.summary:focus').waitFor();
    },
  },
  'names of a city': { person: 'admin', path: () => `/cities/${ids.city}`, opener: button('cityPage.edit') },
  'a new week': { person: 'admin', path: () => `/cities/${ids.city}`, opener: button('cityPage.addWeek') },
  'a week': { person: 'admin', path: () => `/cities/${ids.city}`, opener: button('cityPage.editWeek') },
  'a new account': { ...accounts, opener: button('accounts.add') },
  'roles of an account': { ...accounts, opener: viewerMenu, then: item('accounts.changeRoles') },
  'password of an account': { ...accounts, opener: viewerMenu, then: item('accounts.newPassword') },
  'an account that is disabled': { ...accounts, opener: viewerMenu, then: item('accounts.disable') },
  'a word of the trade': { ...accounts, opener: ({ page }) => page.locator('main .hint-button').first() },
  'a new unit': { person: 'admin', path: () => '/settings/office', opener: button('settings.addUnit') },
  'a unit': { person: 'admin', path: () => '/settings/office', opener: button('action.edit') },
  'pause of the office': { person: 'admin', path: () => '/settings/mail', opener: button('pace.pause') },
  'an address that gets mail again': {
    person: 'admin',
    path: () => '/settings/mail',
    opener: button('suppressions.lift'),
  },
  'a day of the calendar': {
    person: 'admin',
    path: () => '/settings/audit',
    opener: (visitor) => visitor.button('date.pick', { label: visitor.t('audit.from') }),
  },
  'a new token': { path: () => '/settings/tokens', opener: button('tokens.add') },
  'a token, made': {
    path: () => '/settings/tokens',
    opener: button('tokens.add'),
    then: async ({ page, button: named }) => {
      await page.getByRole('dialog').locator('input').fill('Feed of the website');
      await page.getByRole('dialog').getByRole('button').last().click();
      await named('tokens.kept').waitFor();
    },
    close: (visitor) => visitor.button('tokens.kept').click(),
  },
  'a token that is revoked': { path: () => '/settings/tokens', opener: button('tokens.revoke') },
  'a new list': { path: () => '/people/lists', opener: button('lists.create') },
  'people for a list': {
    path: () => '/people/lists',
    opener: button('lists.addTo', { name: 'Private list' }),
  },
  'a test': { path: () => `/mailings/${ids.waiting}`, opener: button('testSend.title') },
  'start of a cancellation': { path: () => `/mailings/${ids.calledOff}`, opener: button('mailing.act.start') },
  'end of a mailing': { path: () => `/mailings/${ids.stopped}`, opener: button('mailing.act.abort') },
  'failed once more': { path: () => `/mailings/${ids.failed}`, opener: button('deliveries.retry') },
  'one more time': { path: () => '/mailings/ledger', opener: button('ledger.resend') },
  'a request that goes back': {
    person: 'approver',
    path: () => `/approvals/${ids.approval}`,
    opener: button('approvals.reject'),
  },
  'a form that is left': {
    path: () => '/people/new',
    opener: ({ link }) => link('person.back'),
  },
  keys: {
    path: () => '/events',
    opener: ({ page }) => page.locator('.top button').last(),
    then: item('shortcuts.title'),
  },
  palette: { path: () => '/events', opener: ({ page }) => page.locator('.top .button').nth(1) },
};

beforeAll(async () => {
  const refused = (address: string) => (address.startsWith('refused') ? 550 : undefined);
  house = await startHouse({ name: 'web-dialogs', hooks: { rcpt: refused } });
  browser = await startBrowser();
  const premises = await furnish(house);
  const organizer = await house.as('organizer');
  const admin = await house.as('admin');
  const people = [...manyPeople(2, 'asked'), ...manyPeople(1, 'refused')];
  const { event, mailing, listId } = await steps.sendInvitations(house, people, 'Asked');
  await steps.untilStatus(house, mailing.id, 'done');
  const { id: calledOff } = await steps.submitNews(organizer, event.id, 'cancellation');
  await steps.approve(await house.as('approver'), calledOff);
  await unsubscribe();
  ids = {
    waiting: premises.mailing.id,
    approval: premises.approval.id,
    city: premises.cityId,
    failed: mailing.id,
    stopped: await stoppedMailing(listId),
    calledOff,
  };
  for (const [date, from] of [
    ['2026-01-01', '08:00'],
    ['2027-03-21', '07:30'],
  ] as const) {
    const days = Object.fromEntries(['sat', 'sun', 'mon', 'tue', 'wed'].map((day) => [day, { from, to: '15:00' }]));
    await admin.must(admin.put(`/api/v1/cities/${ids.city}/weeks/${date}`, { days }, 0));
  }
  for (const view of VIEWS) windows.push({ view, visitor: await openConsole(browser, view), person: null });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

/** One of those who were asked wants no more mail. */
async function unsubscribe(): Promise<void> {
  const mail = await readMail(house.sink.messages.at(-1)!);
  const [header] = mail.root.headers.get('list-unsubscribe')!;
  const { pathname } = new URL(/<(http[^>]+)>/.exec(header!)![1]!);
  await house.guest().form(pathname, { 'List-Unsubscribe': 'One-Click' });
}

/** A mailing that was stopped before its first mail. */
async function stoppedMailing(listId: string): Promise<string> {
  const [organizer, admin] = [await house.as('organizer'), await house.as('admin')];
  const { id: eventId } = await steps.createEvent(organizer);
  const { id } = await steps.submitMailing(organizer, eventId, [listId]);
  await steps.approve(await house.as('approver'), id);
  await admin.must(admin.post('/api/v1/pace/pause', { reason: 'For a moment' }));
  await steps.act(organizer, id, 'start');
  await steps.act(organizer, id, 'pause');
  await admin.must(admin.post('/api/v1/pace/resume'));
  return id;
}

/** Opens, looks, closes. */
async function faultsOf(
  { view, visitor }: (typeof windows)[number],
  { opener, then, close }: Scene,
): Promise<DialogFaults & { back: boolean }> {
  const { page } = visitor;
  await opener(visitor).click();
  await then?.(visitor);
  await page.locator('[role=dialog],[role=alertdialog]').first().waitFor();
  const faults = await lookAtDialog(visitor, view.widths);
  if (close) await close(visitor);
  else await page.keyboard.press('Escape');
  return { ...faults, back: await isBackAt(opener(visitor)) };
}

const byPerson = Object.entries(SCENES).sort(([, one], [, other]) =>
  (one.person ?? '').localeCompare(other.person ?? ''),
);

it.each(byPerson)('%s', async (name, scene) => {
  const { person = 'organizer', path } = scene;
  const looks = windows.map(async (one) => {
    const { visitor, view } = one;
    const goOn = one.person === person;
    if (!goOn) await enter(visitor, house, (one.person = person), view.language);
    visitor.said.length = 0;
    await visitor.page.setViewportSize({ width: view.width, height: 900 });
    await (goOn ? move : visit)(visitor, house, path());
    if (name === 'a form that is left') await visitor.page.locator('[name=name]').fill('Half');
    return faultsOf(one, scene);
  });
  expect(await Promise.all(looks)).toEqual(VIEWS.map(({ widths }) => ({ ...faultless(widths), back: true })));
});

it('the menu of a narrow window takes the keyboard and gives it back', async () => {
  const { visitor, view } = windows[0]!;
  await visitor.page.setViewportSize({ width: 320, height: 900 });
  await enter(visitor, house, (windows[0]!.person = 'organizer'), view.language);
  await visit(visitor, house, '/events');
  const opener = visitor.button('nav.open');
  await opener.click();
  await visitor.page.locator('nav.side li a:focus').waitFor();
  expect(await violations(visitor.page)).toEqual([]);
  expect(await sidewaysOf(visitor)).toBe(0);
  await visitor.page.keyboard.press('Escape');
  expect(await isBackAt(opener)).toBe(true);
  await visitor.page.locator('nav.side').waitFor({ state: 'hidden' });
});

it('the log-in that ended is asked for inside the dialog, which nothing but a log-in closes', async () => {
  const looks = windows.map(async (one) => {
    const { visitor, view } = one;
    const { page, context, t } = visitor;
    await enter(visitor, house, (one.person = 'organizer'), view.language);
    await page.setViewportSize({ width: view.width, height: 900 });
    await visit(visitor, house, '/people/new');
    await page.locator('[name=name]').fill('Written before');
    await page.locator('[name=address]').fill(`written-${view.language}@people.example`);
    await context.clearCookies();
    await visitor.button('person.add').click();
    const dialog = page.getByRole('dialog', { name: t('renewal.title') });
    await dialog.waitFor();
    visitor.said.length = 0;
    const faults = await lookAtDialog(visitor, view.widths);
    await page.keyboard.press('Escape');
    await dialog.locator('[name=password]').fill('a-test-password');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Written before' }).waitFor();
    return faults;
  });
  expect(await Promise.all(looks)).toEqual(VIEWS.map(({ widths }) => faultless(widths)));
});
