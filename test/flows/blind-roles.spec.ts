import type { CallView } from '../support/a-call.js';
import type { Client } from '../support/client.js';
import { startHouse, type House } from '../support/house.js';
import { expectProblem } from '../support/problems.js';
import { aReviewer, aReviewerInput, applyPlan, inReview, submitted, type ReviewList } from '../support/reviews.js';

/** F16: whoever judges a blind call gets no role that reads names, whichever comes first. */
let house: House;
let organizer: Client;
let admin: Client;
let anna: { id: string; client: Client };
let call: CallView;

beforeAll(async () => {
  house = await startHouse({ name: 'blind_roles', workers: 0 });
  organizer = await house.as('organizer');
  admin = await house.as('admin');
  anna = await aReviewer(house, 'Anna');
  call = await inReview(house, [anna], ({ slug }) => submitted(house, slug, 'talk'));
});
afterAll(() => house?.stop());

interface Listed {
  id: string;
  version: number;
  roles: string[];
}
const listed = async (id: string) => {
  const { items } = await admin.must(admin.get<{ items: Listed[] }>('/api/v1/accounts'));
  return items.find((account) => account.id === id)!;
};
const setRoles = async (id: string, roles: string[]) =>
  admin.put<Listed>(`/api/v1/accounts/${id}/roles`, { roles }, (await listed(id)).version);
const path = (id: string) => `/api/v1/calls/${call.id}/reviewers/${id}`;
const name = (id: string) => organizer.put(path(id), aReviewerInput(), null);
const takeOff = async (id: string) => organizer.must(organizer.ask('DELETE', path(id)));
const seen = async () => (await anna.client.must(anna.client.get<ReviewList>('/api/v1/reviews'))).items.length;

it('refuses such a role while the account judges, and the judging while it has one', async () => {
  for (const role of ['viewer', 'organizer', 'approver', 'admin']) {
    const refused = await setRoles(anna.id, ['reviewer', role]);
    expectProblem(refused, 409, 'review.judges_blind', 'roles');
    expect((refused.body as unknown as { detail: string }).detail).toMatch(
      /Clean and mass transport|حمل‌ونقل پاک و همگانی/,
    );
  }
  expect((await listed(anna.id)).roles).toEqual(['reviewer']);
  expect((await setRoles(anna.id, ['reviewer'])).status).toBe(200);

  await takeOff(anna.id);
  expect((await setRoles(anna.id, ['reviewer', 'viewer'])).status).toBe(200);
  expectProblem(await name(anna.id), 409, 'review.sees_names', 'accountId');
  expect((await setRoles(anna.id, ['reviewer'])).status).toBe(200);
  expect((await name(anna.id)).status).toBe(200);
});

it('lets one of both at once through', async () => {
  const racers = [];
  for (const at of [0, 1, 2, 3, 4, 5]) racers.push(await aReviewer(house, `Racer ${at}`, `racer${at}@judges.example`));
  for (const { id } of racers) {
    const { version } = await listed(id);
    const both = await Promise.all([
      admin.put(`/api/v1/accounts/${id}/roles`, { roles: ['reviewer', 'viewer'] }, version),
      name(id),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  }
});

it('asks again when a second admin agrees to roles that were asked for before', async () => {
  const bela = await aReviewer(house, 'Bela');
  const second = { email: 'second@isfahan.example', name: 'Second', password: 'a-test-password', language: 'en' };
  await admin.must(admin.post('/api/v1/accounts', { ...second, unitId: null, roles: ['admin'] }));
  expect((await setRoles(bela.id, ['reviewer', 'viewer'])).status).toBe(200);
  expect((await name(bela.id)).status).toBe(200);
  const [waiting] = await house.sql<{ id: string }>(
    "SELECT approval_id AS id FROM account_changes WHERE account_id = ? AND status = 'pending'",
    [bela.id],
  );
  const other = await house.guest().logIn('second@isfahan.example', 'a-test-password');
  const grant = async () => {
    const approval = await other.must(other.get<{ contentHash: string }>(`/api/v1/approvals/${waiting!.id}`));
    return other.post(`/api/v1/approvals/${waiting!.id}/grant`, { contentHash: approval.contentHash });
  };
  expectProblem(await grant(), 409, 'review.judges_blind', 'roles');
  await takeOff(bela.id);
  expect((await grant()).status).toBe(200);
  expect((await listed(bela.id)).roles).toEqual(['viewer', 'reviewer']);
});

it('closes the reviews to whoever got such a role on another way, and plans without them', async () => {
  await applyPlan(organizer, call.id);
  expect(await seen()).toBe(1);
  await house.sql("INSERT INTO account_roles (account_id, role) VALUES (?, 'viewer')", [anna.id]);
  expect(await seen()).toBe(0);
  const { items } = await organizer.must(
    organizer.get<{ items: { accountId: string; isActive: boolean }[] }>(`/api/v1/calls/${call.id}/reviewers`),
  );
  expect(items.find(({ accountId }) => accountId === anna.id)).toMatchObject({ isActive: false });
  await house.sql("DELETE FROM account_roles WHERE account_id = ? AND role = 'viewer'", [anna.id]);
  expect(await seen()).toBe(1);
});
