import { createCall, moveDeadline, openCall, type CallView } from '../support/a-call.js';
import type { Client } from '../support/client.js';
import { startHouse, type House } from '../support/house.js';
import { expectProblem } from '../support/problems.js';
import { submitted } from '../support/reviews.js';
import * as steps from '../support/steps.js';
import { mailsTo } from '../support/submissions.js';
import type { Preview } from '../support/trials.js';

/** F17: letters about decisions are read before anybody is asked to approve them. */
let house: House;
let organizer: Client;
let call: CallView;
let ids: Record<'winner' | 'waiter' | 'loser' | 'open', string>;

beforeAll(async () => {
  house = await startHouse({ name: 'letters' });
  organizer = await house.as('organizer');
  call = await openCall(house);
  const id = async (name: string, person = {}) => (await submitted(house, call.slug, name, { person })).id;
  ids = {
    winner: await id('winner', { language: 'zh' }),
    waiter: await id('waiter'),
    loser: await id('loser'),
    open: '',
  };
  ids.open = await id('open');
  await moveDeadline(house, call.id, -1);
  for (const [name, decision] of Object.entries({ winner: 'accepted', waiter: 'reserve', loser: 'declined' })) {
    const body = { submissionIds: [ids[name as keyof typeof ids]], decision };
    await organizer.must(organizer.post(`/api/v1/calls/${call.id}/decisions`, body));
  }
});
afterAll(() => house?.stop());

const ask = (fields: object, client = organizer, id = call.id) =>
  client.post<Preview>(`/api/v1/calls/${id}/letter-previews`, fields);
const rows = () => house.sql('SELECT id, version, confirm_by, told_decision FROM submissions ORDER BY id');
const KINDS = { acceptance: 'winner', reserve: 'waiter', rejection: 'loser' } as const;

it('shows each kind of letter to its real recipient in six languages, and changes nothing', async () => {
  const before = await rows();
  for (const [kind, name] of Object.entries(KINDS)) {
    const seen = new Set<string>();
    for (const language of ['en', 'fa', 'zh', 'ru', 'uz', 'ms']) {
      const letter = await organizer.must(ask({ kind, submissionId: ids[name], language }));
      expect(letter).toMatchObject({
        language,
        recipientName: `Dr ${name}`,
        recipientAddress: `${name}@experts.example`,
      });
      expect(letter.html).toMatch(new RegExp(`<html lang="${language}[-"]`));
      expect(letter.text).toContain('Trams through the old town');
      seen.add(letter.subject);
    }
    expect([kind, seen.size]).toEqual([kind, 6]);
  }
  expect((await organizer.must(ask({ kind: 'acceptance', submissionId: ids.winner }))).language).toBe('zh');
  expect(await rows()).toEqual(before);
  expect(await house.sql('SELECT id FROM mailings WHERE kind IN (?)', [Object.keys(KINDS)])).toEqual([]);
});

it('is the mail that is sent then, but for its link', async () => {
  const said = { kind: 'acceptance', confirmUntil: '2031-03-04', remark: { en: 'Bring slides.', zh: '请带幻灯片。' } };
  const shown = await organizer.must(ask({ ...said, submissionId: ids.winner }));
  const asked = { ...said, sendWhenApproved: true };
  const { id } = await organizer.must(organizer.post<{ id: string }>(`/api/v1/calls/${call.id}/mailings`, asked));
  await steps.approve(await house.as('approver'), id);
  await steps.untilStatus(house, id, 'done');
  const sent = (await mailsTo(house, 'winner')).find(({ subject }) => subject === shown.subject)!;
  const bare = (text: string) =>
    text
      .replace(/\/x\/[a-z0-9]+/gi, '/x/…')
      .replace(/\s+/g, ' ')
      .trim();
  expect(bare(shown.text)).toContain('请带幻灯片。');
  expect(bare(shown.text)).toContain('2031');
  expect(bare(sent.text!)).toBe(bare(shown.text));
  // Its link opens nothing; the one that was sent does.
  const link = (text: string) => /\/x\/[a-z0-9]+/i.exec(text)![0];
  expect((await house.guest().get(link(shown.text))).status).toBe(404);
  expect((await house.guest().get(link(sent.text!))).status).toBe(200);
  // Who was told gets no such letter any more.
  expectProblem(await ask({ ...said, submissionId: ids.winner }), 409, 'decision.no_letter', 'submissionId');
});

it('says what is wrong, and shows it to organizers of the office alone', async () => {
  const right = { kind: 'rejection', submissionId: ids.loser };
  expectProblem(await ask({ ...right, submissionId: ids.open }), 409, 'decision.no_letter', 'submissionId');
  expectProblem(await ask({ ...right, submissionId: '999999' }), 409, 'decision.no_letter', 'submissionId');
  const late = { kind: 'acceptance', submissionId: ids.loser, confirmUntil: '2020-01-01' };
  expectProblem(await ask(late), 400, 'decision.confirm_past', 'confirmUntil');
  const long = { ...right, remark: { en: 'x'.repeat(1001) } };
  expect((await ask(long)).status).toBe(400);
  for (const wrong of [{ submissionId: '1e3' }, { kind: 'invitation' }, { language: 'de' }, { remark: 'Hello' }]) {
    expect([wrong, (await ask({ ...right, ...wrong })).status]).toEqual([wrong, 400]);
  }
  const { id } = await createCall(organizer);
  expectProblem(await ask(right, organizer, id), 409, 'decision.not_open');
  for (const person of ['approver', 'viewer', 'reviewer'] as const) {
    expect([person, (await ask(right, await house.as(person))).status]).toEqual([person, 403]);
  }
  expect((await ask(right, await house.as('stranger'))).status).toBe(404);
});
