const fs = require('node:fs');
const path = require('node:path');
const { parseArgs } = require('node:util');
const { launch } = require('./house/launcher.js');
const { Trouble } = require('./servers/processes.js');

const usage = `npm run chaos [-- F1 F2 …] [--json] [--quick] [--seed N]
  F1 F2 …   only these faults, in this order
  --quick   2,000 messages, fewer kills, shorter stops
  --seed N  when processes are killed and which recipients misbehave
  --json    the last line is {F1: {approved, sent, lost, duplicates, inDoubt, bound, ok}, …}
`;

/** The order of a whole run: those that take servers away come last. */
const ORDER = [1, 2, 3, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 20, 21, 22, 4, 5, 6, 7, 19, 23].map((n) => `F${n}`);

function knownFaults() {
  const folder = path.join(__dirname, 'chaos');
  const files = fs.readdirSync(folder).filter((file) => !['sink-process.js', 'other-clock.js'].includes(file));
  return Object.assign({}, ...files.map((file) => require(path.join(folder, file)).faults ?? {}));
}

function readArguments(args, known) {
  const options = { json: { type: 'boolean' }, quick: { type: 'boolean' }, seed: { type: 'string', default: '7' } };
  let read;
  try {
    read = parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new Trouble(`${error.message}\n${usage}`);
  }
  const { values, positionals } = read;
  const wished = positionals.map((name) => name.toUpperCase());
  const unknown = wished.filter((name) => !known[name]);
  const exist = ORDER.filter((name) => known[name]);
  if (unknown.length > 0) throw new Trouble(`There is no fault ${unknown.join(', ')}. There are: ${exist.join(' ')}.`);
  if (!/^\d{1,9}$/.test(values.seed)) throw new Trouble(`--seed takes a whole number.\n${usage}`);
  return { ...values, names: wished.length > 0 ? wished : exist };
}

/** One fault from a clean stage to its figures; a fault that breaks the run itself is not ok, and the next one goes on. */
async function suffer(name, fault, tools) {
  const began = Date.now();
  await tools.stage.clear();
  const run = fault.run(tools).catch((error) => ({ error: error.message, ok: false }));
  const figures = await run;
  return { ...figures, seconds: Math.round((Date.now() - began) / 100) / 10 };
}

const words = (figures) =>
  Object.entries(figures)
    .filter(([name]) => name !== 'ok')
    .map(([name, value]) => `${name} ${typeof value === 'object' ? JSON.stringify(value) : value}`)
    .join(', ');

async function main({ crew, say, args }) {
  const known = knownFaults();
  const { names, json, quick = false, seed } = readArguments(args, known);
  const { ensureBuild } = require('./setup/build.js');
  const { openStage } = require('./chaos/stage.js');
  const { chance } = require('./chaos/chance.js');
  await ensureBuild(crew, say);
  const stage = await openStage({ crew, say, seed, count: quick ? 2000 : 10_000 });
  const results = {};
  for (const name of names) {
    say(`${name}: ${known[name].title}`);
    // A stream of its own for each fault: a fault alone is the same as within the whole run.
    const random = chance(Number(seed) * 1000 + Number(name.slice(1)));
    results[name] = await suffer(name, known[name], { stage, chance: random, quick, say });
    const verdict = results[name].ok ? 'ok' : 'NOT OK';
    const print = json ? process.stderr : process.stdout;
    print.write(`${name} ${verdict}\n  expected: ${known[name].expect}\n  seen:     ${words(results[name])}\n`);
  }
  await stage.clear();
  const failed = Object.values(results).filter(({ ok }) => !ok).length;
  process.stdout.write(`${names.length - failed} passed, ${failed} failed\n`);
  if (json) process.stdout.write(`${JSON.stringify(results)}\n`);
  return failed === 0 ? 0 : 1;
}

void launch(main, { logs: 'chaos' });
