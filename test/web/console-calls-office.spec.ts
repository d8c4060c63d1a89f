import type { Browser, Locator } from 'playwright-core';
import { aCall, moveDeadline, openCall } from '../support/a-call.js';
import { startBrowser, violations } from '../support/browser.js';
import { openAs, settled, sidewaysOf, visit, type Visitor } from '../support/console.js';
import { startHouse, type House } from '../support/house.js';
import * as steps from '../support/steps.js';
import { handIn, untilMails, written } from '../support/submissions.js';

/** F15, F17: how an office writes a call, and decides about what came. */
let house: House;
let browser: Browser;

beforeAll(async () => {
  [house, browser] = await Promise.all([startHouse({ name: 'console-calls-office' }), startBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

const VIEWS = [
  ['en', 1280],
  ['fa', 360],
] as const;

/** No fault of axe, nothing sticks out sideways, and a picture for whoever wants one. */
async function look(visitor: Visitor, name: string): Promise<void> {
  expect([name, await violations(visitor.page)]).toEqual([name, []]);
  expect([name, await sidewaysOf(visitor)]).toEqual([name, 0]);
  const path = process.env.LOOK;
  if (path) {
    await visitor.page.screenshot({ path: `${path}/office-${name}-top.png` });
    await visitor.page.screenshot({ path: `${path}/office-${name}.png`, fullPage: true });
  }
}

const KINDS = ['text', 'long_text', 'choice', 'number', 'date', 'file', 'city', 'language'] as const;

/** Tomorrow a month, as a form takes it in both languages. */
const nextMonth = () => new Date(Date.now() + 31 * 86_400_000).toISOString().slice(0, 10);

it.each(VIEWS)(
  'a call with every kind of question is written, looked at as an expert, sent for approval, in %s at %d pixels',
  async (language, width) => {
    const organizer = await openAs(browser, house, 'organizer', { language, width });
    const { page, t, button } = organizer;
    await visit(organizer, house, '/calls');
    await page
      .getByRole('link', { name: t('calls.new') })
      .first()
      .click();
    await page.waitForURL(/calls\/new/);
    await settled(page);
    const title = language === 'fa' ? 'فراخوان تراموا' : 'A call for trams';
    await page.locator(`[name="texts.${language}.title"]`).fill(title);
    await page.locator(`[name="texts.${language}.body"]`).fill('**Trams** <script>alert(1)</script>');
    for (const name of ['Metro', 'Bus']) {
      await button('callForm.addTrack').click();
      await page.locator('[name^="tracks."]').last().fill(name);
    }
    for (const [at, kind] of KINDS.entries()) {
      await button('registration.addQuestion').click();
      await page.locator(`[name="questions.${at}.label.${language}"]`).fill(`Question ${kind}`);
      await page.locator(`[name="questions.${at}.kind"]`).selectOption(kind);
      if (kind === 'choice') {
        for (const n of [0, 1]) {
          await button('registration.addChoice').click();
          await page.locator(`[name="questions.${at}.choices.${n}.${language}"]`).fill(`Answer ${n}`);
        }
      }
    }
    // Without a day it cannot be saved, and the field says so.
    await button('callForm.save').click();
    await page.locator('[name="closes.wall"][aria-invalid=true]').waitFor();
    await page.locator('[name="closes.wall"]').fill(nextMonth());
    // On a telephone the preview is one press away.
    if (width < 1152) await button('callForm.preview').click();
    const preview = page.locator(`iframe[title="${t('callForm.preview')}"]`).contentFrame();
    await preview.getByText('Question language').waitFor();
    await preview.getByText('Metro').waitFor();
    await page.locator('[name="preview-page"][value=proposal]').check({ force: true });
    await preview.getByText('Answer 1').waitFor({ state: 'attached' });
    await page.locator('[name="preview-language"]').selectOption('fa');
    await preview.locator('html[lang=fa]').waitFor();
    expect(await preview.locator('[name="answers.q5"]').count()).toBe(1);

    await look(organizer, `preview-${language}`);
    if (width < 1152) await page.keyboard.press('Escape');

    // Moved by the keyboard, doubled, taken away and back again.
    const question = (key: string): Locator => page.locator(`[data-item=${key}]`);
    await question('q2').focus();
    await page.keyboard.press('Alt+ArrowUp');
    expect(await question('q2').evaluate((each) => each === document.activeElement)).toBe(true);
    const keys = () => page.locator('.question[data-item]').evaluateAll((all) => all.map((each) => each.dataset.item));
    expect((await keys()).slice(0, 2)).toEqual(['q2', 'q1']);
    const named = (number: number) => t('registration.question', { number: language === 'fa' ? fa(number) : number });
    await page.getByRole('button', { name: t('callForm.duplicate', { name: named(2) }), exact: true }).click();
    expect((await keys()).slice(0, 4)).toEqual(['q2', 'q1', 'q9', 'q3']);
    await page.getByRole('button', { name: t('callForm.remove', { name: named(3) }), exact: true }).click();
    await button('action.undo').click();
    expect(await keys()).toContain('q9');
    await page.getByRole('button', { name: t('callForm.remove', { name: named(3) }), exact: true }).click();
    await look(organizer, `form-${language}`);

    // What somebody wrote is kept on the device.
    await page.waitForTimeout(600);
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await settled(page);
    await button('form.draftUse').click();
    expect(await page.locator(`[name="texts.${language}.title"]`).inputValue()).toBe(title);
    await button('callForm.save').click();
    await page.getByText(t('callStep.draft'), { exact: true }).waitFor();
    await look(organizer, `draft-${language}`);
    await button('callStep.submit').click();
    await page.getByText(t('callStep.waiting'), { exact: true }).waitFor();
    const [row] = await house.sql<{ content: ReturnType<typeof aCall> }>(
      "SELECT content FROM call_versions WHERE status = 'in_review' ORDER BY id DESC LIMIT 1",
    );
    const { content } = row!;
    expect(content.questions.map(({ kind }) => kind).toSorted()).toEqual(KINDS.toSorted());
    expect(content.questions.map(({ key }) => key).slice(0, 3)).toEqual(['q2', 'q1', 'q3']);
    expect(content.tracks.map(({ name }) => name)).toEqual([{ [language]: 'Metro' }, { [language]: 'Bus' }]);
    await visit(organizer, house, '/calls');
    await page.getByText(title).first().waitFor();
    await look(organizer, `list-${language}`);
    expect(organizer.said).toEqual([]);
    await page.context().close();
  },
  180_000,
);

const fa = (number: number) => String(number).replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)]!);

it.each(VIEWS)(
  'submissions are decided by keyboard, the reserve list is ordered, letters are asked for, in %s at %d pixels',
  async (language, width) => {
    const call = await openCall(house);
    for (const n of [1, 2, 3, 4]) {
      await handIn(house, await written(house, call.slug, `c${n}x${width}`));
      await untilMails(house, `c${n}x${width}`, 1);
    }
    await moveDeadline(house, call.id, -1);
    const organizer = await openAs(browser, house, 'organizer', { language, width });
    const { page, t, button } = organizer;
    await visit(organizer, house, `/calls/${call.id}`);
    await page.getByText(t('calls.byCity')).waitFor();
    await page
      .locator(`iframe[title="${t('pagePreview.title')}"]`)
      .contentFrame()
      .locator('h1')
      .waitFor();
    await look(organizer, `overview-${language}`);
    await visit(organizer, house, `/calls/${call.id}/submissions?q=c2x`);
    expect(await page.locator('tr[data-row]').count()).toBe(1);
    await visit(organizer, house, `/calls/${call.id}/submissions`);
    await look(organizer, `submissions-${language}`);

    await visit(organizer, house, `/calls/${call.id}/decisions`);
    const column = (name: string) => page.locator(`.board-column.${name} [data-card]`);
    await column('open').first().focus();
    await page.keyboard.press('a');
    await column('accepted').waitFor();
    // The next card has the focus, so that one key after another decides.
    await page.waitForFunction("document.activeElement.matches('.board-column.open [data-card]')");
    await page.keyboard.press('r');
    await page.waitForFunction("document.querySelectorAll('.board-column.reserve [data-card]').length === 1");
    await page.waitForFunction("document.activeElement.matches('.board-column.open [data-card]')");
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page
      .getByText(t('decisions.selected', { count: 2 }))
      .first()
      .waitFor();
    await look(organizer, `board-${language}`);
    await page.keyboard.press('r');
    await page.waitForFunction("document.querySelectorAll('.board-column.reserve [data-card]').length === 3");
    const order = () => column('reserve').evaluateAll((cards) => cards.map((card) => card.dataset.card));
    const before = await order();
    await column('reserve').last().focus();
    await page.keyboard.press('Alt+ArrowUp');
    await page.waitForFunction(
      `document.querySelectorAll('.board-column.reserve [data-card]')[1].dataset.card === '${before[2]}'`,
    );
    const stored = async () => {
      const rows = await house.sql<{ id: string }>(
        "SELECT id FROM submissions WHERE call_id = ? AND decision = 'reserve' ORDER BY reserve_rank",
        [call.id],
      );
      return rows.map(({ id }) => String(id));
    };
    await steps.until('the order of the reserve list', stored, (ids) => ids[1] === before[2]);
    // One decision is taken back by the button of its message.
    await column('accepted').first().focus();
    await page.keyboard.press('d');
    await column('declined').first().waitFor();
    const said = page.locator('.toast', {
      hasText: t('decisions.done.declined_one', { count: 1 }),
    });
    await said.getByRole('button', { name: t('action.undo'), exact: true }).click();
    await column('accepted').first().waitFor();
    await page.getByText(t('decisions.takenBack')).waitFor();

    await visit(organizer, house, `/calls/${call.id}/letters`);
    await button('letters.write').first().click();
    await page.locator(`[name="remark.${language}"]`).fill('See you in Isfahan');
    // The letter is read as its author gets it, with what was added, before anybody is asked.
    await button('letters.look').click();
    const letter = page.locator('.letter-form iframe').contentFrame();
    await letter.getByText('See you in Isfahan').waitFor();
    await page.locator('[name="letter-language"]').selectOption('zh');
    await letter.locator('html[lang|=zh]').waitFor();
    await look(organizer, `letter-${language}`);
    await button('letters.ask').click();
    await page.waitForURL(/mailings\/\d+/);
    await settled(page);
    const id = /mailings\/(\d+)/.exec(page.url())![1]!;
    const asked = await steps.approvalOf(await house.as('approver'), id);
    const approver = await house.as('approver');
    await approver.must(approver.post(`/api/v1/approvals/${asked.id}/grant`, { contentHash: asked.contentHash }));
    await steps.untilStatus(house, id, 'done');
    await visit(organizer, house, `/calls/${call.id}/letters`);
    await page.getByText(t('decisions.confirmation.awaited')).first().waitFor();
    await look(organizer, `letters-${language}`);

    const [accepted] = await house.sql<{ id: string }>(
      "SELECT id FROM submissions WHERE call_id = ? AND decision = 'accepted'",
      [call.id],
    );
    await visit(organizer, house, `/calls/${call.id}/submissions/${accepted!.id}`);
    await page.getByText(t('submissions.actions.decided')).first().waitFor();
    await look(organizer, `submission-${language}`);
    await visit(organizer, house, `/calls/${call.id}/codes`);
    await button('codes.add').click();
    await page.locator('[name=note]').fill('For Dr Late');
    await page.locator('[name=uses]').fill('3');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('codes.add'), exact: true })
      .click();
    await page.getByText('For Dr Late').waitFor();
    await look(organizer, `codes-${language}`);
    expect(organizer.said).toEqual([]);
    await page.context().close();
  },
  180_000,
);

it('an earlier call is used again without its days, and an edit over somebody else’s is said', async () => {
  const call = await openCall(house);
  const organizer = await openAs(browser, house, 'organizer', { language: 'en', width: 1280 });
  const { page, t, button } = organizer;
  await visit(organizer, house, `/calls/new?from=${call.id}`);
  expect(await page.locator('[name="closes.wall"]').inputValue()).toBe('');
  expect(await page.locator('.question[data-item]').count()).toBe(6);
  await page.locator('[name="closes.wall"]').fill(nextMonth());
  await button('callForm.save').click();
  await page.getByText(t('callStep.draft'), { exact: true }).waitFor();
  const id = /calls\/(\d+)/.exec(page.url())![1]!;
  expect(id).not.toBe(call.id);

  await visit(organizer, house, `/calls/${id}/edit`);
  await page.locator('input[name="write-in"][value=en]').check({ force: true });
  await page.locator('[name="texts.en.title"]').fill('Mine');
  const client = await house.as('organizer');
  const now = await client.must(client.get<{ version: number; latest: { content: object } }>(`/api/v1/calls/${id}`));
  const theirs = { ...now.latest.content, graceMinutes: 30 };
  await client.must(client.put(`/api/v1/calls/${id}`, theirs, now.version));
  await button('callForm.save').click();
  await page.getByText(t('callForm.staleTitle')).waitFor();
  await button('stale.keep').click();
  await button('callForm.save').click();
  await page.getByRole('heading', { level: 1, name: 'Mine' }).waitFor();
  await page.context().close();
}, 120_000);
