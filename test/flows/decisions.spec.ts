import { moveDeadline, openCall, type CallView } from '../support/a-call.js';
import { startHouse, type House } from '../support/house.js';
import * as steps from '../support/steps.js';
import { addressOf, handIn, mailsTo, untilMails, written } from '../support/submissions.js';

/** F17: what is decided, told and confirmed. */
let house: House;

beforeAll(async () => {
  house = await startHouse({ name: 'decisions' });
});
afterAll(() => house?.stop());

const page = async (path: string) => house.guest().get(path);
const post = (path: string, fields: Record<string, string>) => house.guest().form(path, fields);

async function idOf(name: string): Promise<string> {
  const [row] = await house.sql<{ id: string }>(
    'SELECT submission_id AS id FROM submission_people WHERE address = ? ORDER BY id DESC LIMIT 1',
    [addressOf(name)],
  );
  return String(row!.id);
}

const stateOf = async (name: string) =>
  (
    await house.sql<{ decision: string; told: string | null; confirmation: string | null; confirmBy: Date | null }>(
      `SELECT decision, told_decision AS told, confirmation, confirm_by AS confirmBy FROM submissions WHERE id = ?`,
      [await idOf(name)],
    )
  )[0]!;

/** A call whose deadline is over, with proposals of these people. */
async function judged(names: readonly string[]): Promise<{ call: CallView; paths: string[] }> {
  const call = await openCall(house);
  const paths: string[] = [];
  for (const name of names) {
    const path = await written(house, call.slug, name);
    await handIn(house, path);
    paths.push(path);
  }
  await moveDeadline(house, call.id, -1);
  return { call, paths };
}

async function decide(call: CallView, names: readonly string[], decision: string): Promise<void> {
  const organizer = await house.as('organizer');
  const submissionIds = await Promise.all(names.map(idOf));
  await organizer.must(organizer.post(`/api/v1/calls/${call.id}/decisions`, { submissionIds, decision }));
}

async function tell(call: CallView, kind: string, fields: object = {}): Promise<string> {
  const organizer = await house.as('organizer');
  const request = { kind, sendWhenApproved: true, ...fields };
  return (await organizer.must(organizer.post<{ id: string }>(`/api/v1/calls/${call.id}/mailings`, request))).id;
}

async function approved(mailingId: string): Promise<void> {
  await steps.approve(await house.as('approver'), mailingId);
}

it('an acceptance is mailed after approval, confirmed until its day, and nobody sees it before', async () => {
  const call = await openCall(house);
  const path = await written(house, call.slug, 'winner');
  await post(`${path}/co-authors`, { coAuthorName: 'Second', coAuthorAddress: addressOf('second-winner') });
  await handIn(house, path);
  await untilMails(house, 'second-winner', 1);
  await moveDeadline(house, call.id, -1);
  expect((await page(path)).text).toContain('Your proposal is being judged');
  const organizer = await house.as('organizer');
  const id = await idOf('winner');
  await organizer.must(
    organizer.post(`/api/v1/calls/${call.id}/decisions`, { submissionIds: [id], decision: 'accepted' }),
  );
  expect((await page(path)).text).toContain('Your proposal is being judged');
  const request = { kind: 'acceptance', confirmUntil: null, remark: { en: 'Bring slides.' }, sendWhenApproved: true };
  const mailing = await organizer.must(organizer.post<{ id: string }>(`/api/v1/calls/${call.id}/mailings`, request));
  const approver = await house.as('approver');
  const approval = await steps.approvalOf(approver, mailing.id, 'mailing');
  await approver.must(approver.post(`/api/v1/approvals/${approval.id}/grant`, { contentHash: approval.contentHash }));
  const isAccepted = ({ subject }: { subject?: string | undefined }) =>
    subject === 'Accepted: Trams through the old town';
  const accepted = await steps.until(
    'the acceptance arrives',
    () => mailsTo(house, 'winner'),
    (mails) => mails.some(isAccepted),
  );
  const letter = accepted.find(isAccepted)!;
  expect(letter.text).toContain('Bring slides.');
  expect(letter.text).toMatch(/until\s[^.]*UTC\+08:00/);
  const second = await steps.until(
    'the co-author hears of it too',
    () => mailsTo(house, 'second-winner'),
    (mails) => mails.some(isAccepted),
  );
  expect(second.filter(isAccepted)).toHaveLength(1);
  const shown = await page(path);
  expect(shown.text).toContain('Your proposal has been accepted');
  expect((await post(`${path}/confirm`, {})).status).toBe(303);
  expect((await post(`${path}/confirm`, {})).status).toBe(303);
  expect((await page(path)).text).toContain('Your participation is confirmed');
});

it('somebody who is accepted while the letters wait is told with the others, with days to confirm', async () => {
  const { call } = await judged(['first', 'second']);
  await decide(call, ['first'], 'accepted');
  const mailing = await tell(call, 'acceptance');
  const organizer = await house.as('organizer');
  await decide(call, ['second'], 'accepted');
  const stale = await organizer.must(organizer.get<steps.MailingView>(`/api/v1/mailings/${mailing}`));
  expect([stale.status, stale.recipients]).toEqual(['draft', 1]);
  expect((await steps.act(organizer, mailing, 'submit')).recipients).toBe(2);
  await approved(mailing);
  for (const name of ['first', 'second']) {
    const { told, confirmation, confirmBy } = await stateOf(name);
    expect([name, told, confirmation]).toEqual([name, 'accepted', 'awaited']);
    // Ten days, to the end of the day in Tehran.
    expect(confirmBy!.toISOString()).toMatch(/T20:29:00/);
    expect(confirmBy!.getTime()).toBeGreaterThan(Date.now() + 9 * 24 * 3_600_000);
  }
});

it('a place that is given up, or not confirmed in time, goes to the first of the reserve list', async () => {
  const { call, paths } = await judged(['gives', 'forgets', 'next', 'last', 'none']);
  await decide(call, ['gives', 'forgets'], 'accepted');
  await decide(call, ['last'], 'reserve');
  await decide(call, ['next'], 'reserve');
  await decide(call, ['none'], 'declined');
  const organizer = await house.as('organizer');
  const order = { submissionIds: [await idOf('next'), await idOf('last')] };
  expect((await organizer.ask('PUT', `/api/v1/calls/${call.id}/reserve`, { body: order })).status).toBe(200);
  for (const kind of ['acceptance', 'reserve', 'rejection']) await approved(await tell(call, kind));
  expect((await page(paths[4]!)).text).not.toContain('reserve');

  expect((await post(`${paths[0]!}/refuse`, {})).status).toBe(303);
  expect(await stateOf('gives')).toMatchObject({ confirmation: 'refused' });
  expect(await stateOf('next')).toMatchObject({ decision: 'accepted', told: 'reserve' });
  expect(await stateOf('last')).toMatchObject({ decision: 'reserve' });
  // Nobody outside knows before the office has written.
  expect((await page(paths[2]!)).text).toContain('reserve');

  await house.sql('UPDATE submissions SET confirm_by = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND WHERE id = ?', [
    await idOf('forgets'),
  ]);
  await steps.until(
    'the other place passes on',
    () => stateOf('last'),
    ({ decision }) => decision === 'accepted',
  );
  expect(await stateOf('forgets')).toMatchObject({ confirmation: 'lapsed' });
  expect((await post(`${paths[1]!}/confirm`, {})).status).toBe(409);

  const mailing = await tell(call, 'acceptance');
  await approved(mailing);
  expect(await stateOf('next')).toMatchObject({ told: 'accepted', confirmation: 'awaited' });
  const counts = (await organizer.must(organizer.get<CallView>(`/api/v1/calls/${call.id}`))).counts;
  expect(counts).toMatchObject({ submitted: 5, accepted: 4, reserve: 0, declined: 1, undecided: 0 });
});

it('what was told stays, and a start that is taken back tells nothing', async () => {
  const { call, paths } = await judged(['told']);
  await decide(call, ['told'], 'declined');
  const mailing = await tell(call, 'rejection', { sendWhenApproved: false });
  await approved(mailing);
  const organizer = await house.as('organizer');
  expect(await stateOf('told')).toMatchObject({ told: null });
  expect((await page(paths[0]!)).text).toContain('being judged');

  await house.workers[0]!.stop();
  await steps.act(organizer, mailing, 'start');
  expect(await stateOf('told')).toMatchObject({ told: 'declined' });
  await house.sql('UPDATE mailings SET not_before = UTC_TIMESTAMP(3) + INTERVAL 1 MINUTE WHERE id = ?', [mailing]);
  await steps.act(organizer, mailing, 'undo');
  expect(await stateOf('told')).toMatchObject({ told: null });
  expect((await page(paths[0]!)).text).toContain('being judged');

  await steps.act(organizer, mailing, 'start');
  const again = { submissionIds: [await idOf('told')], decision: 'accepted' };
  const answer = await organizer.post(`/api/v1/calls/${call.id}/decisions`, again);
  expect([answer.status, answer.body.code]).toEqual([409, 'decision.told']);
});
