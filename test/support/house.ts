import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { Client } from './client.js';
import {
  apps,
  createCrew,
  freePort,
  inData,
  root,
  startSink,
  type Crew,
  type Handle,
  type Sink,
  type SinkHooks,
} from './launchers.js';
import { createStore, type Store } from './store.js';
import { copyOfTemplate } from './template.js';

/** The people of programme/programme.json, by the part before @ of their address. */
export type Person =
  'organizer' | 'neighbour' | 'approver' | 'both' | 'admin' | 'viewer' | 'reviewer' | 'stranger' | 'strange-approver';

const PASSWORD = 'a-test-password';

export const emailOf = (person: Person): string =>
  `${person}@${person.startsWith('strange') ? 'xian' : 'isfahan'}.example`;

export interface HouseOptions {
  /** Folder of the logs; one per spec file. */
  name: string;
  env?: Record<string, string>;
  hooks?: SinkHooks;
  workers?: number;
  /** Nobody lives in it yet: tables only. */
  empty?: boolean;
}

/** A whole house of a spec's own: database, api, workers, mail sink. */
export interface House {
  baseUrl: string;
  origin: string;
  env: Record<string, string>;
  sink: Sink;
  hooks: SinkHooks;
  api: Handle;
  workers: Handle[];
  sql: Store['sql'];
  /** A client that is logged in; one log-in per person. */
  as: (person: Person) => Promise<Client>;
  /** Somebody without a log-in. */
  guest: () => Client;
  startWorker: (env?: Record<string, string>) => Promise<Handle>;
  stop: () => Promise<void>;
}

function environment(store: Store, sink: Sink, port: number, given: Record<string, string>): Record<string, string> {
  const redis = process.env.TEST_REDIS_URL;
  if (!redis) throw new Error('TEST_REDIS_URL is missing: run the tests with npm test');
  return {
    PATH: process.env.PATH ?? '',
    TZ: process.env.TZ ?? 'UTC',
    NODE_ENV: 'test',
    HOST: '127.0.0.1',
    PORT: String(port),
    BASE_URL: `http://localhost:${port}`,
    DATABASE_URL: store.url,
    REDIS_URL: redis,
    QUEUE_PREFIX: `flow-${randomBytes(6).toString('hex')}`,
    SMTP_URL: sink.url,
    MAIL_DOMAIN: 'hamshahr.example',
    TOKEN_KEYS: process.env.TEST_TOKEN_KEYS ?? `a:${randomBytes(32).toString('hex')}`,
    UNDO_SECONDS: '0',
    RELAY_MILLISECONDS: '50',
    SWEEP_SECONDS: '1',
    REMINDER_SECONDS: '1',
    WAITLIST_SECONDS: '1',
    // The start of a worker is seen in its log.
    LOG_LEVEL: 'info',
    ...given,
  };
}

/** On a server of this run's own a house is a copy of one that was founded once; elsewhere nothing may stay behind. */
async function found(crew: Crew, env: Record<string, string>, empty: boolean): Promise<void> {
  const foundIn = (url: string) => foundHouse(crew, { ...env, DATABASE_URL: url }, empty);
  if (!process.env.TEST_TOKEN_KEYS) return foundIn(env.DATABASE_URL!);
  return copyOfTemplate(env.DATABASE_URL!, { keys: env.TOKEN_KEYS!, empty }, foundIn);
}

async function foundHouse(crew: Crew, env: Record<string, string>, empty: boolean): Promise<void> {
  const args = [path.join(__dirname, 'found-house.js'), ...(empty ? ['--empty'] : [])];
  const { code, output } = await crew.run({ name: 'found', command: process.execPath, args, cwd: root, env });
  if (code !== 0) throw new Error(`the house could not be founded:\n${output}`);
}

/** Starts a house with the people of programme.json in it. Everything ends with `stop`, or with this process. */
export async function startHouse({
  name,
  env: given = {},
  hooks = {},
  workers = 1,
  empty = false,
}: HouseOptions): Promise<House> {
  const crew = createCrew({ logs: inData('logs', `flows-${name}`) });
  const sink = await startSink({ hooks });
  const store = await createStore();
  const stop = async () => {
    await crew.stop();
    await sink.stop();
    await store.drop();
  };
  try {
    const port = await freePort();
    const env = environment(store, sink, port, given);
    await found(crew, env, empty);
    const handles: Handle[] = [];
    const startWorker = async (more: Record<string, string> = {}) => {
      const handle = await apps.startWorker(crew, { ...env, ...more }, { name: `worker-${handles.length + 1}` });
      handles.push(handle);
      return handle;
    };
    const baseUrl = `http://127.0.0.1:${port}`;
    const [api] = await Promise.all([
      apps.startApi(crew, { ...env, LOG_LEVEL: 'warn' }),
      ...Array.from({ length: workers }, () => startWorker()),
    ]);
    const clients = new Map<Person, Promise<Client>>();
    const guest = () => new Client(baseUrl, env.BASE_URL!);
    const as = (person: Person) => {
      const known = clients.get(person) ?? guest().logIn(emailOf(person), PASSWORD);
      clients.set(person, known);
      return known;
    };
    return {
      baseUrl,
      origin: env.BASE_URL!,
      env,
      sink,
      hooks,
      api,
      workers: handles,
      sql: store.sql,
      as,
      guest,
      startWorker,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
