const crypto = require('node:crypto');
const path = require('node:path');
const { inData } = require('../paths.js');
const { startSink } = require('../catcher/sink.js');
const { createCrew } = require('../servers/processes.js');
const { freePort } = require('../servers/ports.js');
const { findServers } = require('../servers/packages.js');
const { startMariadb } = require('../servers/mariadb.js');
const { startRedis } = require('../servers/redis.js');
const { ensureBuild } = require('../setup/build.js');
const apps = require('./apps.js');
const { say: sayOnStderr } = require('./launcher.js');
const { freshSecrets } = require('./secrets.js');

/** A database of our own on a server that is there already; dropped at the end. */
async function borrowDatabase(server, name) {
  const { createConnection } = require('mysql2/promise');
  const own = `${name}_${crypto.randomBytes(4).toString('hex')}`;
  const ask = async (statement) => {
    const connection = await createConnection(server);
    await connection.query(statement).finally(() => connection.end());
  };
  await ask(`CREATE DATABASE \`${own}\` CHARACTER SET utf8mb4`);
  const url = new URL(server);
  url.pathname = `/${own}`;
  return { databaseUrl: url.href, giveBack: () => ask(`DROP DATABASE IF EXISTS \`${own}\``) };
}

async function ownDatabase(crew, programs, name, isLasting) {
  const folder = isLasting ? path.join(crew.temporaryFolder(), 'data') : undefined;
  const mariadb = await startMariadb(crew, programs.mariadb, { database: name, folder });
  return { mariadb, databaseUrl: `${mariadb.url}${name}`, giveBack: async () => {} };
}

async function houseServers(crew, { database = 'hamshahr', isLasting }, say) {
  const { TEST_DATABASE_URL: given, TEST_REDIS_URL: redisUrl } = process.env;
  const programs = given && redisUrl ? undefined : await findServers(crew, say);
  const [store, redis] = await Promise.all([
    given ? borrowDatabase(given, database) : ownDatabase(crew, programs, database, isLasting),
    redisUrl ? undefined : startRedis(crew, programs.redis),
  ]);
  return { ...store, redis, redisUrl: redisUrl ?? redis.url };
}

/** The environment of the processes of a temporary house; what the caller gives wins. */
function environment(servers, sink, port, given) {
  return {
    ...process.env,
    NODE_ENV: 'development',
    HOST: '127.0.0.1',
    PORT: String(port),
    BASE_URL: `http://localhost:${port}`,
    DATABASE_URL: servers.databaseUrl,
    REDIS_URL: servers.redisUrl,
    QUEUE_PREFIX: `hamshahr-${crypto.randomBytes(4).toString('hex')}`,
    SMTP_URL: sink.url,
    MAIL_DOMAIN: 'hamshahr.example',
    TOKEN_KEYS: freshSecrets().tokenKeys,
    UNDO_SECONDS: '0',
    LOG_LEVEL: 'info',
    ...given,
  };
}

function furnish(crew, servers, sink, env) {
  const house = { env, sink, logs: crew.logs, baseUrl: `http://127.0.0.1:${env.PORT}`, workers: [], ...servers };
  house.runCommand = (name, args) => apps.runCommand(crew, name, env, args);
  house.startApi = async (more = {}) => (house.api = await apps.startApi(crew, { ...env, ...more }));
  house.startWorker = async (more = {}) => {
    const name = house.workers.length === 0 ? 'worker' : `worker-${house.workers.length + 1}`;
    const worker = await apps.startWorker(crew, { ...env, ...more }, { name });
    house.workers.push(worker);
    return worker;
  };
  return house;
}

async function moveIn(house, crew, { sample, workers, api }, say) {
  say('creating the tables');
  await house.runCommand('migrate');
  if (sample) {
    say('loading the sample programme');
    house.accounts = await apps.loadSample(crew, house.env);
  }
  say('starting api and worker');
  const starting = Array.from({ length: workers }, () => house.startWorker());
  await Promise.all([...(api ? [house.startApi()] : []), ...starting]);
  say('ready');
}

/**
 * Starts a whole house of its own (MariaDB, Redis, SMTP sink, api, worker), hands it to `use` and takes it down, also on errors.
 * @param options.database name of the database (default hamshahr)
 * @param options.isLasting true lets the database flush at every commit, as one in use does; nothing of it is kept
 * @param options.sink options of startSink, or false when `env.SMTP_URL` names another catcher
 * @param options.env environment variables that win over the house's own (config/subjects.ts)
 * @param options.workers number of workers (default 1); options.api false starts none; options.sample false leaves the tables empty
 * @param options.name folder of the logs below .data/logs
 * @param use gets `{ baseUrl, env, accounts, sink, databaseUrl, redisUrl, mariadb, redis, api, workers, logs, runCommand(name, args),
 *   startApi(env), startWorker(env) }`; api, workers, mariadb.handle and redis.handle have `stop()` and `kill(signal)`,
 *   mariadb and redis `restart()`; servers of the environment (TEST_DATABASE_URL, TEST_REDIS_URL) have no such handle
 * @returns what `use` returns
 * @throws Trouble when a process ends unasked
 */
async function withHouse(options, use) {
  const { sink: sinkOptions = {}, env: given = {}, name = 'house' } = options;
  const { sample = true, workers = 1, api = true, say = sayOnStderr } = options;
  const crew = createCrew({ logs: inData('logs', name) });
  try {
    await ensureBuild(crew, say);
    const sink = sinkOptions ? await startSink(sinkOptions) : { url: given.SMTP_URL, stop: async () => {} };
    crew.beforeServers(() => sink.stop());
    say('starting MariaDB and Redis');
    const servers = await houseServers(crew, options, say);
    crew.beforeServers(servers.giveBack);
    const house = furnish(crew, servers, sink, environment(servers, sink, await freePort(), given));
    const stay = moveIn(house, crew, { sample, workers, api }, say).then(() => use(house));
    return await Promise.race([stay, crew.failed]);
  } finally {
    await crew.stop();
  }
}

module.exports = { withHouse };
