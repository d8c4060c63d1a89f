const { findChromium } = require('../servers/chromium.js');

/** A Chromium without a window, to look at the console with. */
async function openBrowser(crew, say) {
  const { chromium } = require('playwright-core');
  const { CHROMIUM, CHROMIUM_LIBRARIES, FONTCONFIG_FILE } = await findChromium(crew, say);
  return chromium.launch({
    executablePath: CHROMIUM,
    // Inside a container Chromium cannot make its own sandbox; it only sees our own pages.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--force-color-profile=srgb'],
    env: {
      ...process.env,
      ...(CHROMIUM_LIBRARIES ? { LD_LIBRARY_PATH: CHROMIUM_LIBRARIES } : {}),
      ...(FONTCONFIG_FILE ? { FONTCONFIG_FILE } : {}),
    },
  });
}

/**
 * A window of the console in which somebody is logged in.
 * @param options.account `{ email, password }`; nobody when missing
 * @returns a Playwright page
 */
async function openWindow(browser, house, { account, language = 'en', width = 1280, height = 800, scheme = 'light' }) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    locale: language === 'fa' ? 'fa-IR' : 'en-GB',
    timezoneId: 'Asia/Tehran',
    reducedMotion: 'reduce',
  });
  await context.addInitScript((code) => window === top && localStorage.setItem('hamshahr.language', code), language);
  const { BASE_URL } = house.env;
  if (account) {
    const { email, password } = account;
    const options = { headers: { origin: new URL(BASE_URL).origin }, failOnStatusCode: true };
    await context.request.post(`${BASE_URL}/api/v1/session`, { ...options, data: { email, password } });
    // As the log-in page does with a language that was chosen there: titles are read in it too.
    await context.request.put(`${BASE_URL}/api/v1/session/preferences`, { ...options, data: { language } });
  }
  return context.newPage();
}

/** The heading is there, and nothing on the page still waits for an answer. */
async function settle(page) {
  await page.waitForFunction(() => document.querySelector('h1') && !document.querySelector('.bone, .spinner'));
  await page.evaluate(() => document.fonts.ready);
}

module.exports = { openBrowser, openWindow, settle };
