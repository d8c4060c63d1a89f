import { z } from 'zod';
import { url, variable, whole } from './variable.js';

/** Where the API listens and how the outside world reaches it. */
export const http = {
  host: variable('HOST', 'Address the API listens on.', '127.0.0.1', z.string().min(1)),
  port: variable('PORT', 'TCP port the API listens on; 0 takes a free one.', '3000', whole(0, 65_535)),
  trustedProxies: variable(
    'TRUSTED_PROXIES',
    'Addresses of reverse proxies whose X-Forwarded-For is believed, separated by commas; loopback is this machine.',
    'loopback',
    z.string().regex(/^[a-zA-Z0-9.:/, ]+$/),
  ),
  baseUrl: variable(
    'BASE_URL',
    'Address that stands in links of mails, without a slash at its end; https outside development.',
    'http://localhost:3000',
    url('http', 'https').transform((text) => text.replace(/\/+$/, '')),
  ),
};

/** The one MariaDB that holds the truth. */
export const database = {
  url: variable(
    'DATABASE_URL',
    'MariaDB to use, mysql://user:password@host:port/database.',
    undefined,
    url('mysql', 'mariadb'),
  ),
  connections: variable('DATABASE_CONNECTIONS', 'Connections each process may open.', '10', whole(5, 200)),
};

/** Redis, which only paces work and may be wiped at any time. */
export const queue = {
  url: variable('REDIS_URL', 'Redis to use, redis://host:port/number.', undefined, url('redis', 'rediss')),
  prefix: variable('QUEUE_PREFIX', 'Prefix of the keys in Redis.', 'hamshahr', z.string().regex(/^[a-z0-9-]+$/)),
};

/** The mail server and the pace of a mailing. */
export const mail = {
  smtpUrl: variable(
    'SMTP_URL',
    'Mail server to hand messages to, smtp://user:password@host:port (smtps for implicit TLS).',
    undefined,
    url('smtp', 'smtps'),
  ),
  tls: variable(
    'SMTP_TLS',
    'Whether the connection to the mail server must be encrypted: required, optional, or auto, which requires it where SMTP_URL has a user, unless the server is this machine.',
    'auto',
    z.enum(['auto', 'required', 'optional'], 'must be auto, required or optional'),
  ),
  domain: variable(
    'MAIL_DOMAIN',
    'Domain of the sender, reply and bounce addresses.',
    'hamshahr.example',
    z.string().regex(/^([a-z0-9-]+\.)+[a-z0-9-]{2,}$/, 'must be a domain in lower case, punycode for other scripts'),
  ),
  connections: variable('SMTP_CONNECTIONS', 'Connections each worker opens to the mail server.', '10', whole(1, 200)),
  domainRate: variable(
    'DOMAIN_RATE',
    'Messages a minute to one recipient domain, all workers together; off sets no limit.',
    'off',
    z
      .string()
      .regex(/^(off|[1-9]\d{0,5})$/, 'must be off or a whole number from 1 to 999999')
      .transform((text) => (text === 'off' ? null : Number(text))),
  ),
  undoSeconds: variable(
    'UNDO_SECONDS',
    'Time after the start in which a mailing can be taken back.',
    '30',
    whole(0, 600),
  ),
  leaseSeconds: variable(
    'LEASE_SECONDS',
    'How long a worker may keep a claimed message without a sign of life.',
    '60',
    whole(2, 3600),
  ),
  sweepSeconds: variable('SWEEP_SECONDS', 'How often a worker looks for lost work.', '30', whole(1, 3600)),
  reminderSeconds: variable('REMINDER_SECONDS', 'How often a worker looks for due reminders.', '20', whole(1, 3600)),
  waitlistSeconds: variable(
    'WAITLIST_SECONDS',
    'How often a worker offers free places and writes to people who registered.',
    '3',
    whole(1, 3600),
  ),
  relayMilliseconds: variable(
    'RELAY_MILLISECONDS',
    'How often a worker looks for due messages.',
    '1000',
    whole(20, 60_000),
  ),
};

/** The mailbox in which replies, bounces and letters arrive. */
export const inbound = {
  url: variable(
    'IMAP_URL',
    'Mailbox that gets everything sent to reply+…, bounce+… and unsubscribe+…@MAIL_DOMAIN, imap://user:password@host:port (imaps for implicit TLS); off reads none.',
    'off',
    z.union([z.literal('off').transform(() => null), url('imap', 'imaps')]),
  ),
  tls: variable(
    'IMAP_TLS',
    'Whether the connection to the mailbox must be encrypted: required, optional, or auto, which requires it unless the server is this machine.',
    'auto',
    z.enum(['auto', 'required', 'optional'], 'must be auto, required or optional'),
  ),
  folder: variable('IMAP_FOLDER', 'Folder that is read.', 'INBOX', z.string().min(1).max(200)),
  handled: variable(
    'IMAP_HANDLED',
    'Folder into which mails go once they are stored; made when it is missing.',
    'Handled',
    z.string().min(1).max(200),
  ),
  seconds: variable('IMAP_SECONDS', 'How often the mailbox is looked at.', '30', whole(1, 3600)),
  authServer: variable(
    'MAIL_AUTH_SERVER',
    'Name that your mail server writes at the head of Authentication-Results, where it removes such lines of strangers; a reply without its own address counts when that server vouches for the sender. off believes nobody.',
    'off',
    z
      .string()
      .regex(/^[A-Za-z0-9.-]{1,253}$/, 'must be off or a host name')
      .transform((text) => (text === 'off' ? null : text.toLowerCase())),
  ),
};

const orOff = <T>(schema: z.ZodType<T>) => z.union([z.literal('off').transform(() => null), schema]);
const secret = z.string().min(16, 'must be off or at least 16 characters');
const meetingServer = url('http', 'https').transform((text) => text.replace(/\/+$/, ''));

/** The meeting servers of this house. A link to a meeting elsewhere needs none of them. */
export const rooms = {
  bigBlueButtonUrl: variable(
    'BBB_URL',
    'Address of the BigBlueButton interface as `bbb-conf --secret` tells it, https://host/bigbluebutton/ (with or without api at its end); off where there is none.',
    'off',
    orOff(meetingServer),
  ),
  bigBlueButtonSecret: variable('BBB_SECRET', 'Shared secret of that server.', 'off', orOff(secret)),
  jitsiUrl: variable(
    'JITSI_URL',
    'Address of a Jitsi Meet that asks for tokens; off where there is none.',
    'off',
    orOff(meetingServer),
  ),
  jitsiAppId: variable(
    'JITSI_APP_ID',
    'app_id of its token authentication, which stands in each token as iss and aud.',
    'hamshahr',
    z.string().min(1).max(100),
  ),
  jitsiSecret: variable('JITSI_SECRET', 'app_secret of its token authentication.', 'off', orOff(secret)),
  timeoutMilliseconds: variable(
    'ROOM_TIMEOUT_MILLISECONDS',
    'How long a meeting server may take to answer before it counts as down.',
    '5000',
    whole(100, 60_000),
  ),
};

/** Keys and lifetimes. */
export const security = {
  tokenKeys: variable(
    'TOKEN_KEYS',
    'Keys of reply links and bounce addresses, newest first: one letter, a colon and at least 64 hexadecimal digits (openssl rand -hex 32), separated by commas. The last one also keys the hashes of addresses: never remove it.',
    undefined,
    z
      .string()
      .regex(/^[a-z]:[0-9a-f]{64,}(,[a-z]:[0-9a-f]{64,})*$/, 'must look like a:<64 or more hexadecimal digits>')
      .transform((text) => text.split(',').map((key) => ({ id: key.slice(0, 1), secret: key.slice(2) })))
      .refine((keys) => new Set(keys.map((key) => key.id)).size === keys.length, 'names one key letter twice')
      .refine(
        (keys) => keys.every((key) => new Set(key.secret).size > 4),
        'holds a weak key; make one with: openssl rand -hex 32',
      ),
  ),
  sessionHours: variable('SESSION_HOURS', 'Hours after which a log-in ends.', '12', whole(1, 720)),
  metricsToken: variable(
    'METRICS_TOKEN',
    'What Prometheus must send as Authorization: Bearer to read /metrics, at least 32 characters (openssl rand -hex 32); off hides the address.',
    'off',
    z
      .string()
      .regex(/^(off|[A-Za-z0-9._~+/-]{32,})$/, 'must be off or at least 32 letters, digits or signs of . _ ~ + / -')
      .transform((text) => (text === 'off' ? null : text)),
  ),
};

const sampleLogIn = z.strictObject({
  email: z.string().min(3),
  password: z.string().min(1),
  name: z.string(),
  latinName: z.string(),
  office: z.record(z.string(), z.string()),
  roles: z.array(z.string()),
});

/** A log-in with a public password; office by language. */
export type SampleLogIn = z.infer<typeof sampleLogIn>;

function parseSampleLogIns(text: string, context: z.RefinementCtx): readonly SampleLogIn[] {
  if (text === 'off') return [];
  try {
    return z.array(sampleLogIn).parse(JSON.parse(text));
  } catch {
    context.addIssue('must be off or a JSON list of {email, password, name, latinName, office, roles}');
    return z.NEVER;
  }
}

/** How the processes behave and what they write. */
export const process = {
  environment: variable(
    'NODE_ENV',
    'production asks for https and secure settings.',
    'development',
    z.enum(['development', 'test', 'production']),
  ),
  sampleLogIns: variable(
    'SAMPLE_LOG_INS',
    'Accounts with a public password that the log-in page offers at a click, as JSON; npm start sets it for the sample programme. Production refuses it.',
    'off',
    z.string().transform(parseSampleLogIns),
  ),
  inboxUrl: variable(
    'INBOX_URL',
    'Address of a mail catcher that the console shows beside what was sent, to try the house with; npm start sets it where it starts one. Production refuses it.',
    'off',
    z.union([z.literal('off').transform(() => null), url('http', 'https')]),
  ),
  logLevel: variable(
    'LOG_LEVEL',
    'Least level of the log lines written.',
    'info',
    z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']),
  ),
};
