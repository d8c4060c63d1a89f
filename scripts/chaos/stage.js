const path = require('node:path');
const { createPool } = require('mysql2/promise');
const { readEvent } = require('../demo/sample.js');
const { Visitor } = require('../demo/visitor.js');
const { logInPeople } = require('../demo/people.js');
const apps = require('../house/apps.js');
const { freshSecrets } = require('../house/secrets.js');
const { findServers } = require('../servers/packages.js');
const { startMariadb } = require('../servers/mariadb.js');
const { freePort } = require('../servers/ports.js');
const { startRedis } = require('../servers/redis.js');
const { Trouble, sleep } = require('../servers/processes.js');
const { Mailings } = require('./mailings.js');
const { Sink } = require('./sink.js');

/** The product's own settings, short enough that a dead worker is noticed within seconds (config/subjects.ts). */
const settings = {
  UNDO_SECONDS: '0',
  LEASE_SECONDS: '4',
  SWEEP_SECONDS: '1',
  RELAY_MILLISECONDS: '100',
  LOG_LEVEL: 'info',
};

/** Failures of a connection while its server is away, and of a statement that another one was quicker than. */
const AWAY =
  /ER_LOCK_DEADLOCK|ER_LOCK_WAIT|ECONNREFUSED|ECONNRESET|EPIPE|PROTOCOL_CONNECTION_LOST|ETIMEDOUT|Connection lost|closed state/;

/** The house in which faults happen: servers, API and sink of our own, and as many workers as a fault wants. */
class Stage {
  #crew;
  #workers = new Set();
  #count = 0;

  constructor(crew, parts) {
    this.#crew = crew;
    Object.assign(this, parts);
    this.pool = createPool({ uri: this.env.DATABASE_URL, connectionLimit: 2, supportBigNumbers: true, timezone: 'Z' });
    crew.beforeServers(async () => {
      this.sink.stop();
      await this.pool.end().catch(() => {});
    });
  }

  get crew() {
    return this.#crew;
  }

  /** A query that waits for a database that is away. */
  async sql(statement, params = []) {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return (await this.pool.query(statement, params))[0];
      } catch (error) {
        if (attempt > 300 || !AWAY.test(`${error.code} ${error.message}`)) throw error;
        await sleep(100);
      }
    }
  }

  /** A real worker process, ready to work. */
  async worker(more = {}) {
    this.#count += 1;
    const name = `worker-${this.#count}`;
    const worker = await apps.startWorker(this.#crew, { ...this.env, ...more }, { name });
    this.#workers.add(worker);
    void worker.exited.then(() => this.#workers.delete(worker));
    return worker;
  }

  /** A worker that must not start: its exit status and its words. */
  async refusedWorker(more = {}) {
    const file = path.join(__dirname, '..', '..', 'dist', 'apps', 'worker', 'src', 'main.js');
    const env = { ...this.env, ...more };
    return this.#crew.run({ name: 'refused worker', command: process.execPath, args: [file], env, grace: 2000 });
  }

  /** Between two faults: no worker, nothing under way, a sink without rules and memory. */
  async clear() {
    for (const server of [this.mariadb, this.redis]) if (server.handle.over) await server.restart();
    const open = await this.sql("SELECT id FROM mailings WHERE status IN ('sending', 'paused')");
    for (const { id } of open) await this.mailings.act(id, 'abort');
    await Promise.all([...this.#workers].map((worker) => worker.kill('SIGKILL')));
    await this.sink.behave([]);
    this.sink.hangUp();
    await this.sink.empty();
  }

  async until(what, question, isRight, seconds = 120) {
    const end = Date.now() + seconds * 1000;
    for (;;) {
      const answer = await question();
      if (isRight(answer)) return answer;
      if (Date.now() > end) throw new Trouble(`${what}: not within ${seconds} s; last seen ${JSON.stringify(answer)}`);
      await sleep(50);
    }
  }
}

/** Fifty domains, so that no one of them is most of a mailing. */
function people(count) {
  const rows = Array.from({ length: count }, (_none, index) => {
    return `Guest ${index + 1},guest${index + 1}@d${index % 50}.example,en`;
  });
  return `name,email,language\r\n${rows.join('\r\n')}\r\n`;
}

async function servers(crew, say) {
  const programs = await findServers(crew, say);
  say('starting MariaDB, Redis and the sink');
  const folder = path.join(crew.temporaryFolder(), 'mariadb');
  const [mariadb, redis] = await Promise.all([
    startMariadb(crew, programs.mariadb, { folder, database: 'chaos', mortal: true }),
    startRedis(crew, programs.redis),
  ]);
  return { programs, mariadb, redis, folder };
}

/** Starts everything and moves the sample's people and `count` contacts in. */
async function openStage({ crew, say, seed, count }) {
  const [own, sink, port] = [await servers(crew, say), await Sink.start(seed), await freePort()];
  const env = {
    PATH: process.env.PATH,
    TZ: process.env.TZ ?? 'UTC',
    NODE_ENV: 'test',
    HOST: '127.0.0.1',
    PORT: String(port),
    BASE_URL: `http://localhost:${port}`,
    DATABASE_URL: `${own.mariadb.url}chaos`,
    REDIS_URL: own.redis.url,
    QUEUE_PREFIX: 'chaos',
    SMTP_URL: sink.url,
    MAIL_DOMAIN: 'hamshahr.example',
    TOKEN_KEYS: freshSecrets().tokenKeys,
    ...settings,
  };
  const stage = new Stage(crew, { ...own, sink, env, baseUrl: `http://127.0.0.1:${port}` });
  await apps.runCommand(crew, 'migrate', env);
  stage.accounts = await apps.loadSample(crew, env);
  stage.api = await apps.startApi(crew, { ...env, LOG_LEVEL: 'warn' });
  const draft = readEvent('webinar');
  stage.office = draft.office;
  stage.people = await logInPeople(stage, draft.office, say);
  const admin = stage.accounts.find(({ office, roles }) => office === draft.office && roles.includes('admin'));
  stage.people.admin = await new Visitor(stage).logIn(admin);
  stage.mailings = new Mailings(stage, draft.event);
  say(`importing ${count} people`);
  await stage.mailings.bring(count, people(count));
  return stage;
}

module.exports = { openStage, people };
