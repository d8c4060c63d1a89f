import type { Browser } from 'playwright-core';
import { localizeDigits, toJalali } from '@hamshahr/time';
import { startBrowser } from '../support/browser.js';
import { goTo, logIn, openConsole, showTexts, type ConsoleView, type Visitor } from '../support/console.js';
import { aCsv, type CsvPerson } from '../support/factories.js';
import { startHouse, type House, type Person } from '../support/house.js';
import { readMail, replyPaths, type ReadMail } from '../support/mails.js';
import * as steps from '../support/steps.js';

let house: House;
let browser: Browser;
beforeAll(async () => {
  house = await startHouse({ name: 'web-walk', env: { UNDO_SECONDS: '4' } });
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

interface Walk extends ConsoleView {
  organizer: Person;
  approver: Person;
}

/** Each pair of people reads the console in the language of their accounts. */
const WALKS: Walk[] = [
  { language: 'en', width: 1280, organizer: 'neighbour', approver: 'both' },
  { language: 'fa', width: 360, organizer: 'organizer', approver: 'approver' },
];

const titles = { fa: 'آب در شهرهای خواهر', en: 'Water in sister cities' };
const DAY = new Date(Date.now() + 24 * 86_400_000);

/** '۱۴۰۵/۰۹/۲۷' */
function jalaliDay(): string {
  const { year, month, day } = toJalali({
    year: DAY.getUTCFullYear(),
    month: DAY.getUTCMonth() + 1,
    day: DAY.getUTCDate(),
  });
  const two = (value: number) => String(value).padStart(2, '0');
  return localizeDigits(`${year}/${two(month)}/${two(day)}`, 'fa');
}

const guests = (prefix: string): CsvPerson[] => [
  { name: 'دکتر لیلا صادقی', email: `${prefix}-leila@isfahan.example`, language: 'fa', city: 'اصفهان' },
  { name: 'Dr Li Na 李娜', email: `${prefix}-li.na@xian.example`, language: 'zh', city: "Xi'an" },
  { name: 'Tan Kok', email: `${prefix}-tan@kl.example`, language: 'en', city: 'Kuala Lumpur' },
];

async function importList({ page, t, button, link }: Visitor, prefix: string): Promise<void> {
  await link('peoplePage.import').first().click();
  await page.getByRole('heading', { level: 1, name: t('importing.title') }).waitFor();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: `${prefix}.csv`, mimeType: 'text/csv', buffer: Buffer.from(aCsv(guests(prefix))) });
  await page.getByRole('heading', { level: 1, name: t('plan.title') }).waitFor();
  await page.locator('input[name=listName]').fill(`Guests ${prefix}`);
  await button('plan.commit', { count: 3 }).click();
  await page.getByRole('heading', { level: 1, name: t('plan.titleDone') }).waitFor();
}

async function writeEvent({ page, t, button, link }: Visitor): Promise<void> {
  await link('palette.newEvent').first().click();
  await page.getByRole('heading', { level: 1, name: t('eventForm.newTitle') }).waitFor();
  await page.locator('label.chip', { hasText: t('kind.event.meeting') }).click();
  for (const language of ['fa', 'en'] as const) {
    await showTexts(page, language);
    await page.locator(`[name="texts.${language}.title"]`).pressSequentially(titles[language]);
    await page.locator(`[name="texts.${language}.body"]`).fill(`${titles[language]}\n\n- 1\n- 2`);
  }
  await page.locator('[name=start]').pressSequentially(jalaliDay());
  await page.locator('[name=time]').fill('۱۰:۳۰');
  await page.locator('[name=minutes]').fill('60');
  await page.locator('[name=joinUrl]').fill('https://meet.isfahan.example/water');
  await button('eventForm.saveDraft').click();
  await page.getByText(t('nextStep.invite')).waitFor();
}

/** What the newest draft says in the database. */
async function newestDraft(): Promise<Record<string, unknown>> {
  const [row] = await house.sql(
    `SELECT kind, starts_at AS startsAt, ends_at AS endsAt, join_url AS joinUrl
       FROM event_revisions ORDER BY id DESC LIMIT 1`,
  );
  return row!;
}

it.each(WALKS)('from contacts to answers in $language at $width px', async (walk) => {
  const { language, width } = walk;
  const [organizer, approver] = await Promise.all([openConsole(browser, walk), openConsole(browser, walk)]);
  const { page, t, button, link } = organizer;
  const title = titles[language === 'fa' ? 'fa' : 'en'];
  const toast = (visitor: Visitor, key: string) =>
    visitor.page
      .locator('.toast.good', { hasText: visitor.t(key) })
      .first()
      .waitFor();

  // contacts
  await logIn(organizer, house, walk.organizer);
  await goTo(organizer, 'people');
  await importList(organizer, `walk${width}`);

  // the event
  await goTo(organizer, 'events');
  await writeEvent(organizer);
  const event = await newestDraft();
  const day = DAY.toISOString().slice(0, 10);
  expect(event).toMatchObject({ kind: 'meeting', joinUrl: 'https://meet.isfahan.example/water' });
  expect([event.startsAt, event.endsAt]).toEqual([new Date(`${day}T07:00:00Z`), new Date(`${day}T08:00:00Z`)]);

  // its mail, before anything is submitted
  await button('preview.open').click();
  await page.frameLocator('iframe.mail-frame').getByText(title).first().waitFor();

  // who is invited
  await link('nextStep.inviteAction').click();
  await page.getByLabel(`Guests walk${width}`).check();
  await page
    .getByText(t('dryRun.recipients', { count: 3 }))
    .first()
    .waitFor();
  await page.locator('label.chip', { hasText: t('invite.later') }).click();
  await button('invite.submit').click();
  await page.getByText(t('mailing.waits')).first().waitFor();
  const mailingId = page.url().split('/').at(-1)!;

  // a second person
  await logIn(approver, house, walk.approver);
  await approver.page.getByText(approver.t('today.approvals', { count: 1 })).waitFor();
  await approver
    .link(title)
    .or(approver.page.getByRole('link', { name: title }))
    .first()
    .click();
  await approver.page.getByRole('heading', { level: 1, name: title }).waitFor();
  const shown: Record<string, string> = {};
  for (const reader of ['fa', 'zh', 'en'] as const) {
    await approver.page
      .locator('label.variant', { hasText: approver.t(`language.${reader}`) })
      .first()
      .click();
    const frame = approver.page.frameLocator('iframe.mail-frame');
    await frame.locator(`[lang^=${reader}]`).first().waitFor({ state: 'attached' });
    shown[reader] = (await frame.locator('body').innerText()).replace(/\s+/g, ' ');
  }
  await approver.button('approvals.grant').click();
  await toast(approver, 'approvals.granted');

  // start, think again, start
  await page.reload();
  const start = async () => {
    await button('mailing.act.start').click();
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: t('mailing.act.start') })
      .click();
    await page.getByText(t('mailing.undoHint')).waitFor();
  };
  const mark = house.sink.messages.length;
  await start();
  await button('mailing.act.undo').click();
  await page.getByText(t('mailing.approved')).first().waitFor();
  expect(house.sink.messages).toHaveLength(mark);
  await start();
  const all = new Intl.NumberFormat(language).format(3);
  const share = new Intl.NumberFormat(language, { style: 'percent' }).format(1);
  await page.getByRole('heading', { name: t('progress.done', { done: all, of: all, share }) }).waitFor();
  await page.getByText(t('status.mailing.done'), { exact: true }).first().waitFor();
  expect(await steps.ledger(house, mailingId)).toEqual({ sent: 3 });

  // the mails, as the approver saw them
  const mails = await Promise.all((await house.sink.waitFor(mark + 3)).slice(mark).map(readMail));
  expect(mails.map(({ to }) => to).sort()).toEqual(
    guests(`walk${width}`)
      .map(({ email }) => email)
      .sort(),
  );
  const mailTo = (name: string) => mails.find(({ to }) => to.includes(name))!;
  expect(mailTo('li.na').html).toContain('lang="zh');
  expect(shown.en).toContain(titles.en);
  expect(shown.fa).toContain(titles.fa);
  expect(mailTo('leila').html).toContain(titles.fa);

  // an answer, and its note
  const note = `متشکرم، two of us (${width})`;
  await answer(mailTo('tan'), note);
  await goTo(organizer, 'events');
  await page.getByRole('row', { name: title }).last().waitFor();
  await page.locator('main tr[data-row]', { hasText: title }).first().click();
  await page.getByRole('link', { name: t('event.replies') }).click();
  const row = page.locator('main tr[data-row]', { hasText: 'Tan Kok' });
  await row.getByText(t('status.answer.accepted')).first().waitFor();
  expect(await row.locator('q').innerText()).toBe(note);
  await row.getByRole('button', { name: t('replies.markRead') }).click();
  await toast(organizer, 'replies.markedRead');
  await row.getByRole('button', { name: t('replies.markRead') }).waitFor({ state: 'detached' });
  const unread = await house.sql('SELECT id FROM invitations WHERE note = ? AND unread_since IS NOT NULL', [note]);
  expect(unread).toEqual([]);
  expect({ organizer: organizer.said, approver: approver.said }).toEqual({ organizer: [], approver: [] });
  await Promise.all([organizer.context.close(), approver.context.close()]);
});

/** By the link of the mail, as a guest without an account. */
async function answer(mail: ReadMail, note: string): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  await page.goto(house.origin + replyPaths(mail, house.origin)[0]!);
  await page.check('input[name=answer][value=yes]');
  await page.fill('textarea[name=note]', note);
  await page.click('button.main');
  await page.waitForURL(/saved=1/);
  await context.close();
}
