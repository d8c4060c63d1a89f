import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { House, Person } from './house.js';
import { emailOf } from './house.js';
import { wordsIn, type Words } from './words.js';

export type ConsoleLanguage = 'en' | 'fa' | 'zh';

export interface ConsoleView {
  language: ConsoleLanguage;
  width: number;
  scheme?: 'light' | 'dark';
}

/** Somebody in front of the console: their window, the words they read, and what the browser complained of. */
export interface Visitor {
  page: Page;
  context: BrowserContext;
  t: Words;
  /** Errors and warnings of the console, failed requests; nothing of it may be there. */
  said: string[];
  button: (key: string, values?: Record<string, unknown>) => Locator;
  link: (key: string, values?: Record<string, unknown>) => Locator;
}

/** A window of somebody's own, before the log-in. */
export async function openConsole(browser: Browser, view: ConsoleView): Promise<Visitor> {
  const { language, width, scheme = 'light' } = view;
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    locale: { en: 'en-GB', fa: 'fa-IR', zh: 'zh-CN' }[language],
    timezoneId: 'Asia/Tehran',
    bypassCSP: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const t = wordsIn(language);
  const said: string[] = [];
  listen(page, said);
  const named = (role: 'button' | 'link') => (key: string, values?: Record<string, unknown>) =>
    page.getByRole(role, { name: t(key, values), exact: true });
  return { page, context, t, said, button: named('button'), link: named('link') };
}

function listen(page: Page, said: string[]): void {
  page.on('console', (message) => {
    const { url } = message.location();
    // Asked before a log-in who one is, the API says 401, and Chromium tells it as an error.
    if (message.text().includes('status of 401') && url.endsWith('/api/v1/session')) return;
    if (['error', 'warning'].includes(message.type())) said.push(`${message.text()} ${url}`);
  });
  page.on('pageerror', (error) => said.push(error.message));
  page.on('requestfailed', (request) => {
    // A page that is left takes its questions back.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') said.push(`failed: ${request.url()}`);
  });
}

/** Logs in by the form, as a person does. */
export async function logIn({ page, button }: Visitor, house: House, person: Person): Promise<void> {
  await page.goto(`${house.origin}/app/`);
  await page.locator('input[name=email]').fill(emailOf(person));
  await page.locator('input[name=password]').fill('a-test-password');
  await button('logIn.submit').click();
  await page.locator('nav.side').waitFor({ state: 'attached' });
}

/** Brings the log-in of the API's client along. */
export async function enter(visitor: Visitor, house: House, person: Person, language: ConsoleLanguage): Promise<void> {
  const { cookie } = await house.as(person);
  const [name = '', value = ''] = /^([^=]+)=(.*)$/.exec(cookie!)!.slice(1);
  // A `__Host-` cookie is a secure one; Chromium gives it to localhost all the same.
  await visitor.context.addCookies([{ name, value, url: house.origin.replace('http:', 'https:') }]);
  await visitor.context.addInitScript(
    // The frame of a mail is sealed and keeps nothing.
    `if (window === top) localStorage.setItem('hamshahr.language', '${language}')`,
  );
}

/** Somebody's window with their log-in in it. */
export async function openAs(browser: Browser, house: House, person: Person, view: ConsoleView): Promise<Visitor> {
  const visitor = await openConsole(browser, view);
  await enter(visitor, house, person, view.language);
  return visitor;
}

/** Opens a page of the console and waits until it has said all it has to say. */
export async function visit({ page }: Visitor, house: House, path: string): Promise<void> {
  const address = `${house.origin}/app${path}`;
  await page.goto(address, { waitUntil: 'load' });
  await settled(page);
  if (page.url() !== address) throw new Error(`${address} led to ${page.url()}`);
}

/** Goes on within the console, as a link does: much quicker than loading all of it anew. */
export async function move({ page, t }: Visitor, house: House, path: string): Promise<void> {
  const go = (to: string) => `history.pushState(null, '', '/app' + ${JSON.stringify(to)})`;
  // By way of a page that does not exist, so that the next heading is a new one.
  await page.evaluate(go('/-'));
  await page.getByRole('heading', { level: 1, name: t('notFound.title'), exact: true }).waitFor();
  await page.evaluate(`document.querySelector('h1').dataset.left = ''; ${go(path)}`);
  await page.waitForFunction("!document.querySelector('h1[data-left]')");
  await settled(page);
  const address = `${house.origin}/app${path}`;
  if (page.url() !== address) throw new Error(`${address} led to ${page.url()}`);
}

/** The heading is there, and nothing on the page still waits for an answer. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction("document.querySelector('h1') && !document.querySelector('.bone, .spinner')");
  await page.evaluate('document.fonts.ready');
}

/** Pixels by which a page is wider than its window. */
export const sidewaysOf = ({ page }: Visitor): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** To a page of the first level, by the menu where the window is narrow. */
export async function goTo({ page, t }: Visitor, id: string): Promise<void> {
  const menu = page.getByRole('button', { name: t('nav.open'), exact: true });
  if (await menu.isVisible()) await menu.click();
  await page
    .locator('nav.side')
    .getByRole('link', { name: t(`nav.${id}`), exact: true })
    .click();
  await page.getByRole('heading', { level: 1, name: t(`nav.${id}`) }).waitFor();
}

/** Opens the texts of a language in the event form; those of the main one are open already. */
export async function showTexts(page: Page, language: string): Promise<void> {
  if (await page.locator(`[name="texts.${language}.title"]`).isVisible()) return;
  await page.locator(`label.chip:has(input[name=second-language][value=${language}])`).click();
}
