import type { Browser } from 'playwright-core';
import { startBrowser } from '../support/browser.js';
import { enter, openConsole, visit, type ConsoleLanguage, type Visitor } from '../support/console.js';
import { aCsv, anEvent, manyPeople } from '../support/factories.js';
import { startHouse, type House, type Person } from '../support/house.js';
import { approvedMailing } from '../support/mailings.js';
import { countRows } from '../support/problems.js';
import * as steps from '../support/steps.js';

let house: House;
let browser: Browser;
const open: Visitor[] = [];

/** Mails to `slow…` wait until this is kept. */
let gate: Promise<void> = Promise.resolve();
/** Addresses whose server says no for good. */
const refused = new Set<string>();

beforeAll(async () => {
  house = await startHouse({
    name: 'web-acts',
    hooks: {
      begin: async ({ to: [address = ''] }) => {
        if (address.startsWith('slow')) await gate;
        return undefined;
      },
      rcpt: (address) => (refused.has(address) ? { code: 552, message: '5.2.2 Mailbox full' } : undefined),
    },
  });
  browser = await startBrowser();
}, 120_000);
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ context }) => context.close()));
});
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

function shut(): () => void {
  let release = () => undefined as void;
  gate = new Promise((resolve) => {
    release = resolve;
  });
  return release;
}

async function someoneAt(person: Person, path: string, language: ConsoleLanguage = 'en', width = 1280) {
  const visitor = await openConsole(browser, { language, width });
  open.push(visitor);
  await enter(visitor, house, person, language);
  await visit(visitor, house, path);
  return visitor;
}

const toast = ({ page, t }: Visitor, key: string, values?: Record<string, unknown>) =>
  page
    .locator('.toast.good', { hasText: t(key, values) })
    .first()
    .waitFor();
const inDialog = ({ page, t }: Visitor, key: string) =>
  page.locator('.dialog').getByRole('button', { name: t(key), exact: true });
const field = ({ page }: Visitor, name: string) => page.locator(`[name="${name}"]`);

it('a running mailing is paused, goes on, and its rest is called off', async () => {
  const organizer = await house.as('organizer');
  const listId = await steps.importPeople(organizer, manyPeople(60, 'slow'), 'Slow');
  const { id } = await approvedMailing(house, listId);
  const visitor = await someoneAt('organizer', `/mailings/${id}`, 'fa', 360);
  const { page, t, button } = visitor;
  let release = shut();
  await button('mailing.act.start').click();
  await inDialog(visitor, 'mailing.act.start').click();
  await button('mailing.act.pause').click();
  await toast(visitor, 'mailing.did.pause');
  await page.getByText(t('status.mailing.paused'), { exact: true }).first().waitFor();
  release();
  // What a server was just being given still arrives; the rest waits.
  await steps.until(
    'nothing is on its way',
    () => steps.ledger(house, id),
    ({ sending = 0 }) => sending === 0,
  );
  const paused = await steps.ledger(house, id);
  expect(paused.queued).toBeGreaterThan(0);

  release = shut();
  await button('mailing.act.resume').click();
  await toast(visitor, 'mailing.did.resume');
  await button('mailing.act.abort').click();
  const confirm = inDialog(visitor, 'mailing.act.abort');
  expect(await confirm.isDisabled()).toBe(true);
  await page.locator('.dialog input').fill(t('mailing.abortWord'));
  await confirm.click();
  await toast(visitor, 'mailing.did.abort');
  release();
  await page.getByText(t('status.mailing.aborted'), { exact: true }).first().waitFor();
  const {
    sent = 0,
    cancelled = 0,
    ...others
  } = await steps.until(
    'every mail has an end',
    () => steps.ledger(house, id),
    ({ sending = 0, queued = 0 }) => sending + queued === 0,
  );
  expect([sent + cancelled, others]).toEqual([60, {}]);
  expect(cancelled).toBeGreaterThan(0);
  expect(house.sink.messages.filter(({ envelope }) => envelope.to[0]!.startsWith('slow'))).toHaveLength(sent);
  for (const act of ['pause', 'resume', 'abort']) expect(await button(`mailing.act.${act}`).count()).toBe(0);
  expect(visitor.said).toEqual([]);
});

it('what failed is sent once more with a reason, and nothing twice', async () => {
  refused.add('retry2@people.example');
  const { mailing } = await steps.sendInvitations(house, manyPeople(3, 'retry'), 'Retry');
  await steps.untilStatus(house, mailing.id, 'done');
  const visitor = await someoneAt('organizer', `/mailings/${mailing.id}`);
  const { page, t, button } = visitor;
  await page.getByText('552 5.2.2 Mailbox full').first().waitFor();
  refused.clear();
  await button('deliveries.retry').click();
  const confirm = inDialog(visitor, 'deliveries.retry');
  expect(await confirm.isDisabled()).toBe(true);
  await page.locator('.dialog textarea').fill('Their mailbox is back');
  await confirm.click();
  await toast(visitor, 'deliveries.retried', { count: 1 });
  await button('deliveries.retry').waitFor({ state: 'detached' });
  await steps.until(
    'all three are sent',
    () => steps.ledger(house, mailing.id),
    ({ sent }) => sent === 3,
  );
  await page.getByRole('heading', { name: t('progress.done', { done: 3, of: 3, share: '100%' }) }).waitFor();
  const arrived = house.sink.messages.map(({ envelope }) => envelope.to[0]!).filter((to) => to.startsWith('retry'));
  expect(arrived.sort()).toEqual([1, 2, 3].map((n) => `retry${n}@people.example`));
  expect(await house.sql("SELECT id FROM audit_entries WHERE action = 'mailing.retry'")).toHaveLength(1);
  expect(visitor.said).toEqual([]);
});

it('a request is sent back with a reason; its organizer reads it, mends the event and asks anew', async () => {
  const client = await house.as('organizer');
  const listId = await steps.importPeople(client, manyPeople(2, 'back'), 'Back');
  const event = await steps.createEvent(client);
  const { id } = await steps.submitMailing(client, event.id, [listId]);
  const approval = await steps.approvalOf(await house.as('approver'), id);
  const why = 'لطفاً ساعت را برای شی‌آن زودتر کنید.';

  const approver = await someoneAt('approver', `/approvals/${approval.id}`, 'fa', 360);
  await approver.button('approvals.reject').click();
  const confirm = inDialog(approver, 'approvals.reject');
  expect(await confirm.isDisabled()).toBe(true);
  await approver.page.locator('.dialog textarea').fill(why);
  await confirm.click();
  await toast(approver, 'approvals.rejected');
  await approver.button('approvals.reject').waitFor({ state: 'detached' });

  const organizer = await someoneAt('organizer', '/', 'fa');
  const { page, t, button, link } = organizer;
  const { title } = anEvent().texts.fa!;
  const card = page.locator('.card', { hasText: t('today.rejected') });
  await card.getByRole('link', { name: title }).first().click();
  await page.locator('main q', { hasText: why }).waitFor();
  await link('mailing.editEvent').click();
  await field(organizer, 'time').fill('09:00');
  await button('eventForm.saveDraft').or(button('eventForm.saveChange')).first().click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.goto(`${house.origin}/app/mailings/${id}`);
  await button('mailing.act.submit').click();
  await toast(organizer, 'mailing.did.submit');
  await page.getByText(t('mailing.waits')).first().waitFor();
  const [request] = await house.sql(
    "SELECT status FROM approvals WHERE subject_type = 'mailing' AND subject_id = ? ORDER BY id DESC LIMIT 1",
    [id],
  );
  expect(request).toEqual({ status: 'pending' });
  expect([...approver.said, ...organizer.said]).toEqual([]);
});

it('ten thousand rows are read, imported and taken back on one page', async () => {
  const before = await countRows(house, 'contacts');
  const people = manyPeople(10_000, 'many');
  people[4999] = { name: 'Nobody', email: 'not-an-address' };
  people[9999] = { ...people[0]!, name: 'The first once more' };
  const visitor = await someoneAt('organizer', '/people/import', 'fa', 360);
  const { page, t, button } = visitor;
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'many.csv', mimeType: 'text/csv', buffer: Buffer.from(aCsv(people)) });
  await page.getByRole('progressbar').waitFor();
  await page.getByRole('heading', { level: 1, name: t('plan.title') }).waitFor({ timeout: 30_000 });
  const number = (value: number) => new Intl.NumberFormat('fa').format(value);
  const figures = async () => page.locator('.figure-value').allInnerTexts();
  expect(await figures()).toEqual([number(9998), number(1), number(1)]);
  expect(await countRows(house, 'contacts')).toBe(before);
  await button('plan.commit', { count: 9999 }).click();
  await page.getByRole('heading', { level: 1, name: t('plan.titleDone') }).waitFor({ timeout: 30_000 });
  expect(await figures()).toEqual([number(9998), number(1), number(1)]);
  expect(await countRows(house, 'contacts')).toBe(before + 9998);
  await button('plan.undo').click();
  await page.getByText(t('plan.undoneTitle')).waitFor({ timeout: 30_000 });
  await toast(visitor, 'plan.undone', { removed: 9998, kept: 0 });
  expect(await countRows(house, 'contacts')).toBe(before);
  expect(visitor.said).toEqual([]);
}, 120_000);

/** Chromium says of a refused version that it was refused; the page itself has to be right all the same. */
const spoken = (visitor: Visitor) => visitor.said.filter((text) => !text.includes('status of 412'));

/** Two tabs show one person; the first has saved, the second has just tried to. */
async function twoTabsOnPerson(): Promise<{ visitor: Visitor; id: string }> {
  const client = await house.as('organizer');
  const body = { name: 'Two Tabs', address: `two${Math.random()}@people.example`, language: 'en', themes: [] };
  const { id } = await client.must(client.post<{ id: string }>('/api/v1/contacts', body));
  const first = await someoneAt('organizer', `/people/${id}`);
  const visitor = await someoneAt('organizer', `/people/${id}`);
  await field(first, 'name').fill('Theirs');
  await field(first, 'organisation').fill('Their office');
  await first.button('action.save').click();
  await toast(first, 'person.saved');
  await field(visitor, 'name').fill('Mine');
  await field(visitor, 'role').fill('My role');
  await visitor.button('action.save').click();
  const { page, t } = visitor;
  await page
    .getByRole('alert')
    .filter({ hasText: t('person.conflict.title') })
    .waitFor();
  const cells = await page.locator('table.conflict tbody tr').allInnerTexts();
  expect(cells.map((row) => row.split('\t').map((cell) => cell.trim()))).toEqual([
    [t('person.name'), 'Theirs', 'Mine'],
    [t('person.role'), t('person.conflict.empty'), 'My role'],
  ]);
  return { visitor, id };
}

it.each([
  ['saveMine', { name: 'Mine', organisation: 'Their office', role: 'My role' }],
  ['takeTheirs', { name: 'Theirs', organisation: 'Their office', role: null }],
])('two tabs edit one person: both versions are shown, and %s keeps what was meant', async (way, kept) => {
  const { visitor, id } = await twoTabsOnPerson();
  await visitor.button(`person.conflict.${way}`).click();
  await visitor.page.locator('table.conflict').waitFor({ state: 'detached' });
  expect(await field(visitor, 'name').inputValue()).toBe(kept.name);
  const [row] = await house.sql('SELECT name, organisation, role FROM contacts WHERE id = ?', [id]);
  expect(row).toEqual(kept);
  expect(spoken(visitor)).toEqual([]);
});

it('two tabs edit one city: the second save joins both, and says so first', async () => {
  const [{ id }] = (await house.sql<{ id: string }>("SELECT id FROM cities WHERE slug = 'freiburg'")) as [
    { id: string },
  ];
  const [first, second] = [await someoneAt('admin', `/cities/${id}`), await someoneAt('admin', `/cities/${id}`)];
  for (const visitor of [first, second]) await visitor.button('cityPage.edit').click();
  await field(first, 'names.fa').or(first.page.locator('.other-names summary')).first().click();
  await field(first, 'names.fa').fill('فرایبورگ جدید');
  await first.page.locator('.dialog button[type=submit]').click();
  await toast(first, 'cityPage.saved');
  await field(second, 'names.en').fill('Freiburg im Breisgau');
  const save = second.page.locator('.dialog button[type=submit]');
  await save.click();
  const notice = second.page.getByRole('alert').filter({ hasText: second.t('cityPage.conflict') });
  await notice.waitFor();
  expect(await notice.innerText()).toContain('فرایبورگ جدید');
  await save.click();
  await toast(second, 'cityPage.saved');
  const [city] = await house.sql<{ names: string }>('SELECT names FROM cities WHERE id = ?', [id]);
  const names: unknown = typeof city!.names === 'string' ? JSON.parse(city!.names) : city!.names;
  expect(names).toEqual({ en: 'Freiburg im Breisgau', fa: 'فرایبورگ جدید' });
  expect(spoken(second)).toEqual([]);
});

const WAYS_TO_ACT = ['edit', 'new', 'import', 'invite', 'change'].map((end) => `main a[href$="/${end}"]`).join(', ');

it('somebody who may only read meets no button that acts and no refusal', async () => {
  const client = await house.as('organizer');
  const { event, mailing } = await steps.sendInvitations(house, manyPeople(2, 'read'), 'Read');
  await steps.untilStatus(house, mailing.id, 'done');
  const draft = await steps.createEvent(client);
  const listId = await steps.importPeople(client, manyPeople(1, 'wait'), 'Wait');
  const { id: waiting } = await steps.submitMailing(client, draft.id, [listId]);
  const visitor = await someoneAt('viewer', '/');
  const { page } = visitor;
  const ids = { event: event.id, draft: draft.id, done: mailing.id, waiting };
  const paths = [
    [
      '/',
      '/events',
      `/events?view=month&month=${anEvent().start.slice(0, 7)}`,
      '/mailings',
      '/cities',
      '/mailings/ledger',
    ],
    [ids.event, ids.draft].flatMap((id) => ['', '/replies', '/messages'].map((part) => `/events/${id}${part}`)),
    [`/mailings/${ids.done}`, `/mailings/${ids.waiting}`, '/settings', '/settings/office', '/settings/mail'],
  ].flat();
  const met: string[] = [];
  for (const path of paths) {
    await visit(visitor, house, path);
    const acts = page.locator(`main button.primary, main button.danger, ${WAYS_TO_ACT}`);
    met.push(...(await acts.allInnerTexts()).map((text) => `${path}: ${text}`));
  }
  expect(met).toEqual([]);
  expect(visitor.said).toEqual([]);
});
