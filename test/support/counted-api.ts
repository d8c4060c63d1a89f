import type { Client } from './client.js';
import type { House } from './house.js';
import { apps, createCrew, freePort, inData } from './launchers.js';
import { countQueries } from './query-counter.js';

/** A second API process of a house, whose questions to the database are counted. */
export interface CountedApi {
  /** How many SELECTs one GET takes. */
  selectsOf: (path: string, client: Client) => Promise<number>;
  stop: () => Promise<void>;
}

export async function startCountedApi(house: House, name: string): Promise<CountedApi> {
  const counter = await countQueries(house.env.DATABASE_URL!);
  const crew = createCrew({ logs: inData('logs', `flows-${name}-counted`) });
  const port = await freePort();
  await apps.startApi(crew, { ...house.env, PORT: String(port), DATABASE_URL: counter.url, LOG_LEVEL: 'warn' });
  return {
    selectsOf: async (path, client) => {
      const before = counter.selects();
      const { status } = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { cookie: client.cookie! } });
      if (status !== 200) throw new Error(`${path} answered ${status}`);
      return counter.selects() - before;
    },
    stop: async () => {
      await crew.stop();
      counter.close();
    },
  };
}
