const { launch } = require('./house/launcher.js');
const { openBrowser, openWindow, settle } = require('./console/browser.js');
const { EVENTS, INVITEES, fill } = require('./console/many.js');

const GOAL = { interaction: 100, firstScreen: 2000 };
const SLOWER = 4;

const round = (value) => Math.round(value);

function summary(what, goal, times) {
  const sorted = [...times].sort((a, b) => a - b);
  const [median, worst] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  return { what, goal, median: round(median), worst: round(worst), times: times.map(round) };
}

/** Listens in the page: from the person's event to the first picture in which `changed` (source of a function) is true. */
function watch(page, type, changed) {
  return page.evaluate(
    ([kind, source]) => {
      const isChanged = eval(`(${source})`);
      window.answered = new Promise((resolve) => {
        const began = (event) => {
          const look = () => {
            if (!isChanged()) return requestAnimationFrame(look);
            // After the frame in which it is painted.
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - event.timeStamp)));
          };
          requestAnimationFrame(look);
        };
        window.addEventListener(kind, began, { capture: true, once: true });
      });
    },
    [type, changed],
  );
}

const answered = (page) => page.evaluate(() => window.answered);
const firstRow = () => "document.querySelector('main tr[data-row] th')?.innerText";

async function searching(page, base) {
  await page.goto(`${base}/events`);
  await settle(page);
  const times = [];
  for (const number of ['117', '208', '391', '444', '523', '678', '719', '886', '902', '955']) {
    const field = page.locator('main input[type=search]');
    await field.fill('');
    await page.waitForFunction(() => document.querySelectorAll('main tr[data-row]').length > 20);
    await field.pressSequentially(`Session ${number.slice(0, 2)}`, { delay: 60 });
    await page.waitForTimeout(600);
    await watch(page, 'input', `() => document.querySelector('main tr[data-row] th')?.innerText.includes('${number}')`);
    await page.keyboard.type(number[2]);
    times.push(await answered(page));
  }
  return summary('type in the search of events → row', GOAL.interaction, times);
}

async function opening(page, base) {
  const times = [];
  await page.goto(`${base}/events`);
  // The console fetches its other pages ahead, once the first one stands.
  await page.waitForTimeout(6000);
  for (let row = 0; row < 10; row++) {
    await settle(page);
    await page.locator('main tr[data-row]').nth(row).hover();
    await watch(
      page,
      'click',
      "() => /events\\/\\d+$/.test(location.pathname) && !!document.querySelector('main .facts')",
    );
    await page.locator('main tr[data-row]').nth(row).locator('th').click();
    times.push(await answered(page));
    await page.waitForTimeout(300);
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll('main tr[data-row]').length > 20);
  }
  return summary('open an event → its facts', GOAL.interaction, times);
}

async function filtering(page, base, { id }) {
  await page.goto(`${base}/events/${id}/replies`);
  await settle(page);
  const times = [];
  const chips = page.locator('.filters .chip');
  for (const index of [1, 2, 3, 4, 1, 3, 2, 4, 1, 2]) {
    await page.waitForTimeout(200);
    const before = await page.evaluate(firstRow());
    await watch(page, 'click', `() => ![undefined, ${JSON.stringify(before)}].includes(${firstRow()})`);
    await chips.nth(index).click();
    times.push(await answered(page));
  }
  return summary(`filter ${INVITEES} invitees by answer → row`, GOAL.interaction, times);
}

/** Jumps of the wheel through the invitees, those that are fetched on the way included. */
async function scrolling(page, base, { id }) {
  await page.goto(`${base}/events/${id}/replies`);
  await settle(page);
  const box = page.locator('.table-box.long');
  await box.hover();
  const times = [];
  for (let step = 0; step < 40; step++) {
    const from = await page.evaluate(() => Number(document.querySelector('main tr[data-row]').dataset.row));
    await watch(
      page,
      'wheel',
      `() => {
        const box = document.querySelector('.table-box.long').getBoundingClientRect();
        const row = document.elementFromPoint(box.x + 60, Math.min(box.bottom, innerHeight) - 40)?.closest('tr[data-row]');
        return !!row && Number(row.dataset.row) > ${from};
      }`,
    );
    await page.mouse.wheel(0, 900);
    times.push(await answered(page));
  }
  return summary(`scroll ${INVITEES} invitees by a page → rows`, GOAL.interaction, times);
}

/** A cold browser before a warm server, on a processor four times slower: until today's page says what waits. */
async function firstScreen(browser, house, account) {
  const times = [];
  for (let round = 0; round < 5; round++) {
    const page = await openWindow(browser, house, { account });
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.addInitScript(() => {
      const look = () =>
        document.querySelector('main h1') && !document.querySelector('.bone') && document.querySelector('main .card')
          ? (window.usableAt = performance.now())
          : requestAnimationFrame(look);
      look();
    });
    await page.goto(`${house.env.BASE_URL}/app/`);
    times.push(await page.waitForFunction(() => window.usableAt).then((handle) => handle.jsonValue()));
    await page.context().close();
  }
  return summary(`first screen usable, ${SLOWER}× slower CPU`, GOAL.firstScreen, times);
}

async function measure(house, browser, say) {
  const { account, event } = await fill(house, say);
  const page = await openWindow(browser, house, { account });
  const base = `${house.env.BASE_URL}/app`;
  const results = [];
  for (const part of [searching, opening, filtering, scrolling]) {
    say(part.name);
    results.push(await part(page, base, event));
  }
  await page.context().close();
  say('first screen');
  results.push(await firstScreen(browser, house, account));
  return results;
}

function print(results, json) {
  if (json) {
    process.stdout.write(`${JSON.stringify({ events: EVENTS, invitees: INVITEES, results })}\n`);
    return;
  }
  const line = (...cells) =>
    `${cells[0].padEnd(46)}${cells
      .slice(1)
      .map((cell) => String(cell).padStart(9))
      .join('')}\n`;
  process.stdout.write(line('', 'median', 'worst', 'goal'));
  for (const { what, median, worst, goal } of results) process.stdout.write(line(what, median, worst, `≤ ${goal}`));
  process.stdout.write('Milliseconds. The machine must be otherwise idle.\n');
}

/** `npm run bench:web -- [--json]`: how fast the console answers, with many events and invitees. */
async function main({ crew, say, args }) {
  const { withHouse } = require('./house/house.js');
  const browser = await openBrowser(crew, say);
  try {
    await withHouse({ name: 'bench-web', say }, async (house) =>
      print(await measure(house, browser, say), args.includes('--json')),
    );
  } finally {
    await browser.close();
  }
}

void launch(main, { logs: 'bench-web' });
