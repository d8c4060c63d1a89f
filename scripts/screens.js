const fs = require('node:fs');
const path = require('node:path');
const { launch } = require('./house/launcher.js');
const { root } = require('./paths.js');
const { openBrowser, openWindow, settle } = require('./console/browser.js');
const { pages } = require('./console/pages.js');
const { liveAWhile } = require('./console/sample-life.js');
const { smallPng } = require('./console/small-png.js');

const folder = path.join(root, 'docs', 'screens', 'console');

/** Every page at a desk; the most important ones also on a telephone and in the dark. */
const views = [
  { ending: '', width: 1280, height: 800 },
  { ending: '-narrow', width: 360, height: 760, bestOnly: true },
  { ending: '-dark', width: 1280, height: 800, scheme: 'dark', bestOnly: true },
];

async function shoot(page, house, { name, path: address, at }, ids, file) {
  await page.goto(`${house.env.BASE_URL}/app${address(ids)}`, { waitUntil: 'load' });
  await settle(page);
  if (at)
    await page
      .locator(at)
      .first()
      .evaluate((part) => part.scrollIntoView({ block: 'center' }));
  const bytes = smallPng(await page.screenshot());
  fs.writeFileSync(path.join(folder, file), bytes);
  return bytes.length;
}

async function look(house, browser, say) {
  const { accounts, ids } = await liveAWhile(house, browser, say);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  let [count, bytes] = [0, 0];
  for (const language of ['fa', 'en']) {
    for (const { ending, bestOnly, ...view } of views) {
      for (const who of [undefined, ...Object.keys(accounts)]) {
        const mine = pages.filter((one) => one.who === who && (!bestOnly || one.best));
        if (mine.length === 0) continue;
        const page = await openWindow(browser, house, { ...view, language, account: accounts[who] });
        for (const one of mine) {
          bytes += await shoot(page, house, one, ids, `${one.name}-${language}${ending}.png`);
          count++;
        }
        await page.context().close();
        say(`${language}${ending} ${who ?? 'outside'}: ${mine.length} pages`);
      }
    }
  }
  process.stdout.write(`${count} pictures, ${(bytes / 1e6).toFixed(1)} MB in ${path.relative(root, folder)}\n`);
}

/** `npm run screens`: a house of its own with the sample programme, and a picture of each page in fa and en. */
async function main({ crew, say }) {
  const { withHouse } = require('./house/house.js');
  const browser = await openBrowser(crew, say);
  try {
    await withHouse({ name: 'screens', say }, (house) => look(house, browser, say));
  } finally {
    await browser.close();
  }
}

void launch(main, { logs: 'screens' });
