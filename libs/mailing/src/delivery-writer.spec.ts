import { DeliveryWriter } from './delivery-writer.js';
import type { Recorded } from './outcomes.js';

const row = (id: string): Recorded => ({
  id,
  claim: 'c',
  status: 'sent',
  response: '250 ok',
  delay: null,
  suppress: false,
  isAttempt: true,
});

describe('DeliveryWriter', () => {
  it('repeats only the commit when the database fails: the mail is sent once (regression: a deadlock sent it twice)', async () => {
    const written: string[][] = [];
    const warnings: string[] = [];
    let failures = 3;
    const writer = new DeliveryWriter(
      async (rows) => {
        if (failures > 0) {
          failures -= 1;
          throw Object.assign(new Error('Deadlock found'), { errno: 1213 });
        }
        written.push(rows.map(({ id }) => id));
      },
      25,
      { warn: (message) => warnings.push(message) },
      1,
    );
    void writer.add(row('1'));
    void writer.add(row('2'));
    await writer.flush();
    expect(written).toEqual([['1', '2']]);
    expect(warnings).toHaveLength(3);
  });

  it('flush waits for rows that were added while it waited', async () => {
    const written: string[] = [];
    const writer = new DeliveryWriter(
      async (rows) => {
        await new Promise((resolve) => setTimeout(resolve, 3));
        written.push(...rows.map(({ id }) => id));
      },
      1,
      { warn: () => undefined },
    );
    void writer.add(row('1'));
    void writer.add(row('2'));
    await writer.flush();
    expect(written).toEqual(['1', '2']);
  });

  it('does not let one row that cannot be written hold up the others', async () => {
    const written: string[] = [];
    const writer = new DeliveryWriter(
      async (rows) => {
        if (rows.some(({ id, response }) => id === 'bad' && response.startsWith('250'))) throw new Error('4038');
        written.push(...rows.map(({ id }) => id));
      },
      25,
      { warn: () => undefined },
      1,
    );
    for (const id of ['1', 'bad', '2']) void writer.add(row(id));
    await writer.flush();
    expect(written.sort()).toEqual(['1', '2', 'bad']);
  });
});
