/** Faults of MariaDB, which holds the truth. */
const { execFile } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { promisify } = require('node:util');
const { sleep, Trouble } = require('../servers/processes.js');
const { PER_KILL, isWhole } = require('./workers.js');

const run = promisify(execFile);

async function killed({ stage, chance, quick, say }) {
  const kills = quick ? 2 : 5;
  await Promise.all([stage.worker(), stage.worker()]);
  await stage.sink.behave([{ at: 'dot', delay: 10 }]);
  const mailing = await stage.mailings.started(stage.mailings.some);
  const points = chance.points(kills + 1, mailing.recipients * 0.05, mailing.recipients * 0.7);
  for (const point of points.slice(0, kills)) {
    await stage.sink.reach(point);
    await stage.mariadb.kill('SIGKILL');
    await sleep(1000);
    await stage.mariadb.restart();
    say(`  killed and started again at ${stage.sink.count}`);
  }
  await stage.sink.reach(points.at(-1));
  void stage.mariadb.kill('SIGSTOP');
  await sleep(quick ? 8000 : 60_000);
  void stage.mariadb.kill('SIGCONT');
  say('  stopped and woken');
  await stage.mailings.untilDone(mailing.id, 600);
  const figures = await stage.mailings.figures(mailing.id);
  // A commit whose answer was lost is repeated, never the sending; only a mark without an outcome is in doubt.
  const bound = PER_KILL * 2 * (kills + 1);
  return { ...figures, kills, bound, ok: isWhole(figures) && figures.inDoubt <= bound };
}

/**
 * The ledger's history table may not grow any more: RLIMIT_FSIZE of the running server, which takes no rights and gives the
 * same answer as a full disk (error 1114, the table is full). Old history first makes it the largest file of all.
 */
async function diskFull({ stage, say }) {
  const old = await stage.mailings.approved(80);
  const [{ id }] = await stage.sql('SELECT MIN(id) AS id FROM deliveries WHERE mailing_id = ?', [old.id]);
  const files = path.join(stage.folder, 'chaos');
  const history = path.join(files, 'delivery_attempts.ibd');
  const largest = () =>
    Math.max(
      ...sizes(stage.folder)
        .filter(({ file }) => file !== history)
        .map(({ size }) => size),
    );
  const fill = () =>
    stage.sql(
      `INSERT INTO delivery_attempts (delivery_id, to_status, response)
     SELECT ?, 'queued', REPEAT('x', 600) FROM seq_1_to_5000`,
      [id],
    );
  while (fs.statSync(history).size <= largest() + 4 * 1024 * 1024) await fill();
  await stage.worker();
  const mailing = await stage.mailings.approved();
  await limit(stage, fs.statSync(history).size);
  try {
    await untilFull(stage, id);
    say(`  full at ${Math.round(fs.statSync(history).size / 1024 / 1024)} MiB`);
    await stage.mailings.act(mailing.id, 'start');
    await stage.sink.reach(1, sleep(60_000));
    await sleep(5000);
  } finally {
    await limit(stage, 'unlimited');
  }
  const whileFull = stage.sink.count;
  await stage.mailings.untilDone(mailing.id);
  const figures = await stage.mailings.figures(mailing.id);
  const ok = isWhole(figures) && figures.inDoubt === 0 && whileFull < mailing.recipients;
  return { ...figures, whileFull, bound: 0, ok };
}

function sizes(folder) {
  return fs
    .readdirSync(folder, { recursive: true })
    .map((name) => path.join(folder, name))
    .map((file) => ({ file, stat: fs.statSync(file, { throwIfNoEntry: false }) }))
    .filter(({ stat }) => stat?.isFile())
    .map(({ file, stat }) => ({ file, size: stat.size }));
}

async function limit(stage, bytes) {
  try {
    // Only the soft limit, so that it can be taken back.
    await run('prlimit', ['--pid', String(stage.mariadb.handle.pid), `--fsize=${bytes}:`]);
  } catch (error) {
    throw new Trouble(`The disk cannot be made full without prlimit (util-linux): ${error.message}`);
  }
}

/** Small rows until not one more fits. */
async function untilFull(stage, id) {
  for (const length of [600, 1]) {
    for (let count = 0; ; count += 1) {
      const insert =
        "INSERT INTO delivery_attempts (delivery_id, to_status, response) VALUES (?, 'queued', REPEAT('x', ?))";
      const error = await stage.pool.query(insert, [id, length]).then(
        () => null,
        (reason) => reason,
      );
      if (error?.errno === 1114) break;
      if (error) throw error;
      if (count > 20_000) throw new Trouble('The table does not become full.');
    }
  }
}

module.exports = {
  faults: {
    F7: {
      title: 'MariaDB killed with -9, then stopped for longer than a lease',
      expect: 'lost 0, duplicates 0, in doubt within the bound',
      run: killed,
    },
    F19: {
      title: 'the disk of the database is full',
      expect: 'lost 0, duplicates 0; goes on when there is room',
      run: diskFull,
    },
  },
};
