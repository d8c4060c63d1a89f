const { parseArgs } = require('node:util');
const { launch } = require('./house/launcher.js');
const { inData, useData } = require('./paths.js');

const usage = `npm start -- [--once] [--empty] [--database NAME] [--data DIR]
  --once      start everything, see that it is ready, say so and stop
  --empty     start without the sample programme, in a database of its own, to see the set-up in the browser
  --database  NAME of the database (hamshahr, or a fresh one with --empty); with another name than hamshahr no
              sample programme is loaded
  --data DIR  keep database, keys, logs and inbox in DIR instead of .data
`;

function readArguments(args) {
  const { Trouble } = require('./servers/processes.js');
  const options = {
    once: { type: 'boolean' },
    empty: { type: 'boolean' },
    database: { type: 'string' },
    data: { type: 'string' },
    help: { type: 'boolean' },
  };
  try {
    return houseOf(parseArgs({ args, options }).values);
  } catch (error) {
    throw new Trouble(`${error.message}\n${usage}`);
  }
}

/** An empty house gets a name that no other has, so that neither the sample nor an earlier one is touched. */
function houseOf({ empty, database: wish, ...options }) {
  const stamp = new Date().toISOString().slice(0, 19).replace(/\D/g, '');
  const database = wish ?? (empty ? `hamshahr_${stamp}` : 'hamshahr');
  if (!/^[a-z0-9_]{1,60}$/.test(database)) throw new Error('--database takes letters a-z, digits and underscores.');
  return { ...options, database, sample: !empty && database === 'hamshahr' };
}

/** PORT when it is given, else 3000, else a free one. */
async function choosePort(say) {
  const { freePort, tryPort } = require('./servers/ports.js');
  const { Trouble } = require('./servers/processes.js');
  const wish = Number(process.env.PORT || 3000);
  if (!Number.isInteger(wish) || wish < 0 || wish > 65_535)
    throw new Trouble('PORT must be a whole number between 0 and 65535.');
  if (wish === 0) return freePort();
  if (await tryPort(wish, process.env.HOST || '127.0.0.1')) return wish;
  if (process.env.PORT) throw new Trouble(`Port ${wish} (PORT) is taken by another program.`);
  const free = await freePort();
  say(`port ${wish} is taken, using ${free}`);
  return free;
}

/** What the environment names is used; the rest is started. */
async function startServers(crew, say, name) {
  const { findServers } = require('./servers/packages.js');
  const { startMariadb } = require('./servers/mariadb.js');
  const { startRedis } = require('./servers/redis.js');
  const { startInbox } = require('./catcher/inbox.js');
  const { keptSecrets } = require('./house/secrets.js');
  const { DATABASE_URL, REDIS_URL, SMTP_URL } = process.env;
  const programs = DATABASE_URL && REDIS_URL ? undefined : await findServers(crew, say);
  const secrets = keptSecrets();
  const kept = { folder: inData('mariadb'), database: name, password: secrets.databasePassword };
  say('starting the servers');
  const [database, redis, inbox] = await Promise.all([
    DATABASE_URL ? undefined : startMariadb(crew, programs.mariadb, kept),
    REDIS_URL ? undefined : startRedis(crew, programs.redis, { password: true }),
    SMTP_URL ? undefined : startInbox(crew),
  ]);
  return {
    DATABASE_URL: DATABASE_URL || `${database.url}${name}`,
    REDIS_URL: REDIS_URL || redis.url,
    SMTP_URL: SMTP_URL || inbox.smtpUrl,
    TOKEN_KEYS: process.env.TOKEN_KEYS || secrets.tokenKeys,
    inbox: inbox?.webUrl,
  };
}

async function environment(crew, say, port, database) {
  const { inbox, ...servers } = await startServers(crew, say, database);
  const host = process.env.HOST || '127.0.0.1';
  const base = process.env.BASE_URL || `http://localhost:${port}`;
  return { inbox, env: { ...process.env, ...servers, HOST: host, PORT: String(port), BASE_URL: base } };
}

const apiAddress = ({ HOST, PORT }) => `http://${HOST === '127.0.0.1' ? 'localhost' : HOST}:${PORT}`;

/** What the log-in page offers at a click, as the API's configuration takes it. */
const sampleLogIns = (accounts) =>
  accounts.length === 0
    ? 'off'
    : JSON.stringify(accounts.map(({ officeNames: office, ...account }) => ({ ...account, office })));

function announce({ env, inbox, accounts, code, database }) {
  const api = apiAddress(env);
  const width = Math.max(...accounts.map((account) => account.email.length), 0);
  const lines = [
    '',
    `  Console   ${api}/app/`,
    `  Public    ${api}`,
    `  API docs  ${api}/api/docs`,
    `  Inbox     ${inbox ?? `mail leaves through ${new URL(env.SMTP_URL).host}`}`,
    '',
    ...(code ? [`  Set-up    ${api}/app/  with the code  ${code}`, ''] : []),
    ...(database === 'hamshahr' || process.env.DATABASE_URL
      ? []
      : [`  Database  ${database}; come back to it with: npm start -- --database ${database}`, '']),
    ...(accounts.length > 0 ? ['  Log in as'] : []),
    ...accounts.map(({ office, email, password, roles }) => {
      const duties = Array.isArray(roles) ? roles.join(', ') : roles;
      return `    ${email.padEnd(width)}  ${password}  ${office}: ${duties}`;
    }),
    '',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

async function main({ crew, say, args }) {
  const { once, data, help, database, sample } = readArguments(args);
  if (help) return void process.stdout.write(usage);
  if (data) useData(data);
  crew.logs = inData('logs');
  const { takeLock } = require('./setup/lock.js');
  const { Trouble } = require('./servers/processes.js');
  const { ensureBuild } = require('./setup/build.js');
  const apps = require('./house/apps.js');
  const { loadSampleContacts } = require('./house/sample-contacts.js');
  const other = takeLock('start');
  if (other) throw new Trouble(`Hamshahr runs already in this folder (process ${other.pid}); stop it first.`);
  const port = await choosePort(say);
  await ensureBuild(crew, say);
  const { env, inbox } = await environment(crew, say, port, database);
  say('bringing the tables up to date');
  await apps.runCommand(crew, 'migrate', env);
  if (sample) say('loading the sample programme');
  const accounts = sample ? await apps.loadSample(crew, env) : [];
  if (env.NODE_ENV !== 'production') {
    env.SAMPLE_LOG_INS ||= sampleLogIns(accounts);
    env.INBOX_URL ||= inbox ?? 'off';
  }
  say('starting api and worker');
  await Promise.all([apps.startApi(crew, env), apps.startWorker(crew, env)]);
  require('./house/running.js').leaveAddress(crew, env);
  if (sample) await loadSampleContacts({ baseUrl: apiAddress(env), env, accounts }, say);
  const code = sample ? '' : (await apps.runCommand(crew, 'setup-code', env)).trim();
  announce({ env, inbox, accounts, code, database });
  say(once ? 'ready; stopping again (--once)' : `ready; logs in ${inData('logs')}; Ctrl-C stops everything`);
  return once ? 0 : crew.failed;
}

void launch(main, { logs: 'start' });
