import { once } from 'node:events';
import net from 'node:net';
import { manyPeople } from '../support/factories.js';
import { startHouse } from '../support/house.js';
import * as steps from '../support/steps.js';

interface Wire {
  url: string;
  /** How many connections were in the middle of their first words when the wire broke. */
  caught: number;
  stop: () => void;
}

/** Redis behind a wire that goes dead in the middle of the first words of a queue, for a second and a half. */
async function brittleRedis(): Promise<Wire> {
  const real = new URL(process.env.TEST_REDIS_URL!);
  const wire: Wire = { url: '', caught: 0, stop: () => undefined };
  const sockets = new Set<net.Socket>();
  let isOver = false;
  const server = net.createServer((near) => {
    const far = net.connect(Number(real.port), real.hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('error', () => undefined);
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
    let infos = 0;
    far.on('data', (bytes) => near.write(bytes));
    near.on('data', (bytes) => {
      // The first is the client's own look whether Redis is ready; the second is the queue's.
      infos += [...bytes.toString('latin1').matchAll(/\*1\r\n\$4\r\ninfo\r\n/gi)].length;
      if (isOver || infos < 2) return far.write(bytes);
      if (wire.caught === 0) setTimeout(cut, 500);
      wire.caught += 1;
      return undefined;
    });
  });
  const cut = () => {
    isOver = true;
    const { port } = server.address() as net.AddressInfo;
    server.close();
    for (const socket of sockets) socket.destroy();
    setTimeout(() => server.listen(port, '127.0.0.1'), 1500);
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  wire.url = `redis://127.0.0.1:${(server.address() as net.AddressInfo).port}`;
  wire.stop = () => void server.close();
  return wire;
}

it('F5: a worker whose first contact with Redis breaks off sends all the same', async () => {
  const redis = await brittleRedis();
  const house = await startHouse({ name: 'queue-trouble', env: { REDIS_URL: redis.url } });
  try {
    const { mailing } = await steps.sendInvitations(house, manyPeople(3), 'Three');
    await steps.untilStatus(house, mailing.id, 'done', 30_000);
    expect(redis.caught).toBeGreaterThan(0);
    expect(house.sink.count).toBe(3);
  } finally {
    await house.stop();
    redis.stop();
  }
});
