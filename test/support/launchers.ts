import { createRequire } from 'node:module';

/** One message as the sink keeps it. */
export interface KeptMessage {
  envelope: {
    from: string;
    to: string[];
    dsn: {
      ret: string | null;
      envid: string | null;
      recipients: { address: string; notify: string[] | string | null; orcpt: string | null }[];
    };
  };
  raw: Buffer;
  receivedAt: Date;
}

export type Verdict = undefined | number | { code: number; message: string } | 'drop' | 'drop-accepted';

/** What a test may do to a message: refuse it, or break the connection before or after it was kept. */
export interface SinkHooks {
  rcpt?: (address: string) => Verdict | Promise<Verdict>;
  begin?: (envelope: KeptMessage['envelope']) => Verdict | Promise<Verdict>;
  data?: (envelope: KeptMessage['envelope'], raw: Buffer) => Verdict | Promise<Verdict>;
}

export interface Sink {
  port: number;
  url: string;
  messages: KeptMessage[];
  count: number;
  waitFor: (count: number, ms?: number) => Promise<KeptMessage[]>;
  stop: () => Promise<void>;
}

/** A child process in a group of its own; a keeper ends it when this process is gone, however it went. */
export interface Handle {
  pid: number;
  log: string;
  exited: Promise<{ code: number | null; signal: string | null }>;
  kill: (signal?: NodeJS.Signals) => Promise<unknown>;
  stop: () => Promise<unknown>;
}

export interface Crew {
  failed: Promise<never>;
  stop: () => Promise<void>;
  run: (options: object) => Promise<{ code: number; stdout: string; stderr: string; output: string }>;
}

type Env = Record<string, string | undefined>;

interface Apps {
  startApi: (crew: Crew, env: Env) => Promise<Handle>;
  startWorker: (crew: Crew, env: Env, options: { name: string }) => Promise<Handle>;
}

/** The launchers are plain JavaScript without types. */
const load = createRequire(__filename);

export const { startSink } = load('../../scripts/catcher/sink.js') as {
  startSink: (options?: { hooks?: SinkHooks; keep?: boolean }) => Promise<Sink>;
};
export const { createCrew, sleep } = load('../../scripts/servers/processes.js') as {
  createCrew: (options: { logs: string }) => Crew;
  sleep: (ms: number) => Promise<void>;
};
export const { freePort } = load('../../scripts/servers/ports.js') as { freePort: () => Promise<number> };
export const { inData, root } = load('../../scripts/paths.js') as {
  inData: (...parts: string[]) => string;
  root: string;
};
export const apps = load('../../scripts/house/apps.js') as Apps;

/** A calendar by RFC 5546: what one person's mails leave in it. */
export interface CalendarStore {
  apply(text: string): void;
  entries: Map<string, { start: string; end: string; sequence: number }>;
}

export const { CalendarStore } = load('../../scripts/demo/calendar-store.js') as {
  CalendarStore: new () => CalendarStore;
};

/** What python3-icalendar read in one file. */
export interface PythonEvent {
  events: number;
  errors: string[];
  method: string;
  uid: string;
  sequence: number;
  start: string;
  end: string;
  summary: string;
  attendee: string;
}

/** A private Dovecot with one mailbox; `url` is what IMAP_URL takes. */
export interface Mailbox {
  url: string;
  port: number;
  stop: () => Promise<unknown>;
  restart: () => Promise<void>;
}

export const { startDovecot } = load('../../scripts/servers/dovecot.js') as {
  startDovecot: (crew: Crew) => Promise<Mailbox>;
};

export const { pythonReader } = load('../../scripts/servers/python.js') as {
  pythonReader: (crew: Crew) => Promise<(files: string[]) => Promise<PythonEvent[]>>;
};
