import { startHouse, type House } from './house.js';
import * as steps from './steps.js';

/** What arrived at the sink since a mark, beside what the ledger says. */
export interface Account {
  arrived: string[];
  distinct: Set<string>;
  duplicates: number;
  byStatus: Map<string, string[]>;
  /** approved − distinct at the sink − failed − held, by address. */
  lost: string[];
}

/** Remembers how much the sink holds, and compares ledger and sink afterwards. */
export function audit(house: House): (mailingId: string) => Promise<Account> {
  const mark = house.sink.messages.length;
  return async (mailingId) => {
    const arrived = house.sink.messages.slice(mark).map(({ envelope }) => envelope.to[0]!);
    const distinct = new Set(arrived);
    const rows = await house.sql<{ address: string; status: string }>(
      'SELECT address, status FROM deliveries WHERE mailing_id = ?',
      [mailingId],
    );
    const byStatus = new Map<string, string[]>();
    for (const { address, status } of rows) byStatus.set(status, [...(byStatus.get(status) ?? []), address]);
    const accounted = new Set([...distinct, ...(byStatus.get('failed') ?? []), ...(byStatus.get('in_doubt') ?? [])]);
    const lost = rows.map(({ address }) => address).filter((address) => !accounted.has(address));
    return { arrived, distinct, duplicates: arrived.length - distinct.size, byStatus, lost };
  };
}

/** An approved mailing to everybody on a list, about an event of its own. */
export async function approvedMailing(house: House, listId: string): Promise<steps.MailingView> {
  const organizer = await house.as('organizer');
  const event = await steps.createEvent(organizer);
  const mailing = await steps.submitMailing(organizer, event.id, [listId]);
  await steps.approve(await house.as('approver'), mailing.id);
  return mailing;
}

/** Quick leases and sweeps, so that a dead worker is noticed within seconds. */
export function startDeliveryHouse(name: string, workers: number): Promise<House> {
  return startHouse({ name, workers, env: { LEASE_SECONDS: '2', SWEEP_SECONDS: '1', LOG_LEVEL: 'info' } });
}

/** Waits until the sink holds `count` messages more than `mark`. */
export async function untilArrived(house: House, mark: number, count: number, ms = 60_000): Promise<void> {
  await house.sink.waitFor(mark + count, ms);
}
