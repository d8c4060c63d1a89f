/** Faults of the worker's own process, and of two workers at once. */
const { Queue } = require('bullmq');
const { sleep } = require('../servers/processes.js');

/** Nobody can know more than this about a worker that was killed: its last group of messages. */
const PER_KILL = 25;

const isWhole = ({ lost, duplicates, untrue }) => lost === 0 && duplicates === 0 && untrue === 0;
const arrivals = (share) => `${Math.round(share * 100)} %`;

async function killed({ stage, chance, quick, say }) {
  const kills = quick ? 5 : 20;
  let worker = await stage.worker();
  const mailing = await stage.mailings.started();
  for (const point of chance.points(kills, mailing.recipients * 0.04, mailing.recipients * 0.85)) {
    await stage.sink.reach(point);
    await worker.kill('SIGKILL');
    say(`  killed at ${arrivals(stage.sink.count / mailing.recipients)}`);
    worker = await stage.worker();
  }
  await stage.mailings.untilDone(mailing.id);
  const figures = await stage.mailings.figures(mailing.id);
  const bound = PER_KILL * kills;
  return { ...figures, kills, bound, ok: isWhole(figures) && figures.inDoubt <= bound };
}

async function drained({ stage, chance, quick }) {
  const stops = quick ? 5 : 20;
  const workers = [await stage.worker(), await stage.worker()];
  const mailing = await stage.mailings.started();
  let byThemselves = 0;
  for (const [index, point] of chance.points(stops, mailing.recipients * 0.04, mailing.recipients * 0.85).entries()) {
    await stage.sink.reach(point);
    const leaving = workers[index % 2];
    [workers[index % 2]] = await Promise.all([stage.worker(), leaving.stop()]);
    // Nest ends its process with the very signal once everything is closed.
    if ((await leaving.exited).signal === 'SIGTERM') byThemselves += 1;
  }
  await stage.mailings.untilDone(mailing.id);
  const figures = await stage.mailings.figures(mailing.id);
  const ok = isWhole(figures) && figures.inDoubt === 0 && byThemselves === stops;
  return { ...figures, stops, byThemselves, bound: 0, ok };
}

async function contending({ stage }) {
  await Promise.all([stage.worker({ RELAY_MILLISECONDS: '20' }), stage.worker({ RELAY_MILLISECONDS: '20' })]);
  const mailing = await stage.mailings.started();
  await stage.mailings.untilDone(mailing.id);
  const figures = await stage.mailings.figures(mailing.id);
  return { ...figures, bound: 0, ok: isWhole(figures) && figures.inDoubt === 0 };
}

/** The worker sleeps past its lease while another goes on, wakes up, and may touch nothing that is the other's by now. */
async function frozen({ stage, chance, quick }) {
  const times = quick ? 2 : 5;
  const workers = [await stage.worker(), await stage.worker()];
  // Slow enough that there is always something on the wire.
  await stage.sink.behave([{ at: 'dot', delay: 15 }]);
  const mailing = await stage.mailings.started(stage.mailings.some);
  for (const [index, point] of chance.points(times, mailing.recipients * 0.1, mailing.recipients * 0.6).entries()) {
    await stage.sink.reach(point);
    void workers[index % 2].kill('SIGSTOP');
    await sleep((Number(stage.env.LEASE_SECONDS) + 2.5) * 1000);
    void workers[index % 2].kill('SIGCONT');
  }
  await stage.mailings.untilDone(mailing.id);
  // A worker that woke up at the very end writes its last outcomes.
  await sleep(1000);
  const figures = await stage.mailings.figures(mailing.id);
  const bound = PER_KILL * times;
  return { ...figures, times, bound, ok: isWhole(figures) && figures.inDoubt <= bound };
}

/** Every job three times more, as a queue would that delivers at least once. */
async function tripled({ stage }) {
  await Promise.all([stage.worker(), stage.worker()]);
  const queue = new Queue('deliver', { connection: { url: stage.env.REDIS_URL }, prefix: stage.env.QUEUE_PREFIX });
  const mailing = await stage.mailings.started();
  let added = 0;
  let isOver = false;
  const done = stage.mailings.untilDone(mailing.id).finally(() => (isOver = true));
  while (!isOver) {
    const jobs = Array.from({ length: 3 }, () => ({ name: 'deliver', data: { mailingId: mailing.id } }));
    await queue.addBulk(jobs.map((job) => ({ ...job, opts: { removeOnComplete: true, removeOnFail: true } })));
    added += jobs.length;
    await sleep(30);
  }
  await done;
  await queue.close();
  const figures = await stage.mailings.figures(mailing.id);
  return { ...figures, added, bound: 0, ok: isWhole(figures) && figures.inDoubt === 0 && added > 0 };
}

module.exports = {
  isWhole,
  PER_KILL,
  faults: {
    F1: {
      title: 'worker killed with -9 again and again',
      expect: 'lost 0, duplicates 0, in doubt ≤ 25 a kill',
      run: killed,
    },
    F2: { title: 'SIGTERM with two workers', expect: 'lost 0, duplicates 0, in doubt 0', run: drained },
    F3: {
      title: 'two workers and relays contend, no fault',
      expect: 'lost 0, duplicates 0, in doubt 0',
      run: contending,
    },
    F8: { title: 'worker stopped past its lease, then woken', expect: 'lost 0, duplicates 0 (fenced)', run: frozen },
    F9: { title: 'every job many times over', expect: 'lost 0, duplicates 0, in doubt 0', run: tripled },
  },
};
