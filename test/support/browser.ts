import { readFileSync } from 'node:fs';
import { chromium, type Browser, type ConsoleMessage, type Page, type Request } from 'playwright-core';

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Widths of a small telephone and of a desk, in CSS pixels. */
export const WIDTHS = [360, 1280] as const;
export const SCHEMES = ['light', 'dark'] as const;

export interface View {
  width: (typeof WIDTHS)[number];
  scheme: (typeof SCHEMES)[number];
}

export const VIEWS: View[] = WIDTHS.flatMap((width) => SCHEMES.map((scheme) => ({ width, scheme })));

/** The Chromium that `npm run test:web` found or fetched. */
export function startBrowser(): Promise<Browser> {
  const { CHROMIUM, CHROMIUM_LIBRARIES } = process.env;
  if (!CHROMIUM) throw new Error('Run these tests by `npm run test:web`, which finds a Chromium.');
  return chromium.launch({
    executablePath: CHROMIUM,
    // Inside a container Chromium cannot make its own sandbox; it only sees our own pages.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--force-color-profile=srgb'],
    env: { ...process.env, ...(CHROMIUM_LIBRARIES ? { LD_LIBRARY_PATH: CHROMIUM_LIBRARIES } : {}) },
  });
}

/** What a look at a page found: nothing of it may be there. */
export interface Faults {
  axe: string[];
  console: string[];
  /** Pixels by which the page is wider than its window. */
  sideways: number;
}

/** A window of this width and scheme for one page after another. */
export async function openWindow(browser: Browser, view: View): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: view.width, height: 900 },
    colorScheme: view.scheme,
    // The pages allow no script; axe is one.
    bypassCSP: true,
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  return context.newPage();
}

/** Opens an address as a visitor does and says what is wrong with the page. */
export async function look(page: Page, address: string): Promise<Faults> {
  const said: string[] = [];
  const listen = {
    console: (message: ConsoleMessage) => {
      if (['error', 'warning'].includes(message.type())) said.push(message.text());
    },
    pageerror: (error: Error) => said.push(error.message),
    requestfailed: (request: Request) => said.push(`failed: ${request.url()}`),
  };
  page.on('console', listen.console).on('pageerror', listen.pageerror).on('requestfailed', listen.requestfailed);
  await page.goto(address, { waitUntil: 'load' });
  await page.evaluate('document.fonts.ready');
  const sideways = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  const axe = await violations(page);
  page.off('console', listen.console).off('pageerror', listen.pageerror).off('requestfailed', listen.requestfailed);
  return { axe, console: said, sideways };
}

interface AxeResult {
  violations: { id: string; help: string; nodes: { html: string }[] }[];
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on a page, or in a part of it; by these rules only, where the others were asked already. */
export async function violations(page: Page, only?: string[], part?: string): Promise<string[]> {
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(axeSource);
  const runOnly = only ? { type: 'rule', values: only } : RULES;
  // Previews lie in sealed frames, where no script answers: axe would say in the console that it could not ask.
  const options = { runOnly, resultTypes: ['violations'], iframes: false };
  // React Aria says there for some seconds that a button works, by a name that may be gone with the button by then.
  const context = { include: part ?? 'html', exclude: '[data-live-announcer]' };
  const result = await page.evaluate<AxeResult>(`axe.run(${JSON.stringify(context)}, ${JSON.stringify(options)})`);
  return result.violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html.slice(0, 200) ?? ''}`);
}
