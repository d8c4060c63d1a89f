import type { Client } from '../support/client.js';
import { startHouse, type House } from '../support/house.js';
import { expectProblem } from '../support/problems.js';
import { manyPeople } from '../support/factories.js';
import * as steps from '../support/steps.js';
import type { ApprovalView } from '../support/steps.js';

interface AccountView {
  id: string;
  email: string;
  roles: string[];
  status: string;
  pendingRoles: string[] | null;
  version: number;
}

interface ChangeView {
  kind: string;
  accountId: string;
  email: string;
  rolesNow: string[];
  roles: string[];
  approvalId: string;
}

const PASSWORD = 'a-long-password';

let house: House;
let first: Client;
let second: Client;

beforeAll(async () => {
  house = await startHouse({ name: 'accounts', workers: 0 });
  first = await house.as('admin');
});
afterAll(() => house?.stop());

const add = (client: Client, tag: string, roles: string[]) =>
  client.post<AccountView>('/api/v1/accounts', {
    ...{ email: `${tag}@isfahan.example`, name: tag, password: PASSWORD, language: 'en', roles },
  });
const logIn = (tag: string) => house.guest().logIn(`${tag}@isfahan.example`, PASSWORD);
const all = async () => (await first.must(first.get<{ items: AccountView[] }>('/api/v1/accounts'))).items;
const account = async (tag: string) => (await all()).find(({ email }) => email === `${tag}@isfahan.example`)!;
const changes = async (client = second) =>
  (await client.must(client.get<{ items: ChangeView[] }>('/api/v1/account-changes'))).items;
const setRoles = async (client: Client, tag: string, roles: string[], version?: number) => {
  const { id, version: now } = await account(tag);
  return client.put<AccountView>(`/api/v1/accounts/${id}/roles`, { roles }, version ?? now);
};
const act = async (client: Client, tag: string, verb: string) =>
  client.post<AccountView>(`/api/v1/accounts/${(await account(tag)).id}/${verb}`);
const grant = async (client: Client, { approvalId }: ChangeView) => {
  const { contentHash } = await client.must(client.get<ApprovalView>(`/api/v1/approvals/${approvalId}`));
  return client.post(`/api/v1/approvals/${approvalId}/grant`, { contentHash });
};
const audit = async (tag: string, id?: string) =>
  (
    await house.sql<{ action: string }>(
      "SELECT action FROM audit_entries WHERE object_type = 'account' AND object_id = ? ORDER BY id",
      [id ?? (await account(tag)).id],
    )
  ).map(({ action }) => action);

describe('the only admin of an office', () => {
  it('adds accounts and changes roles alone', async () => {
    expect(await first.must(add(first, 'clerk', ['viewer']))).toMatchObject({
      ...{ status: 'active', roles: ['viewer'], pendingRoles: null, version: 1 },
    });
    const changed = await setRoles(first, 'clerk', ['organizer', 'viewer', 'viewer']);
    expect(changed).toMatchObject({ status: 200, body: { roles: ['viewer', 'organizer'], version: 2 } });
    const clerk = await logIn('clerk');
    expect((await clerk.get('/api/v1/session')).body).toMatchObject({
      roles: expect.arrayContaining(['organizer']) as [],
    });
    expectProblem(await setRoles(first, 'clerk', ['viewer'], 1), 412, 'account.stale', 'If-Match');
    expect(await audit('clerk')).toEqual(['account.add', 'account.roles']);
  });

  it('cannot lock the office out', async () => {
    expectProblem(await setRoles(first, 'admin', ['organizer']), 409, 'account.last_admin');
    expectProblem(await act(first, 'admin', 'disable'), 409, 'account.last_admin');
    expect(await account('admin')).toMatchObject({ status: 'active', roles: ['admin'], version: 1 });
  });
});

describe('an account that is disabled', () => {
  it('loses its log-ins and tokens at once, and gets none of them back', async () => {
    const clerk = await logIn('clerk');
    const { token } = await clerk.must(clerk.post<{ token: string }>('/api/v1/api-tokens', { name: 'Feed' }));
    const byToken = () =>
      house.guest().get('/api/v1/session', { headers: { authorization: `Bearer ${token}`, origin: null } });
    expect([(await clerk.get('/api/v1/session')).status, (await byToken()).status]).toEqual([200, 200]);
    expect((await act(first, 'clerk', 'disable')).body).toMatchObject({ status: 'disabled' });
    expect([(await clerk.get('/api/v1/session')).status, (await byToken()).status]).toEqual([401, 401]);
    await expect(logIn('clerk')).rejects.toThrow(/403/);
    expectProblem(await act(first, 'clerk', 'disable'), 409, 'account.disabled');
    expect((await act(first, 'clerk', 'enable')).body).toMatchObject({ status: 'active' });
    expect([(await clerk.get('/api/v1/session')).status, (await byToken()).status]).toEqual([401, 401]);
    expect((await (await logIn('clerk')).get('/api/v1/session')).status).toBe(200);
    expectProblem(await act(first, 'clerk', 'enable'), 409, 'account.enabled');
    expect(await audit('clerk')).toEqual(['account.add', 'account.roles', 'account.disable', 'account.enable']);
  });
});

describe('with a second admin', () => {
  beforeAll(async () => {
    await first.must(add(first, 'second', ['admin']));
    second = await logIn('second');
  });

  it('a new account waits for the other one, and nobody logs in before', async () => {
    expect(await first.must(add(first, 'newcomer', ['organizer', 'approver']))).toMatchObject({
      status: 'awaiting_approval',
    });
    await expect(logIn('newcomer')).rejects.toThrow(/403/);
    expectProblem(await act(first, 'newcomer', 'enable'), 409, 'account.pending');
    expectProblem(await setRoles(first, 'newcomer', ['viewer']), 409, 'account.pending');
    const [change] = await changes();
    expect(change).toMatchObject({ kind: 'add', email: 'newcomer@isfahan.example', rolesNow: [] });
    expect(change!.roles).toEqual(['organizer', 'approver']);
    expectProblem(await grant(first, change!), 403, 'approval.own_request');
    const approver = await house.as('approver');
    expectProblem(await grant(approver, change!), 403, 'approval.needs_admin');
    expect((await grant(second, change!)).status).toBe(200);
    expect((await (await logIn('newcomer')).get('/api/v1/session')).status).toBe(200);
    expect(await audit('newcomer')).toEqual(['account.change_request', 'account.add']);
    expect(await changes()).toEqual([]);
  });

  it('a rejected account is gone and its address is free', async () => {
    const { id } = await first.must(add(first, 'mistake', ['admin']));
    const [change] = await changes();
    const answer = await second.post(`/api/v1/approvals/${change!.approvalId}/reject`, { reason: 'Nobody knows them' });
    expect(answer.status).toBe(200);
    expect(await account('mistake')).toBeUndefined();
    expect(await audit('mistake', id)).toEqual(['account.change_request']);
    expect((await add(first, 'mistake', ['viewer'])).status).toBe(201);
    expect(await changes()).toHaveLength(1);
    await second.post(`/api/v1/approvals/${(await changes())[0]!.approvalId}/reject`, { reason: 'Still nobody' });
  });

  it('other roles wait for the other one; a newer request takes the place of an older', async () => {
    expect((await setRoles(first, 'clerk', ['admin'])).body).toMatchObject({
      ...{ roles: ['viewer', 'organizer'], pendingRoles: ['admin'] },
    });
    const [old] = await changes();
    expect((await setRoles(first, 'clerk', ['approver'])).body).toMatchObject({ pendingRoles: ['approver'] });
    expectProblem(await grant(second, old!), 409, 'approval.decided');
    const [change] = await changes();
    expect(change).toMatchObject({ kind: 'roles', rolesNow: ['viewer', 'organizer'], roles: ['approver'] });
    expect((await account('clerk')).roles).toEqual(['viewer', 'organizer']);
    expect((await grant(second, change!)).status).toBe(200);
    expect(await account('clerk')).toMatchObject({ roles: ['approver'], pendingRoles: null });
  });

  it('an account of one’s own making decides only while there is no better one', async () => {
    // The first admin has added both; the third has approved nothing yet.
    await first.must(add(first, 'third', ['admin']));
    expect((await grant(second, (await changes())[0]!)).status).toBe(200);
    await house.sql("UPDATE accounts SET created_by = NULL WHERE email = 'third@isfahan.example'");
    await first.must(add(first, 'fourth', ['viewer']));
    const [change] = await changes();
    expectProblem(await grant(second, change!), 403, 'approval.own_account');
    expect((await grant(await logIn('third'), change!)).status).toBe(200);
  });

  it('a change is not approved on what was not seen', async () => {
    await setRoles(first, 'fourth', ['organizer']);
    const [change] = await changes();
    await house.sql("UPDATE accounts SET email = 'other@isfahan.example' WHERE email = 'fourth@isfahan.example'");
    const third = await logIn('third');
    expectProblem(await grant(third, change!), 409, 'approval.content_changed');
    await house.sql("UPDATE accounts SET email = 'fourth@isfahan.example' WHERE email = 'other@isfahan.example'");
    expect((await grant(third, change!)).status).toBe(200);
  });

  it('both cannot take each other away at once', async () => {
    const others = ['third'];
    for (const tag of others) await first.must(act(first, tag, 'disable'));
    const answers = await Promise.all([act(first, 'second', 'disable'), act(second, 'admin', 'disable')]);
    expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
    const admins = await house.sql<{ n: number }>(
      `SELECT COUNT(*) AS n FROM accounts a JOIN account_roles r ON r.account_id = a.id AND r.role = 'admin'
       JOIN offices o ON o.id = a.office_id AND o.slug = 'isfahan' WHERE a.disabled_at IS NULL AND a.pending_at IS NULL`,
    );
    expect(Number(admins[0]!.n)).toBe(1);
    // Either may have won; what follows is told by the first.
    await house.sql(
      `UPDATE accounts SET disabled_at = IF(email = 'admin@isfahan.example', NULL, COALESCE(disabled_at, UTC_TIMESTAMP(3)))
       WHERE email IN ('admin@isfahan.example', 'second@isfahan.example')`,
    );
    first = await house.guest().logIn('admin@isfahan.example', 'a-test-password');
  });
});

describe('one’s own account', () => {
  const preferences = '/api/v1/session/preferences';

  it('keeps the language and the calendar of the console', async () => {
    const viewer = await house.as('viewer');
    const me = (await viewer.get('/api/v1/session')).body;
    expect(me).toMatchObject({ language: 'en', calendar: null });
    const prefer = (body: object) => viewer.put(preferences, body, null);
    expect((await prefer({ language: 'fa', calendar: 'jalali' })).body).toEqual({
      ...{ ...me, language: 'fa', calendar: 'jalali' },
    });
    expect((await prefer({ language: 'zh' })).body).toMatchObject({ language: 'zh', calendar: 'jalali' });
    expect((await prefer({ calendar: null })).body).toMatchObject({ language: 'zh', calendar: null });
    expect((await viewer.get('/api/v1/session')).body).toMatchObject({ language: 'zh', calendar: null });
    const refused = await prefer({ calendar: 'islamic' });
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ field: 'calendar', code: 'input.choice' }] } });
  });

  it('changes its password with the present one, and every other log-in of it ends', async () => {
    const [here, there] = await Promise.all(
      [1, 2].map(() => house.guest().logIn('neighbour@isfahan.example', 'a-test-password')),
    );
    const change = (current: string, password: string) =>
      here!.put('/api/v1/session/password', { current, password }, null);
    expectProblem(await change('wrong', PASSWORD), 403, 'session.wrong_password', 'current');
    expectProblem(await change('a-test-password', 'short'), 400, 'account.password_length', 'password');
    expect((await there!.get('/api/v1/session')).status).toBe(200);
    expect((await change('a-test-password', PASSWORD)).status).toBe(204);
    expect([(await here!.get('/api/v1/session')).status, (await there!.get('/api/v1/session')).status]).toEqual([
      200, 401,
    ]);
    await expect(house.guest().logIn('neighbour@isfahan.example', 'a-test-password')).rejects.toThrow(/403/);
    expect((await (await logIn('neighbour')).get('/api/v1/session')).status).toBe(200);
    expect(await audit('neighbour')).toEqual(['account.add', 'account.own_password']);
  });
});

it('organizers see the active people of their office, and who of them approves, but no other roles', async () => {
  const organizer = await house.as('organizer');
  const { items } = await organizer.must(
    organizer.get<{ items: { email: string; isApprover: boolean }[] }>('/api/v1/colleagues'),
  );
  const active = await house.sql<{ email: string }>(
    "SELECT email FROM accounts WHERE email LIKE '%@isfahan.example' AND disabled_at IS NULL AND pending_at IS NULL ORDER BY id",
  );
  const all = await house.sql("SELECT id FROM accounts WHERE email LIKE '%@isfahan.example'");
  expect(active.length).toBeLessThan(all.length);
  expect(items.map(({ email }) => email)).toEqual(active.map(({ email }) => email));
  expect(Object.keys(items[0]!).sort()).toEqual(['email', 'id', 'isApprover', 'language', 'name']);
  const approvers = await house.sql<{ email: string }>(
    "SELECT a.email FROM accounts a JOIN account_roles r ON r.account_id = a.id AND r.role = 'approver' WHERE a.email IN (?) ORDER BY a.id",
    [items.map(({ email }) => email)],
  );
  expect(approvers.length).toBeGreaterThan(0);
  expect(items.filter(({ isApprover }) => isApprover).map(({ email }) => email)).toEqual(
    approvers.map(({ email }) => email),
  );
});

describe('a forgotten password', () => {
  it('is set anew by an admin for somebody else, whose log-ins end', async () => {
    const admin = await house.guest().logIn('stranger@xian.example', 'a-test-password');
    const { items } = await admin.must(admin.get<{ items: AccountView[] }>('/api/v1/accounts'));
    const [own, other] = ['stranger', 'strange-approver'].map(
      (tag) => items.find(({ email }) => email === `${tag}@xian.example`)!.id,
    );
    const before = await house.guest().logIn('strange-approver@xian.example', 'a-test-password');
    const set = (id: string, password: string) => admin.post(`/api/v1/accounts/${id}/password`, { password });
    expectProblem(await set(own!, PASSWORD), 409, 'account.own_password');
    expectProblem(await set(other!, 'short'), 400, 'account.password_length', 'password');
    expect((await before.get('/api/v1/session')).status).toBe(200);
    const answer = await set(other!, PASSWORD);
    expect(answer).toMatchObject({ status: 200, body: { id: other, version: 2 } });
    expect(answer.text).not.toContain(PASSWORD);
    expect((await before.get('/api/v1/session')).status).toBe(401);
    const anew = await house.guest().logIn('strange-approver@xian.example', PASSWORD);
    // Whoever gave the password could use it: the account decides none of their requests any more.
    const listId = await steps.importPeople(admin, manyPeople(1, 'anew'), 'anew');
    const event = await steps.createEvent(admin, { hostCity: 'xian' });
    const asked = await steps.submitMailing(admin, event.id, [listId]);
    const { id, contentHash } = await steps.approvalOf(anew, asked.id);
    expectProblem(await anew.post(`/api/v1/approvals/${id}/grant`, { contentHash }), 403, 'approval.own_account');
    expect((await first.post(`/api/v1/accounts/${other}/password`, { password: PASSWORD })).status).toBe(404);
  });
});

describe('the audit trail', () => {
  interface Entry {
    id: string;
    at: string;
    actorId: string | null;
    actorName: string | null;
    actorType: string;
    action: string;
    objectId: string;
  }
  const trail = async (query: Record<string, string>) => {
    const approver = await house.as('approver');
    const path = `/api/v1/audit?${new URLSearchParams({ limit: '200', ...query }).toString()}`;
    return (await approver.must(approver.get<{ items: Entry[] }>(path))).items;
  };

  it('is narrowed by who, what, on which object and when, and names people', async () => {
    const [neighbour, admin] = [await account('neighbour'), await account('admin')];
    expect(await trail({ objectType: 'account', objectId: neighbour.id })).toMatchObject([
      { action: 'account.own_password', actorId: neighbour.id, actorName: 'Omid Rad' },
      { action: 'account.add', actorType: 'system', actorId: null, actorName: null },
    ]);
    const byAdmin = await trail({ actorId: admin.id, action: 'account.' });
    expect(new Set(byAdmin.map(({ actorName }) => actorName))).toEqual(new Set(['Ali Admin']));
    expect(byAdmin.length).toBeGreaterThan(5);
    expect(byAdmin.every(({ action }) => action.startsWith('account.'))).toBe(true);
    // `_` is a letter of the prefix, no joker.
    expect(await trail({ action: 'account_' })).toEqual([]);
    const [newest, second] = await trail({});
    expect((await trail({ from: newest!.at })).map(({ id }) => id)).toContain(newest!.id);
    expect((await trail({ to: second!.at })).map(({ id }) => id)).not.toContain(newest!.id);
    expect(await trail({ from: '2100-01-01' })).toEqual([]);
  });
});
