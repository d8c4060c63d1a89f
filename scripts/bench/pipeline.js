const fs = require('node:fs');
const path = require('node:path');
const { createConnection } = require('mysql2/promise');
const { inData } = require('../paths.js');
const { plain, ratio, short, spread, told } = require('./figures.js');
const { costOf } = require('./process-cost.js');
const { release, submit, untilRecorded } = require('./programme.js');
const { sendAgain, startSink } = require('./sinks.js');

const PLANS = {
  full: { size: 10_000, runs: 5, twoWorkers: true, raw: 20_000, peer: 3_000, sizes: [1_000, 10_000, 50_000] },
  quick: { size: 1_000, runs: 5, raw: 2_000, peer: 200, sizes: [1_000] },
};

const NOT_MEASURED = { 1000: null, 10000: null, 50000: null };

/** One mailing from its submission to the last row that says "sent". */
async function oneMailing({ people, database, sink, worker }, size) {
  await sink.reset();
  const { mailing, acceptMs } = await submit(people, size);
  const before = costOf(worker.pid);
  await release(people, mailing);
  const last = await untilRecorded(database, sink, mailing, size);
  const after = costOf(worker.pid);
  const { firstAt } = await sink.state();
  const cpuMs = before.cpuMs === null ? null : (after.cpuMs - before.cpuMs) / size;
  return { acceptMs, mailsPerSecond: (size * 1000) / Math.max(1, last - firstAt), cpuMs, peakMb: after.peakMb };
}

async function product(stage, plan, say) {
  const runs = [];
  // The first run warms the compiler up and does not count.
  for (let run = 0; run <= plan.runs; run++) {
    const one = await oneMailing(stage, run === 0 ? plan.sizes[0] : plan.size);
    if (run > 0) runs.push(one);
    say(`  ${stage.sink.kind}: ${plain(one.mailsPerSecond)} mails/s, ${plain(one.cpuMs)} ms CPU/mail`);
  }
  return runs;
}

/** CPU per mail at each size: a cost that grows with the mailing shows here. */
async function costBySize(stage, sizes, say) {
  const perMailAt = {};
  const rssAt = {};
  for (const size of sizes) {
    const runs = [];
    for (let run = 0; run < (size > 20_000 ? 1 : 3); run++) runs.push(await oneMailing(stage, size));
    if (runs[0].cpuMs === null) continue;
    perMailAt[size] = short(spread(runs.map(({ cpuMs }) => cpuMs)).median);
    rssAt[size] = short(runs.at(-1).peakMb);
    say(`  ${size} mails: ${perMailAt[size]} ms CPU each, peak ${rssAt[size]} MB`);
  }
  return { perMailAt, rssAt };
}

function figures(kind, runs, rates, cost) {
  const of = (key) => (runs.some((run) => run[key] === null) ? null : spread(runs.map((run) => run[key])));
  const [mails, raw, peer] = [of('mailsPerSecond'), spread(rates.raw), spread(rates.nodemailer)];
  const [cpu, accept] = [of('cpuMs'), of('acceptMs')];
  return {
    lines: [
      `product / raw limit       ${ratio(mails, raw)}`,
      `product / nodemailer pool ${ratio(mails, peer)}`,
      `mails per second          ${told(mails)}`,
      ...(cost.two ? [`with two workers          ${told(cost.two)}`] : []),
      `raw limit                 ${told(raw)}`,
      `nodemailer pool           ${told(peer)}`,
      `worker CPU, ms per mail   ${cpu ? told(cpu) : 'only Linux tells'}`,
      `accepting, ms             ${told(accept)}`,
    ].map((line) => `${kind.padEnd(12)} ${line}`),
    json: {
      sink: kind,
      mailsPerSecond: short(mails.median),
      rawLimit: short(raw.median),
      nodemailerPool: short(peer.median),
      ratioToRaw: ratio(mails, raw),
      ratioToNodemailer: ratio(mails, peer),
      cpuMsPerMail: cpu && short(cpu.median),
      acceptMs: short(accept.median),
      rssMb: runs.at(-1).peakMb && short(runs.at(-1).peakMb),
      // What the runs themselves had is not measured twice.
      perMailAt: { ...NOT_MEASURED, ...cost.perMailAt, [cost.size]: cpu && short(cpu.median) },
      spread: { mailsPerSecond: mails, rawLimit: raw, nodemailerPool: peer, cpuMsPerMail: cpu, acceptMs: accept },
      rssMbAt: cost.rssAt,
      mailsPerRun: cost.size,
      mailsPerSecondWithTwoWorkers: cost.two && short(cost.two.median),
    },
  };
}

/** Where the worker's time goes: a file for the browser's or the editor's profile view, one a sink. */
const profiling = () => ({ NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${inData('profiles')}` });

/** The same mailing with two worker processes. */
async function withSecondWorker(house, stage, plan, env, say) {
  const second = await house.startWorker(env);
  const rates = [];
  for (let run = 0; run <= plan.runs; run++) rates.push((await oneMailing(stage, plan.size)).mailsPerSecond);
  await second.stop();
  // The first one is the second worker's warming up.
  const two = spread(rates.slice(1));
  say(`  two workers: ${told(two)} mails/s`);
  return two;
}

async function atSink(tools, kind, plan, sizes) {
  const { crew, house, people, database, say } = tools;
  const sink = await startSink(crew, kind);
  const env = { SMTP_URL: sink.url, RELAY_MILLISECONDS: '200', ...(tools.profile ? profiling() : {}) };
  const worker = await house.startWorker(env);
  const stage = { people, database, sink, worker };
  const runs = await product(stage, plan, say);
  const file = path.join(crew.temporaryFolder(), `mails-${kind}.json`);
  fs.writeFileSync(file, JSON.stringify(await sink.mails()));
  const cost = { size: plan.size, ...(await costBySize(stage, sizes, say)) };
  const two = plan.twoWorkers ? await withSecondWorker(house, stage, plan, env, say) : null;
  await worker.stop();
  const rates = { raw: [], nodemailer: [] };
  for (let run = 0; run < plan.runs; run++) {
    rates.raw.push(await sendAgain(crew, 'raw', sink, file, plan.raw));
    rates.nodemailer.push(await sendAgain(crew, 'nodemailer', sink, file, plan.peer));
  }
  say(
    `  ${kind}: raw ${plain(spread(rates.raw).median)}, nodemailer ${plain(spread(rates.nodemailer).median)} mails/s`,
  );
  await sink.stop();
  return figures(kind, runs, rates, { ...cost, two });
}

/** End to end: accepted, frozen, claimed, gated, sent and recorded by the product's own worker process. */
async function run(tools) {
  const plan = PLANS[tools.quick ? 'quick' : 'full'];
  const database = await createConnection({ uri: tools.house.databaseUrl, timezone: 'Z' });
  try {
    const all = { ...tools, database };
    const serious = await atSink(
      all,
      'smtp-server',
      plan,
      plan.sizes.filter((size) => size !== plan.size),
    );
    const bare = await atSink(all, 'bare', plan, []);
    return { lines: [...serious.lines, ...bare.lines], json: { pipeline: serious.json, pipelineBare: bare.json } };
  } finally {
    await database.end();
  }
}

module.exports = { run, sizes: (quick) => PLANS[quick ? 'quick' : 'full'].sizes };
