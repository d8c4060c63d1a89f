/** A worker and a schema of different age, and a backup that knows less than the mail server. */
const { spawn } = require('node:child_process');
const path = require('node:path');
const { Trouble } = require('../servers/processes.js');
const { isWhole } = require('./workers.js');

/**
 * The next release's migration comes while this release's worker sends: nullable columns, tables and indexes may come,
 * columns go one release later. Then the other way round: a worker that is newer than the schema does not start.
 */
async function olderWorker({ stage }) {
  await stage.worker();
  const mailing = await stage.mailings.started(stage.mailings.some);
  await stage.sink.reach(100);
  const migration = '9999-next-release 1999999999999';
  await stage.sql('ALTER TABLE deliveries ADD COLUMN chaos_note VARCHAR(200) NULL');
  await stage.sql('ALTER TABLE mailings ADD COLUMN chaos_flag TINYINT NULL');
  await stage.sql('CREATE TABLE chaos_next (id BIGINT UNSIGNED PRIMARY KEY)');
  await stage.sql('INSERT INTO migrations (timestamp, name) VALUES (1999999999999, ?)', [migration]);
  // One that starts only now is as old.
  const late = await stage.worker().then(() => true);
  await stage.mailings.untilDone(mailing.id);
  const figures = await stage.mailings.figures(mailing.id);
  await stage.sql('DELETE FROM migrations WHERE name = ?', [migration]);
  const [newest] = await stage.sql('SELECT * FROM migrations ORDER BY id DESC LIMIT 1');
  await stage.sql('DELETE FROM migrations WHERE id = ?', [newest.id]);
  const { code, output } = await stage.refusedWorker();
  await stage.sql('INSERT INTO migrations SET ?', [newest]);
  await stage.sql('ALTER TABLE deliveries DROP COLUMN chaos_note');
  await stage.sql('ALTER TABLE mailings DROP COLUMN chaos_flag');
  await stage.sql('DROP TABLE chaos_next');
  const refused = code !== 0 && /older schema. Run: npm run migrate/.test(output);
  const ok = isWhole(figures) && figures.inDoubt === 0 && late && refused;
  return { ...figures, late, refused, bound: 0, ok };
}

function command(stage, name, args, env = {}) {
  const child = spawn(process.execPath, [path.join(__dirname, '..', `${name}.js`), ...args], {
    env: { ...process.env, ...stage.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (output += bytes));
  return new Promise((done) => child.on('close', (code) => done({ code, output })));
}

/** Made while half of a mailing has left, restored when all of it has. */
async function restored({ stage, say }) {
  const worker = await stage.worker();
  await stage.sink.behave([{ at: 'dot', delay: 60 }]);
  const mailing = await stage.mailings.started(stage.mailings.some);
  await stage.sink.reach(mailing.recipients / 5);
  const file = path.join(stage.crew.temporaryFolder(), 'backup.sql.gz');
  const made = await command(stage, 'backup', [file]);
  if (made.code !== 0) throw new Trouble(made.output);
  say(`  backup made at ${stage.sink.count} of ${mailing.recipients}`);
  await stage.mailings.untilDone(mailing.id);
  const whole = await stage.mailings.figures(mailing.id);
  await worker.stop();
  const over = await command(stage, 'restore', [file]);
  await stage.sql('CREATE DATABASE chaos_restored CHARACTER SET utf8mb4');
  const DATABASE_URL = stage.env.DATABASE_URL.replace(/chaos$/, 'chaos_restored');
  const fresh = await command(stage, 'restore', [file], { DATABASE_URL });
  if (fresh.code !== 0) throw new Trouble(fresh.output);
  const other = { DATABASE_URL, QUEUE_PREFIX: 'chaos-restored' };
  const arrived = stage.sink.count;
  const next = await stage.worker(other);
  await stage.until(
    'a worker sweeps',
    () => left(stage),
    (count) => count === 0,
    60,
  );
  await new Promise((done) => setTimeout(done, 2000));
  const [row] = await stage.sql('SELECT status, pause_reason AS reason FROM chaos_restored.mailings WHERE id = ?', [
    mailing.id,
  ]);
  const again = stage.sink.count - arrived;
  await next.kill('SIGKILL');
  await stage.sql('DROP DATABASE chaos_restored');
  const refused = over.code !== 0 && /Nothing was changed|connections use the database/.test(over.output);
  const seen = { restored: row.status, reason: row.reason, sentByItself: again, refusedOverFull: refused };
  return { ...whole, ...seen, bound: 0, ok: isWhole(whole) && row.status === 'paused' && again === 0 && refused };
}

/** Rows that were on the wire when the backup was made: the sweep settles them. */
async function left(stage) {
  const [{ n }] = await stage.sql("SELECT COUNT(*) AS n FROM chaos_restored.deliveries WHERE status = 'sending'");
  return Number(n);
}

module.exports = {
  faults: {
    F22: {
      title: 'worker older than the schema, and newer',
      expect: 'lost 0, duplicates 0 under additive changes; a newer worker does not start',
      run: olderWorker,
    },
    F23: {
      title: 'a backup made half-way is restored',
      expect: 'its mailing comes up paused, nothing leaves by itself; a database that is not empty is left alone',
      run: restored,
    },
  },
};
