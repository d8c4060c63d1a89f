import type { Client } from '../support/client.js';
import { anEvent } from '../support/factories.js';
import { startHouse, type House } from '../support/house.js';
import { Description, fill } from '../support/openapi.js';
import { furnish, idsFor } from '../support/premises.js';
import { countRows, expectProblem } from '../support/problems.js';
import { RIGHT } from '../support/right-bodies.js';
import * as steps from '../support/steps.js';

let house: House;
let organizer: Client;
let approver: Client;
let listId: string;

/** Where a body that names every field is one that cannot be carried out. */
const CARRIED_OUT: Record<string, object> = {
  'POST /api/v1/events/{id}/series': { everyDays: 7, count: 3 },
};

beforeAll(async () => {
  house = await startHouse({ name: 'idempotency', workers: 0 });
  [organizer, approver] = await Promise.all([house.as('organizer'), house.as('approver')]);
  listId = await steps.importPeople(organizer, [{ name: 'Guest', email: 'guest@idempotency.example' }], 'Guests');
});
afterAll(() => house?.stop());

describe('an Idempotency-Key', () => {
  it('replays the answer for the same body and refuses another', async () => {
    const body = anEvent();
    const before = await countRows(house, 'events');
    const first = await organizer.post('/api/v1/events', body, { key: 'one-click' });
    const second = await organizer.post('/api/v1/events', body, { key: 'one-click' });
    expect(second.body).toEqual(first.body);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect([first, second].map(({ headers }) => headers.get('idempotent-replayed'))).toEqual([null, 'true']);
    expectProblem(
      await organizer.post('/api/v1/events', anEvent({ minutes: 30 }), { key: 'one-click' }),
      422,
      'idempotency.other_request',
      'Idempotency-Key',
    );
    expectProblem(
      await organizer.post('/api/v1/events', body, { key: 'with space' }),
      400,
      'idempotency.key_broken',
      'Idempotency-Key',
    );
    expect(await countRows(house, 'events')).toBe(before + 1);
  });

  it('is taken by every route that offers it: no fault, and a success is replayed', async () => {
    const premises = await furnish(house);
    const { operations } = await Description.of(house);
    const offering = operations.filter(({ parameters }) => parameters.some(({ name }) => name === 'Idempotency-Key'));
    // Files have tests of their own.
    const routes = offering.filter(({ path }) => !/contact-imports$|-files/.test(path));
    expect(routes.length).toBeGreaterThan(20);
    const succeeded: string[] = [];
    for (const [index, { name, path }] of routes.entries()) {
      const { as: person = 'organizer', body } = RIGHT[name] ?? {};
      const client = await house.as(person);
      const ask = () =>
        client.post(fill(path, idsFor(path, premises)), CARRIED_OUT[name] ?? body?.(premises), {
          key: `every-route-${index}`,
        });
      const first = await ask();
      expect([name, first.status < 500, first.text]).toEqual([name, true, first.text]);
      if (first.status >= 300) continue;
      succeeded.push(name);
      const second = await ask();
      expect([name, second.status, second.body]).toEqual([name, first.status, first.body]);
      expect([name, second.headers.get('idempotent-replayed')]).toEqual([name, 'true']);
    }
    expect(succeeded).toEqual(expect.arrayContaining(Object.keys(CARRIED_OUT)));
    expect(succeeded.length).toBeGreaterThan(16);
  });

  it('belongs to one account, and is free again after a refusal', async () => {
    const neighbour = await house.as('neighbour');
    expect((await neighbour.post('/api/v1/events', anEvent(), { key: 'one-click' })).status).toBe(201);
    expect((await organizer.post('/api/v1/events', anEvent({ minutes: 1 }), { key: 'repaired' })).status).toBe(400);
    expect((await organizer.post('/api/v1/events', anEvent({ zone: 'no' }), { key: 'repaired' })).status).toBe(400);
    expect((await organizer.post('/api/v1/events', anEvent(), { key: 'repaired' })).status).toBe(201);
  });

  it('F15: makes one event of 50 simultaneous requests', async () => {
    const before = await countRows(house, 'events');
    const body = anEvent();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => organizer.post<steps.EventView>('/api/v1/events', body, { key: 'fifty' })),
    );
    const made = answers.filter(({ status }) => status === 201);
    expect(made.length).toBeGreaterThanOrEqual(1);
    expect(new Set(made.map((answer) => answer.body.id)).size).toBe(1);
    for (const answer of answers.filter(({ status }) => status !== 201)) {
      expectProblem(answer, 409, 'idempotency.in_progress', 'Idempotency-Key');
    }
    expect(await countRows(house, 'events')).toBe(before + 1);
  });

  it.each(['start', 'undo', 'pause', 'abort'])('replays %s instead of failing at its second click', async (verb) => {
    const event = await steps.createEvent(organizer);
    const { id } = await steps.submitMailing(organizer, event.id, [listId]);
    const key = `click-${id}-${verb}`;
    const { status, text } = await organizer.post(`/api/v1/mailings/${id}/${verb}`, undefined, { key });
    const again = await organizer.post(`/api/v1/mailings/${id}/${verb}`, undefined, { key });
    expect([status, again.status]).toEqual([409, 409]);
    expect(JSON.parse(text)).toMatchObject({ code: again.body.code });
  });

  it('carries a grant and a start out once', async () => {
    const event = await steps.createEvent(organizer);
    const { id } = await steps.submitMailing(organizer, event.id, [listId]);
    const approval = await steps.approvalOf(approver, id);
    const body = { contentHash: approval.contentHash };
    const grants = await Promise.all(
      [1, 2, 3].map(() => approver.post(`/api/v1/approvals/${approval.id}/grant`, body, { key: `grant-${id}` })),
    );
    expect(grants.map(({ status }) => status).filter((status) => status !== 409)).toContain(200);
    const first = await organizer.post(`/api/v1/mailings/${id}/start`, undefined, { key: `start-${id}` });
    const second = await organizer.post(`/api/v1/mailings/${id}/start`, undefined, { key: `start-${id}` });
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body).toEqual(first.body);
    const rows = await house.sql("SELECT id FROM mailing_transitions WHERE mailing_id = ? AND to_status = 'sending'", [
      id,
    ]);
    expect(rows).toHaveLength(1);
  });
});

it('answers unknown addresses with a problem document', async () => {
  for (const path of [
    '/nowhere',
    '/api/v1',
    '/api/v1/nothing',
    '/api/v2/events',
    '/r',
    '/assets/../package.json',
    '/favicon.ico',
  ]) {
    expectProblem(await organizer.get(path), 404, 'request.no_route');
  }
});
