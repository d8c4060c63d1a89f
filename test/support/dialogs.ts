import type { Locator } from 'playwright-core';
import { violations } from './browser.js';
import { sidewaysOf, type Visitor } from './console.js';
import { until } from './steps.js';

/** What is wrong with something that opened over a page; nothing of it may be there. */
export interface DialogFaults {
  axe: string[];
  dark: string[];
  console: string[];
  /** Pixels by which page or dialog are wider than their place, by the width of the window. */
  sideways: Record<string, number>;
  /** Whether the keyboard is inside after it opened, and still after Tab has gone all the way round. */
  focus: string[];
}

const OPEN = '[role=dialog],[role=alertdialog]';
const isInside = ({ page }: Visitor) =>
  page.evaluate<boolean>(
    `[...document.querySelectorAll('${OPEN}')].some((box) => box.contains(document.activeElement))`,
  );

/** Pixels by which the open dialog is wider than its window, or what it holds wider than it. */
const dialogWidth = ({ page }: Visitor) =>
  page.evaluate<number>(
    `Math.max(0, ...[...document.querySelectorAll('${OPEN}')].flatMap((box) => [
       Math.ceil(box.getBoundingClientRect().width) - document.documentElement.clientWidth,
       ...[box, ...box.querySelectorAll('.dialog-body')].map((part) => part.scrollWidth - part.clientWidth),
     ]))`,
  );

/** The open dialog, looked at in light and dark, as narrow as the given widths, and walked through by Tab. */
export async function lookAtDialog(visitor: Visitor, widths: readonly number[]): Promise<DialogFaults> {
  const { page, said } = visitor;
  const focus: string[] = [];
  await until('the keyboard comes into the dialog', () => isInside(visitor), Boolean, 3000).catch(() =>
    focus.push('it does not come into the dialog'),
  );
  for (const key of ['Shift+Tab', 'Tab', 'Tab']) {
    await page.keyboard.press(key);
    if (!(await isInside(visitor))) focus.push(`${key} leaves the dialog`);
  }
  const sideways: Record<string, number> = {};
  const height = page.viewportSize()!.height;
  for (const width of widths) {
    await page.setViewportSize({ width, height });
    sideways[width] = Math.max(await sidewaysOf(visitor), await dialogWidth(visitor));
  }
  const axe = await violations(page, undefined, OPEN);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await violations(page, ['color-contrast'], OPEN);
  await page.emulateMedia({ colorScheme: 'light' });
  return { axe, dark, console: [...said], sideways, focus };
}

export const faultless = (widths: readonly number[]): DialogFaults => ({
  axe: [],
  dark: [],
  console: [],
  sideways: Object.fromEntries(widths.map((width) => [width, 0])),
  focus: [],
});

/** Whether the keyboard is where it was before something opened. */
export async function isBackAt(opener: Locator): Promise<boolean> {
  const page = opener.page();
  await page.locator(OPEN).waitFor({ state: 'detached' });
  const back = opener.and(page.locator(':focus')).waitFor({ state: 'attached', timeout: 3000 });
  return back.then(
    () => true,
    () => false,
  );
}
