import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../support/browser.js';
import {
  enter,
  openConsole,
  settled,
  showTexts,
  visit,
  type ConsoleLanguage,
  type Visitor,
} from '../support/console.js';
import { anEvent, manyPeople } from '../support/factories.js';
import { startHouse, type House } from '../support/house.js';
import { apps, createCrew, inData, type Crew, type Handle } from '../support/launchers.js';
import * as steps from '../support/steps.js';

let house: House;
let browser: Browser;
let crew: Crew;
let second: Handle | undefined;
const open: Visitor[] = [];

beforeAll(async () => {
  house = await startHouse({ name: 'web-trouble' });
  browser = await startBrowser();
  crew = createCrew({ logs: inData('logs', 'flows-web-trouble-again') });
}, 120_000);
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ context }) => context.close()));
});
afterAll(async () => {
  await browser?.close();
  await second?.stop();
  await crew?.stop();
  await house?.stop();
});

async function organizerAt(path: string, language: ConsoleLanguage = 'en', width = 1280): Promise<Visitor> {
  const visitor = await openConsole(browser, { language, width });
  open.push(visitor);
  await enter(visitor, house, 'organizer', language);
  await visit(visitor, house, path);
  return visitor;
}

const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);
const DATE = anEvent().start.slice(0, 10);
/** The texts of the draft that was saved last. */
async function newest(): Promise<Record<string, { title: string; body: string }>> {
  const [row] = await house.sql<{ texts: string }>('SELECT texts FROM event_revisions ORDER BY id DESC LIMIT 1');
  const { texts } = row!;
  return (typeof texts === 'string' ? JSON.parse(texts) : texts) as Record<string, { title: string; body: string }>;
}

it('the log-in ends while the event form is open: it is asked for over the page, and what was typed is saved', async () => {
  const { page, t, button, context } = await organizerAt('/events/new');
  await field(page, 'texts.en.title').fill('Written before the log-in ended');
  await field(page, 'start').fill(DATE);
  await context.clearCookies();
  await button('eventForm.saveDraft').click();
  const dialog = page.getByRole('dialog', { name: t('renewal.title') });
  await dialog.waitFor();
  expect(await dialog.locator('input[name=email]').inputValue()).toBe('organizer@isfahan.example');
  await dialog.locator('input[name=password]').fill('a-test-password');
  await dialog.getByRole('button', { name: t('logIn.submit') }).click();
  await page.getByRole('heading', { level: 1, name: 'Written before the log-in ended' }).waitFor();
  expect(await newest()).toEqual({ en: { title: 'Written before the log-in ended', body: '' } });
});

/** Two tabs with the same event; the first has saved, the second has just tried to. */
async function secondTab(): Promise<Visitor & { id: string }> {
  const event = await steps.createEvent(await house.as('organizer'));
  const first = await organizerAt(`/events/${event.id}/edit`);
  const other = await organizerAt(`/events/${event.id}/edit`);
  await field(first.page, 'texts.en.title').fill('Theirs');
  await field(first.page, 'minutes').fill('45');
  await first.button('eventForm.saveDraft').click();
  await first.page.getByRole('heading', { level: 1, name: 'Theirs' }).waitFor();
  await field(other.page, 'texts.en.title').fill('Mine');
  await other.button('eventForm.saveDraft').click();
  const shown = other.page.getByRole('alert').filter({ hasText: other.t('stale.title') });
  await shown.waitFor();
  const cells = await shown.locator('tbody tr').allInnerTexts();
  expect(cells.map((row) => row.split('\t').map((cell) => cell.trim()))).toEqual([
    [other.t('eventForm.minutes'), '90', '45'],
    [other.t('eventForm.title', { language: other.t('language.en') }), 'Mine', 'Theirs'],
  ]);
  return { ...other, id: event.id };
}

it.each([
  ['take', { title: 'Theirs', minutes: 45 }],
  ['merge', { title: 'Mine', minutes: 45 }],
  ['keep', { title: 'Mine', minutes: 90 }],
])('two tabs edit one event: the second sees both versions and can %s', async (way, { title, minutes }) => {
  const { page, button, id } = await secondTab();
  await button(`stale.${way}`).click();
  await button('eventForm.saveDraft').click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  const organizer = await house.as('organizer');
  const { revision } = await organizer.must(organizer.get<steps.EventView>(`/api/v1/events/${id}`));
  expect(revision).toMatchObject({ minutes, texts: { en: { title } } });
});

it('leaving an unsaved form asks; a draft that was kept is offered after a reload', async () => {
  const { page, t, button, said } = await organizerAt('/events/new');
  await field(page, 'texts.en.title').fill('Half written');
  await page
    .locator('nav.side')
    .getByRole('link', { name: t('nav.people') })
    .click();
  const dialog = page.getByRole('alertdialog', { name: t('form.leaveTitle') });
  await dialog.getByRole('button', { name: t('form.stay') }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await field(page, 'texts.en.title').inputValue()).toBe('Half written');
  await page.waitForFunction("localStorage.getItem('hamshahr.draft.event-new')?.includes('Half written')");
  page.on('dialog', (question) => void question.accept());
  await page.reload();
  await settled(page);
  expect(await field(page, 'texts.en.title').inputValue()).toBe('');
  await page.getByText(t('form.draftFoundTitle')).waitFor();
  await button('form.draftUse').click();
  expect(await field(page, 'texts.en.title').inputValue()).toBe('Half written');
  await page
    .locator('nav.side')
    .getByRole('link', { name: t('nav.people') })
    .click();
  await dialog.getByRole('button', { name: t('form.leaveAnyway') }).click();
  await page.getByRole('heading', { level: 1, name: t('nav.people') }).waitFor();
  expect(said).toEqual([]);
});

it('pasted text of mixed directions is stored and shown as it is', async () => {
  const mixed = 'کارگاه «Smart City 2.0» با Xi’an (西安) — بخش ۲/۳';
  const body = 'ABC متن [link](https://x.example) ۱۲۳\n\nدوم';
  const { page, button, t } = await organizerAt('/events/new', 'fa', 360);
  await field(page, 'texts.fa.title').focus();
  await page.keyboard.insertText(mixed);
  await showTexts(page, 'en');
  await field(page, 'texts.en.title').focus();
  await page.keyboard.insertText(`Workshop: ${mixed}`);
  await field(page, 'texts.en.body').focus();
  await page.keyboard.insertText(`\u202E${body}`);
  await field(page, 'start').fill(DATE);
  await button('eventForm.saveDraft').click();
  await page.getByText(t('nextStep.invite')).waitFor();
  expect(await page.locator('h1').innerText()).toBe(mixed);
  // All but the override, which would turn what follows around.
  expect(await newest()).toEqual({
    fa: { title: mixed, body: '' },
    en: { title: `Workshop: ${mixed}`, body },
  });
  const isolated = await page.evaluate("getComputedStyle(document.querySelector('h1 bdi')).unicodeBidi");
  expect(isolated).toBe('isolate');
});

it.each(['en', 'fa'] as const)('a missing language names who reads which language instead, in %s', async (language) => {
  const { page, t } = await organizerAt('/events/new', language);
  const [own, other] = language === 'en' ? (['en', 'fa'] as const) : (['fa', 'en'] as const);
  await field(page, `texts.${own}.title`).fill('X');
  const notice = page.locator('.notice', { hasText: t('eventForm.missingTitle') });
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const sentence = (readers: string[], instead: string) =>
    t('eventForm.missing', {
      readers: list.format(readers.map((reader) => t(`language.${reader}`))).replace('، و ', ' و '),
      instead: t(`language.${instead}`),
    });
  await notice.waitFor();
  expect(await notice.locator('li').allInnerTexts()).toEqual([
    sentence([other === 'fa' ? 'fa' : 'en', 'zh', 'ru', 'uz', 'ms'], own),
  ]);
  await showTexts(page, other);
  await field(page, `texts.${other}.title`).fill('Y');
  expect(await notice.locator('li').allInnerTexts()).toEqual([sentence(['zh', 'ru', 'uz', 'ms'], 'en')]);
});

it('the keyboard alone: palette, list of keys, search, rows', async () => {
  await steps.createEvent(await house.as('organizer'), {
    texts: { en: { title: 'Palette finds me', body: 'x' }, fa: { title: 'در جعبه', body: 'x' } },
  });
  const { page, t } = await organizerAt('/');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('Citi');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: t('nav.cities') }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('Palette finds');
  await page.getByRole('option', { name: 'Palette finds me' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Palette finds me' }).waitFor();
  await page.keyboard.press('Shift+Slash');
  await page.getByRole('dialog', { name: t('shortcuts.title') }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await visit({ page } as Visitor, house, '/events');
  await page.keyboard.press('/');
  await page.keyboard.type('Palette finds');
  expect(await page.locator('main input[type=search]').inputValue()).toBe('Palette finds');
  await page.waitForURL(/q=Palette/);
});

const LAYOUTS = [
  ['Latin', { j: 'j', k: 'k' }],
  ['Persian', { j: 'ت', k: 'ن' }],
  ['Russian', { j: 'о', k: 'л' }],
] as const;

it.each(LAYOUTS)('j, k and Enter walk through the rows on a %s keyboard', async (_name, keys) => {
  const { page } = await organizerAt('/events', 'fa');
  const strike = (code: string, key: string) =>
    page.evaluate(
      `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', ${JSON.stringify({ code, key, bubbles: true, cancelable: true })}))`,
    );
  const at = () => page.evaluate('document.activeElement.dataset.row');
  await page.locator('main tr[data-row="1"]').waitFor();
  await strike('KeyJ', keys.j);
  await strike('KeyJ', keys.j);
  expect(await at()).toBe('1');
  await strike('KeyK', keys.k);
  expect(await at()).toBe('0');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/events\/\d+$/);
});

it('the API goes and comes back: the page says so, keeps what it shows, and goes on by itself', async () => {
  const organizer = await house.as('organizer');
  const listId = await steps.importPeople(organizer, manyPeople(2, 'offline'), 'Offline');
  const { id } = await steps.createEvent(organizer);
  const mailing = await steps.submitMailing(organizer, id, [listId]);
  const { page, t } = await organizerAt('/events');
  await house.api.stop();
  await page.locator('main tr[data-row]').first().click();
  await page.getByText(t('state.offlineWait')).waitFor();
  second = await apps.startApi(crew, { ...house.env, LOG_LEVEL: 'warn' });
  await page.getByText(t('state.offlineWait')).waitFor({ state: 'detached' });
  await page.getByText(t('event.facts')).waitFor();
  await page.getByText(t('state.offline')).waitFor({ state: 'detached' });
  await page.goto(`${house.origin}/app/mailings/${mailing.id}`);
  await page.getByText(t('mailing.waits')).waitFor();
});
