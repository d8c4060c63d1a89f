import type { DataSource } from 'typeorm';
import { standings, type Standing } from '../../libs/mailing/src/message-order.js';
import { Database } from '../../libs/platform/src/database.js';
import { anEvent, manyPeople } from '../support/factories.js';
import { startHouse, type House } from '../support/house.js';
import { sleep } from '../support/launchers.js';
import { dataSource } from '../support/store.js';
import * as steps from '../support/steps.js';

/** What happens between two statements of the pipeline, told by hand. */
let house: House;
let source: DataSource;
let invitation: string;
let update: string;

const CLAIM = 'c'.repeat(32);

beforeAll(async () => {
  house = await startHouse({ name: 'message-order' });
  source = await dataSource(house.env.DATABASE_URL!);
  const sent = await steps.sendInvitations(house, manyPeople(1, 'order'), 'order');
  await steps.untilStatus(house, sent.mailing.id, 'done');
  await Promise.all(house.workers.map((worker) => worker.stop()));
  const organizer = await house.as('organizer');
  const day = anEvent().start.slice(0, 10);
  await steps.editEvent(organizer, sent.event.id, anEvent({ start: `${day}T14:00` }));
  const news = await steps.submitNews(organizer, sent.event.id, 'update', {});
  await steps.approve(await house.as('approver'), news.id);
  await steps.act(organizer, news.id, 'start');
  invitation = await deliveryOf(sent.mailing.id);
  update = await deliveryOf(news.id);
});
afterAll(async () => {
  await source?.destroy();
  await house?.stop();
});

async function deliveryOf(mailingId: string): Promise<string> {
  const [row] = await house.sql<{ id: string }>('SELECT id FROM deliveries WHERE mailing_id = ?', [mailingId]);
  return row!.id;
}

async function deadlocks(): Promise<number> {
  const [row] = await house.sql<{ Value: string }>("SHOW GLOBAL STATUS LIKE 'Innodb_deadlocks'");
  return Number(row!.Value);
}

const set = (id: string, status: string, claim: string | null) =>
  house.sql('UPDATE deliveries SET status = ?, claim = ?, thread_id = NULL WHERE id = ?', [status, claim, id]);

/** The standing of the update, with `meanwhile` after the first statement that reads. */
async function standingOfUpdate(meanwhile: () => Promise<unknown>): Promise<Standing> {
  let reads = 0;
  const query = async (sql: string, params: unknown[]): Promise<unknown> => {
    const rows: unknown = await source.query(sql, params);
    if (++reads === 1) await meanwhile();
    return rows;
  };
  const statement = (sql: string, params: unknown[]) => source.query<unknown>(sql, params);
  const found = await standings({ reads: { query }, statement } as unknown as Database, CLAIM);
  return found.get(update)!;
}

it('F21: a message that ends while the order is read was on the wire or was heard, never neither', async () => {
  await set(invitation, 'sending', 'o'.repeat(32));
  await set(update, 'sending', CLAIM);
  const caught = await standingOfUpdate(() => set(invitation, 'sent', null));
  expect(caught.order === 'waits' || caught.thread !== null).toBe(true);
  await set(update, 'sending', CLAIM);
  expect(await standingOfUpdate(async () => undefined)).toMatchObject({ order: 'free', thread: { id: invitation } });
});

it('a statement that is the victim of a deadlock is carried out all the same', async () => {
  await house.sql('CREATE TABLE knots (id INT PRIMARY KEY, n INT NOT NULL, text VARCHAR(200)) ENGINE=InnoDB');
  await house.sql("INSERT INTO knots SELECT seq, 0, REPEAT('x', 200) FROM seq_1_to_2000");
  const before = await deadlocks();
  const other = source.createQueryRunner();
  await other.startTransaction('READ COMMITTED');
  // MariaDB gives up the transaction that has changed less.
  await other.query('UPDATE knots SET text = NULL WHERE id BETWEEN 1 AND 1000');
  const written = new Database(source).statement(
    'UPDATE knots SET n = n + 1 WHERE id IN (1, 1500) ORDER BY id DESC',
    [],
  );
  await sleep(200);
  await other.query('UPDATE knots SET text = NULL WHERE id = 1500');
  await other.commitTransaction();
  await other.release();
  await written;
  expect(await deadlocks()).toBeGreaterThan(before);
  expect(await house.sql('SELECT SUM(n) AS n, COUNT(text) AS texts FROM knots WHERE id IN (1, 1500)')).toEqual([
    { n: '2', texts: '0' },
  ]);
});
