const fs = require('node:fs');
const path = require('node:path');
const { simpleParser } = require('mailparser');
const { createConnection } = require('mysql2/promise');
const { replyLinks } = require('../demo/mailbag.js');
const { findNode } = require('../setup/node.js');
const { plain, ratio, short, spread, told } = require('./figures.js');
const { getRate } = require('./load.js');
const { release, submit, untilRecorded } = require('./programme.js');
const { costOf } = require('./process-cost.js');
const { startSink } = require('./sinks.js');

const GUESTS = 12;
const EVENTS = 20;
const PLANS = { full: { runs: 5, seconds: 2 }, quick: { runs: 5, seconds: 0.3 } };
/** Of the connection, not of the page. */
const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'date']);

/** A reply link out of a mail that the product sent. */
async function aReplyPage({ crew, house, people }) {
  const sink = await startSink(crew, 'bare');
  const worker = await house.startWorker({ SMTP_URL: sink.url, RELAY_MILLISECONDS: '200' });
  const database = await createConnection({ uri: house.databaseUrl, timezone: 'Z' });
  try {
    const { mailing } = await submit(people, GUESTS);
    await release(people, mailing);
    await untilRecorded(database, sink, mailing, GUESTS);
    const [mail] = await sink.mails();
    const [link] = replyLinks(await simpleParser(Buffer.from(mail.raw, 'base64')));
    const { pathname, search } = new URL(link);
    return pathname + search;
  } finally {
    await database.end();
    await worker.stop();
    await sink.stop();
  }
}

async function anEventList({ house, people }) {
  for (let event = 0; event < EVENTS; event++) await people.organizer.post('/api/v1/events', people.draft);
  const account = house.accounts.find(({ email }) => email === 'organizer@isfahan.example');
  const response = await fetch(`${house.baseUrl}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(house.env.BASE_URL).origin },
    body: JSON.stringify({ email: account.email, password: account.password }),
  });
  const cookie = response.headers.getSetCookie().map((one) => one.split(';', 1)[0]);
  return { path: `/api/v1/events?limit=${EVENTS}`, headers: { cookie: cookie.join('; ') } };
}

/** Starts a bare Fastify that answers with the same bytes. */
async function bareTwin(crew, name, { house, path: address, headers }) {
  const answer = await fetch(house.baseUrl + address, { headers });
  if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`);
  const body = Buffer.from(await answer.arrayBuffer());
  const kept = Object.fromEntries([...answer.headers].filter(([key]) => !HOP_BY_HOP.has(key)));
  const file = path.join(crew.temporaryFolder(), `${name}.json`);
  fs.writeFileSync(file, JSON.stringify({ headers: kept, body: body.toString('base64') }));
  const said = /ready on (\d+)/;
  const handle = await crew.start({
    name: `bare-${name}`,
    command: findNode(),
    args: [path.join(__dirname, 'bare-route.js'), file],
    env: process.env,
    ready: ({ log }) => said.test(fs.readFileSync(log, 'utf8')),
  });
  return { port: Number(said.exec(fs.readFileSync(handle.log, 'utf8'))[1]), bytes: body.length, stop: handle.stop };
}

async function compare(tools, name, route, plan) {
  const { crew, house, say } = tools;
  const twin = await bareTwin(crew, name, { house, ...route });
  const own = Number(new URL(house.baseUrl).port);
  const [rates, bare, cpu] = [[], [], []];
  for (let turn = 0; turn <= plan.runs; turn++) {
    const before = costOf(house.api.pid);
    const began = performance.now();
    const rate = await getRate(own, route.path, route.headers, plan);
    const count = (rate * (performance.now() - began)) / 1000;
    const after = costOf(house.api.pid);
    const other = await getRate(twin.port, route.path, route.headers, plan);
    if (turn === 0) continue;
    rates.push(rate);
    bare.push(other);
    if (before.cpuMs !== null) cpu.push((after.cpuMs - before.cpuMs) / count);
  }
  await twin.stop();
  const [mine, its] = [spread(rates), spread(bare)];
  const cpuMs = cpu.length > 0 ? spread(cpu) : null;
  say(`  ${name}: ${plain(mine.median)} of ${plain(its.median)} answers/s`);
  return {
    lines: [
      `http         ${name} / bare Fastify`.padEnd(39) + ratio(mine, its),
      `http         ${name} per second`.padEnd(39) + told(mine),
      `http         ${name}, bare Fastify`.padEnd(39) + told(its),
      `http         ${name}, ms CPU`.padEnd(39) + (cpuMs ? told(cpuMs) : 'only Linux tells'),
    ],
    json: {
      perSecond: short(mine.median),
      bareFastify: short(its.median),
      ratioToBare: ratio(mine, its),
      cpuMs: cpuMs && short(cpuMs.median),
      bytes: twin.bytes,
    },
  };
}

/** What a browser and the console ask most, as a ratio to a bare Fastify route that returns the same bytes. */
async function run(tools) {
  const plan = PLANS[tools.quick ? 'quick' : 'full'];
  const list = await compare(tools, 'event list', await anEventList(tools), plan);
  const page = await compare(tools, 'reply page', { path: await aReplyPage(tools), headers: {} }, plan);
  return { lines: [...list.lines, ...page.lines], json: { http: { eventList: list.json, replyPage: page.json } } };
}

module.exports = { run, sizes: () => [GUESTS] };
