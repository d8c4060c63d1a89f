import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { loadConfig } from '@hamshahr/config';
import { ParticipationModule, Registrations, Waitlists } from '@hamshahr/participation';
import { PlatformModule, databaseOptions } from '@hamshahr/platform';
import { entities } from '@hamshahr/schema';
import { anEvent, manyPeople } from '../support/factories.js';
import { startHouse, type House } from '../support/house.js';
import { mailsTo, openEvent, register, untilMails } from '../support/registrations.js';
import * as steps from '../support/steps.js';

let house: House;
/** Two processes' worth of the service: what they agree on, they agree on in the database. */
let halls: INestApplicationContext[];

beforeAll(async () => {
  house = await startHouse({ name: 'registration' });
  const config = loadConfig(house.env);
  const root = () => ({
    module: class Hall {},
    imports: [PlatformModule.forRoot(config, databaseOptions(config, entities)), ParticipationModule],
  });
  halls = [];
  for (let hall = 0; hall < 2; hall += 1) {
    halls.push(await NestFactory.createApplicationContext(root(), { logger: ['error'] }));
  }
});
afterAll(async () => {
  for (const hall of halls ?? []) await hall.close();
  await house?.stop();
});

const registrations = (turn = 0) => halls[turn % halls.length]!.get(Registrations);
const passOn = () => Promise.all(halls.map((hall) => hall.get(Waitlists).passOn()));

async function opened(name: string, capacity: number | null, mode = 'open'): Promise<{ id: string; slug: string }> {
  const { event, mailing } = await steps.sendInvitations(house, manyPeople(1, name), name, { capacity, listed: true });
  await steps.untilStatus(house, mailing.id, 'done');
  await house.sql(
    `INSERT INTO registration_forms (event_id, mode, questions, status, created_by)
     SELECT id, ?, '[]', 'approved', created_by FROM events WHERE id = ?`,
    [mode, event.id],
  );
  const [row] = await house.sql<{ slug: string }>('SELECT slug FROM events WHERE id = ?', [event.id]);
  return { id: event.id, slug: row!.slug };
}

const aPerson = (address: string, changes: object = {}) => ({
  ...{ name: `Person ${address}`, address: `${address}@register.example`, language: 'en' as const },
  ...{ cityId: null, companions: 0, ...changes },
});

async function confirmed(slug: string, address: string, changes: object = {}): Promise<string> {
  const token = await registrations().register(slug, aPerson(address, changes));
  await registrations().confirm(token);
  return token;
}

const stateOf = async (token: string) => (await registrations().open(token)).status;

async function states(eventId: string): Promise<Record<string, number>> {
  const rows = await house.sql<{ status: string; n: string }>(
    'SELECT status, COUNT(*) AS n FROM registrations WHERE event_id = ? GROUP BY status',
    [eventId],
  );
  return Object.fromEntries(rows.map(({ status, n }) => [status, Number(n)]));
}

async function expected(eventId: string): Promise<number> {
  const [row] = await house.sql<{ n: string | null }>(
    "SELECT SUM(1 + companions) AS n FROM invitations WHERE event_id = ? AND partstat = 'accepted' AND withdrawn_at IS NULL",
    [eventId],
  );
  return Number(row!.n ?? 0);
}

it('F11, F16: 200 who confirm at the same moment, in two processes, for 50 places: exactly 50', async () => {
  const { id, slug } = await opened('crowd', 50);
  const tokens = await Promise.all(
    Array.from({ length: 200 }, (_none, turn) => registrations(turn).register(slug, aPerson(`crowd${turn}`))),
  );
  expect(await states(id)).toEqual({ unconfirmed: 200 });
  await Promise.all(tokens.map((token, turn) => registrations(turn).confirm(token)));
  expect(await states(id)).toEqual({ placed: 50, waiting: 150 });
  expect(await expected(id)).toBe(50);
  await Promise.all(tokens.map((token, turn) => registrations(turn).confirm(token)));
  expect(await states(id)).toEqual({ placed: 50, waiting: 150 });
}, 120_000);

it('F11: companions count; nobody overtakes whoever waits', async () => {
  const { id, slug } = await opened('party', 4);
  expect(await stateOf(await confirmed(slug, 'party-a', { companions: 2 }))).toBe('placed');
  const pair = await confirmed(slug, 'party-b', { companions: 1 });
  const single = await confirmed(slug, 'party-c');
  expect([await stateOf(pair), await stateOf(single)]).toEqual(['waiting', 'waiting']);
  await passOn();
  expect(await states(id)).toEqual({ placed: 1, waiting: 2 });
  expect(await expected(id)).toBe(3);
}, 60_000);

it('F11: one place freed makes exactly one offer, its end passes it on, and whoever cancelled is offered nothing', async () => {
  const { id, slug } = await opened('wait', 1);
  const [first, second, third, fourth] = [
    await confirmed(slug, 'wait-a'),
    await confirmed(slug, 'wait-b'),
    await confirmed(slug, 'wait-c'),
    await confirmed(slug, 'wait-d'),
  ];
  await registrations().cancel(second);
  await Promise.all([registrations(0).cancel(first), registrations(1).cancel(first), passOn()]);
  expect(await states(id)).toEqual({ cancelled: 2, offered: 1, waiting: 1 });
  expect(await stateOf(third)).toBe('offered');
  await passOn();
  expect(await states(id)).toEqual({ cancelled: 2, offered: 1, waiting: 1 });
  // the place is held: somebody new gets none
  const late = await confirmed(slug, 'wait-e');
  expect(await stateOf(late)).toBe('waiting');
  await house.sql(
    "UPDATE registrations SET offered_until = UTC_TIMESTAMP(3) WHERE event_id = ? AND status = 'offered'",
    [id],
  );
  await expect(registrations().accept(third)).rejects.toMatchObject({ code: 'registration.offer_over' });
  await passOn();
  expect([await stateOf(third), await stateOf(fourth)]).toEqual(['lapsed', 'offered']);
  await Promise.all([registrations(0).accept(fourth), registrations(1).accept(fourth)]);
  expect(await states(id)).toEqual({ cancelled: 2, lapsed: 1, placed: 1, waiting: 1 });
  await expect(registrations().accept(late)).rejects.toMatchObject({ code: 'registration.offer_over' });
  await registrations().confirm(first);
  expect(await stateOf(first)).toBe('cancelled');
}, 60_000);

it('F11: a place freed after the event was called off is offered to nobody', async () => {
  const { id, slug } = await opened('called-off', 1);
  const first = await confirmed(slug, 'called-off-a');
  await confirmed(slug, 'called-off-b');
  await house.sql("UPDATE events SET status = 'cancelled' WHERE id = ?", [id]);
  await registrations().cancel(first);
  await passOn();
  // The worker has told whoever waited, or is about to; nobody was offered anything.
  await steps.until(
    'nobody waits any more',
    () => states(id),
    ({ declined }) => declined === 1,
  );
  expect(await states(id)).toEqual({ cancelled: 1, declined: 1 });
}, 60_000);

it('F11: an invitee who declines frees a place for the waitlist', async () => {
  const { id, slug } = await opened('said-no', 1);
  await house.sql("UPDATE invitations SET partstat = 'accepted' WHERE event_id = ?", [id]);
  const waiting = await confirmed(slug, 'said-no-a');
  expect(await stateOf(waiting)).toBe('waiting');
  await house.sql("UPDATE invitations SET partstat = 'declined' WHERE event_id = ?", [id]);
  await passOn();
  expect(await stateOf(waiting)).toBe('offered');
}, 60_000);

it('whoever has a place is a contact and an invitee, and gets an update; a known contact keeps what the office wrote', async () => {
  const { id, slug } = await opened('news', null);
  await house.sql("UPDATE contacts SET name = 'As the office wrote it' WHERE address = 'news1@people.example'");
  await confirmed(slug, 'news-a', { name: '<script>alert(1)</script>' });
  const again = await registrations().register(slug, {
    ...aPerson('x', { name: 'Somebody else' }),
    address: 'news1@people.example',
  });
  await registrations().confirm(again);
  expect(await house.sql('SELECT name FROM contacts WHERE address LIKE ? ORDER BY name', ['news%'])).toEqual([
    { name: '<script>alert(1)</script>' },
    { name: 'As the office wrote it' },
  ]);
  expect(
    await house.sql('SELECT address, partstat FROM invitations WHERE event_id = ? ORDER BY address', [id]),
  ).toEqual([
    { address: 'news-a@register.example', partstat: 'accepted' },
    { address: 'news1@people.example', partstat: 'accepted' },
  ]);
  const mails = () => house.sink.messages.filter(({ envelope }) => envelope.to[0] === 'news-a@register.example');
  // A place that is given while news waits for approval makes it a draft again (rule 38).
  await steps.until(
    'both were told of their place',
    () => house.sql('SELECT id FROM registrations WHERE event_id = ? AND noticed_at IS NULL', [id]),
    (rows) => rows.length === 0 && mails().length === 1,
  );
  const venue = 'House of Artists';
  await steps.editEvent(await house.as('organizer'), id, anEvent({ listed: true, venue }));
  await steps.untilStatus(house, (await steps.sendNews(house, id, 'update')).id, 'done');
  expect(mails()).toHaveLength(2);
}, 60_000);

it('approved by the organizers: nobody has a place before; closed, nobody can register; foreign links open nothing', async () => {
  const { id, slug } = await opened('asked', 5, 'approved');
  const token = await confirmed(slug, 'asked-a');
  expect(await stateOf(token)).toBe('awaiting_approval');
  expect(await expected(id)).toBe(0);
  await expect(registrations().open(`${token.slice(0, -1)}0`)).rejects.toMatchObject({ kind: 'missing' });
  const wrong = { ...aPerson('asked-c'), companions: 11 };
  await expect(registrations().register(slug, wrong)).rejects.toMatchObject({ details: { field: 'companions' } });
  await house.sql("UPDATE registration_forms SET mode = 'closed' WHERE event_id = ?", [id]);
  await expect(registrations().register(slug, aPerson('asked-b'))).rejects.toMatchObject({
    code: 'registration.closed',
  });
}, 60_000);

it('what cannot be written about one event keeps no other waiting, and is written once it can be', async () => {
  const [ill, well] = [await openEvent(house, 'ill', null), await openEvent(house, 'well', null)];
  await house.sql(
    `CREATE TRIGGER ill BEFORE INSERT ON mailings FOR EACH ROW
     IF NEW.subject_id = ${ill.id} THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ill'; END IF`,
  );
  try {
    await register(house, ill.slug, 'ill-a');
    await register(house, well.slug, 'well-a');
    await untilMails(house, 'well-a', 1);
    expect(await mailsTo(house, 'ill-a')).toEqual([]);
  } finally {
    await house.sql('DROP TRIGGER ill');
  }
  await untilMails(house, 'ill-a', 1);
});

it('the form’s mails are shown as they will be sent: of what is published, not of what is being written', async () => {
  const { id } = await openEvent(house, 'shown', null);
  const organizer = await house.as('organizer');
  await steps.editEvent(organizer, id, anEvent({ listed: true, venue: 'A hall of tomorrow' }));
  const shown = (kind: string) =>
    organizer.must(
      organizer.post<{ text: string }>(`/api/v1/events/${id}/registration/preview`, { language: 'en', kind }),
    );
  for (const kind of ['registration', 'place', 'waitlist', 'offer', 'decline']) {
    const { text } = await shown(kind);
    expect([kind, text.includes('Clean transport'), text.includes('A hall of tomorrow')]).toEqual([kind, true, false]);
  }
});
