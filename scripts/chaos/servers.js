/** Faults of Redis: it only paces work, so nothing may depend on it. */
const Redis = require('ioredis').Redis;
const crypto = require('node:crypto');
const { sleep } = require('../servers/processes.js');
const { isWhole } = require('./workers.js');

async function withRedis(stage, work) {
  const redis = new Redis(stage.env.REDIS_URL, { maxRetriesPerRequest: 1 });
  redis.on('error', () => {});
  try {
    return await work(redis);
  } finally {
    redis.disconnect();
  }
}

/** Killed, started empty, and emptied once more; how long until the next message leaves. */
async function flushed({ stage, chance, quick }) {
  const times = 3;
  await Promise.all([stage.worker(), stage.worker()]);
  await stage.sink.behave([{ at: 'dot', delay: 10 }]);
  const mailing = await stage.mailings.started();
  const done = stage.mailings.untilDone(mailing.id, 600);
  let longest = 0;
  for (const point of chance.points(times, mailing.recipients * 0.05, mailing.recipients * 0.6)) {
    await stage.sink.reach(point);
    await stage.redis.kill('SIGKILL');
    await sleep(quick ? 1000 : 5000);
    await stage.redis.restart();
    await withRedis(stage, (redis) => redis.flushall());
    const began = Date.now();
    // What was claimed before goes on without Redis; what is due when all of that is gone shows the pause.
    await stage.sink.reach(stage.sink.count + 1, done);
    longest = Math.max(longest, Date.now() - began);
  }
  await done;
  const figures = await stage.mailings.figures(mailing.id);
  const ok = isWhole(figures) && figures.inDoubt === 0 && longest <= 60_000;
  return { ...figures, times, longestPauseMs: longest, bound: 0, ok };
}

/** The API answers as ever, and what was started meanwhile leaves when Redis is back. */
async function posting({ stage, quick, say }) {
  const { organizer } = stage.people;
  await stage.worker();
  await stage.redis.kill('SIGKILL');
  const until = Date.now() + (quick ? 6000 : 300_000);
  const posts = quick ? 200 : 1000;
  let failed = 0;
  let done = 0;
  let slowest = 0;
  const post = async () => {
    const began = Date.now();
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const answer = await organizer.ask('POST', '/api/v1/events', { body: stage.mailings.draft(), headers });
    await answer.text();
    slowest = Math.max(slowest, Date.now() - began);
    done += 1;
    if (answer.status !== 201) failed += 1;
  };
  const mailing = await stage.mailings.started(400);
  const lane = async () => {
    while (done < posts) {
      await post();
      await sleep(Math.max(0, (4 * (until - Date.now())) / (posts - done + 1)));
    }
  };
  await Promise.all([lane(), lane(), lane(), lane()]);
  await sleep(Math.max(0, until - Date.now()));
  // Started while there is no Redis at all: the API must come up, too.
  await require('./clocks.js').restartApi(stage, {});
  say('  the API has started again without Redis');
  await stage.redis.restart();
  await stage.mailings.untilDone(mailing.id);
  const figures = await stage.mailings.figures(mailing.id);
  const ok = isWhole(figures) && failed === 0 && figures.inDoubt === 0;
  return { ...figures, posts: done, failedPosts: failed, slowestMs: slowest, bound: 0, ok };
}

/** Redis that takes no more writes, and one that would throw jobs away. */
async function full({ stage }) {
  const set = (name, value) => withRedis(stage, (redis) => redis.config('SET', name, value));
  await stage.worker();
  await set('maxmemory', '1');
  const mailing = await stage.mailings.started(400);
  await sleep(3000);
  const whileFull = stage.sink.count;
  await set('maxmemory', '0');
  await stage.mailings.untilDone(mailing.id);
  const figures = await stage.mailings.figures(mailing.id);
  await set('maxmemory-policy', 'allkeys-lru');
  const { code, output } = await stage.refusedWorker();
  await set('maxmemory-policy', 'noeviction');
  const refused = code !== 0 && /maxmemory-policy allkeys-lru; set it to noeviction/.test(output);
  return { ...figures, whileFull, refused, bound: 0, ok: isWhole(figures) && figures.inDoubt === 0 && refused };
}

module.exports = {
  faults: {
    F4: {
      title: 'Redis killed and emptied three times',
      expect: 'lost 0, duplicates 0, goes on within 60 s',
      run: flushed,
    },
    F5: {
      title: 'Redis away while the API is asked',
      expect: '0 POSTs fail, the mailing leaves when Redis is back',
      run: posting,
    },
    F6: {
      title: 'Redis out of memory, then with an evicting policy',
      expect: 'lost 0, duplicates 0; a worker does not start with the wrong policy',
      run: full,
    },
  },
};
