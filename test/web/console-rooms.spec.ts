import type { Browser } from 'playwright-core';
import { look, openWindow, startBrowser } from '../support/browser.js';
import { enter, openConsole, sidewaysOf, visit } from '../support/console.js';
import { manyPeople } from '../support/factories.js';
import { startHouse, type House } from '../support/house.js';
import { hrefs, readMail } from '../support/mails.js';
import { startMeetingServer, type MeetingServer } from '../support/meeting-server.js';
import * as steps from '../support/steps.js';

const SECRET = 'a-shared-secret-of-tests';
let served: MeetingServer;
let house: House;
let browser: Browser;

beforeAll(async () => {
  served = await startMeetingServer(SECRET);
  const env = { BBB_URL: served.url, BBB_SECRET: SECRET, ROOM_TIMEOUT_MILLISECONDS: '1000' };
  [house, browser] = await Promise.all([startHouse({ name: 'console-rooms', env }), startBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await house?.stop();
  await served?.stop();
});

const wallIn = (minutes: number) => new Date(Date.now() + (minutes + 210) * 60_000).toISOString().slice(0, 16);

it.each([
  ['en', 1280],
  ['fa', 360],
] as const)(
  'F19, F20: a room is set up, tried and entered, a list handed in and taken back, in %s at %d pixels',
  async (language, width) => {
    served.trouble = 'none';
    const input = { joinUrl: null, hasRoom: true, start: wallIn(3), minutes: 60 };
    const { event, mailing } = await steps.sendInvitations(house, manyPeople(2, `m${width}`), `m${width}`, input);
    await steps.untilStatus(house, mailing.id, 'done');
    const organizer = await openConsole(browser, { language, width });
    await enter(organizer, house, 'organizer', language);
    const { page, t, button } = organizer;

    await visit(organizer, house, `/events/${event.id}/room`);
    await page.locator('[name=opensMinutes]').fill(language === 'fa' ? '۲۰' : '20');
    await page.locator('[name=fallbackPhone]').fill('not a number');
    await button('room.save').click();
    await page.locator('[name=fallbackPhone][aria-invalid=true]').waitFor();
    await page.locator('[name=fallbackPhone]').fill('+98 31 3222 0000');
    await button('room.save').click();
    await page.locator('.toast.good', { hasText: t('room.saved') }).waitFor();
    await button('room.test').click();
    await page.locator('.toast.good', { hasText: t('room.testDone') }).waitFor();
    const [opened] = await Promise.all([organizer.page.context().waitForEvent('page'), button('room.goIn').click()]);
    await opened.waitForURL(/role=MODERATOR/);
    expect(await opened.content()).toContain('successfullyJoined');
    await opened.close();
    await page.reload();
    await page.getByText(t('room.running')).waitFor();
    expect(await sidewaysOf(organizer)).toBeLessThanOrEqual(0);

    await visit(organizer, house, `/events/${event.id}/attendance`);
    await page.getByText(t('attendance.none')).waitFor();
    const list = `Name,Email,Minutes\r\nGuest 1,m${width}1@people.example,45\r\nA Stranger,,20\r\nBroken,nowhere,5\r\n`;
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'who.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
    await page.getByText(t('attendance.faults.address_wrong')).waitFor();
    await button('attendance.take').click();
    await page.getByText('A Stranger').first().waitFor();
    expect(await sidewaysOf(organizer)).toBeLessThanOrEqual(0);
    const [download] = await Promise.all([page.waitForEvent('download'), button('attendance.download').click()]);
    expect(download.suggestedFilename()).toBe(`attendance-${event.slug}.csv`);
    await button('attendance.undo').click();
    await page.getByText(t('attendance.none')).waitFor();
    const said = organizer.said.filter((line) => !line.includes('status of 400'));
    expect(said).toEqual([]);
  },
);

it('the pages before, instead of and beside a room: no fault at 360 and 1280 pixels, light and dark, six languages', async () => {
  const far = { joinUrl: null, hasRoom: true };
  const early = await steps.sendInvitations(house, manyPeople(1, 'early'), 'early', far);
  const soon = await steps.sendInvitations(house, manyPeople(1, 'soon'), 'soon', { ...far, start: wallIn(3) });
  for (const { mailing } of [early, soon]) await steps.untilStatus(house, mailing.id, 'done');
  const mails = await Promise.all(house.sink.messages.map(readMail));
  const joinOf = (prefix: string) =>
    hrefs(mails.find(({ to }) => to.startsWith(prefix))!.html).find((href) => href.includes('/j/'))!;
  const organizer = await house.as('organizer');
  const { checkInPath } = await organizer.must(
    organizer.get<{ checkInPath: string }>(`/api/v1/events/${soon.event.id}/room`),
  );
  served.trouble = 'away';
  for (const [width, scheme] of [
    [360, 'light'],
    [1280, 'dark'],
  ] as const) {
    const page = await openWindow(browser, { width, scheme });
    for (const lang of ['fa', 'en', 'zh', 'ru', 'uz', 'ms']) {
      for (const address of [joinOf('early'), joinOf('soon'), house.origin + checkInPath]) {
        const faults = await look(page, `${address}?lang=${lang}`);
        const said = faults.console.filter((line) => !line.includes('status of 503'));
        expect([lang, address, faults.axe, said, faults.sideways]).toEqual([lang, address, [], [], 0]);
      }
    }
    await page.context().close();
  }
});
