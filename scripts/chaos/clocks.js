/** A worker whose clock is wrong: only the database's counts. */
const path = require('node:path');
const { isWhole } = require('./workers.js');

const HOUR = 3600;

async function shifted({ stage, quick, say }) {
  const undo = 3;
  await restartApi(stage, { UNDO_SECONDS: String(undo) });
  const rounds = [];
  const settings = quick ? [[24 * HOUR, -HOUR]] : [[HOUR, -HOUR], [24 * HOUR], [-24 * HOUR]];
  for (const shifts of settings) {
    await stage.clear();
    for (const shift of shifts) await stage.worker(shiftedClock(shift));
    rounds.push({ shifts, ...(await oneRound(stage)) });
    say(`  ${shifts.map((shift) => `${shift / HOUR} h`).join(' and ')}: ${JSON.stringify(rounds.at(-1))}`);
  }
  await restartApi(stage, {});
  const sum = (name) => rounds.reduce((total, round) => total + round[name], 0);
  const total = Object.fromEntries(
    ['approved', 'sent', 'lost', 'duplicates', 'inDoubt', 'untrue', 'early', 'otherStamps'].map((name) => [
      name,
      sum(name),
    ]),
  );
  return { ...total, bound: 0, ok: isWhole(total) && total.inDoubt + total.early + total.otherStamps === 0 };
}

/** The real worker with another wall clock; timers go on as they do when somebody sets a clock. */
const shiftedClock = (seconds) => ({
  NODE_OPTIONS: `--require ${path.join(__dirname, 'other-clock.js')}`,
  CHAOS_CLOCK_SECONDS: String(seconds),
});

async function oneRound(stage) {
  const mailing = await stage.mailings.started(400);
  const [{ at }] = await stage.sql('SELECT ROUND(UNIX_TIMESTAMP(not_before) * 1000) AS at FROM mailings WHERE id = ?', [
    mailing.id,
  ]);
  await stage.mailings.untilDone(mailing.id);
  const figures = await stage.mailings.figures(mailing.id);
  const early = stage.sink.arrivals.filter((one) => one.at < Number(at)).length;
  const [{ stamp }] = await stage.sql(
    "SELECT DATE_FORMAT(stamp, '%Y%m%dT%H%i%sZ') AS stamp FROM mailings WHERE id = ?",
    [mailing.id],
  );
  const otherStamps = stage.sink.arrivals.filter((one) => one.stamp !== stamp).length;
  return { ...figures, early, otherStamps };
}

async function restartApi(stage, more) {
  await stage.api.stop();
  stage.api = await require('../house/apps.js').startApi(stage.crew, { ...stage.env, LOG_LEVEL: 'warn', ...more });
}

module.exports = {
  restartApi,
  faults: {
    F17: {
      title: 'clock of the worker ± 1 hour and ± 1 day',
      expect: 'lost 0, duplicates 0, none before its time, DTSTAMP of the database',
      run: shifted,
    },
  },
};
