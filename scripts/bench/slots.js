const path = require('node:path');
const { execFileSync } = require('node:child_process');
const { findNode } = require('../setup/node.js');
const { plain, ratio, short, spread, told } = require('./figures.js');

const PLANS = { full: { cold: 7, runs: 5 }, quick: { cold: 3, runs: 1 } };

const measure = (...args) =>
  JSON.parse(execFileSync(findNode(), [path.join(__dirname, 'slots-process.js'), ...args], { encoding: 'utf8' }));

/** `0.4 (10), 2.1 (90)`: medians of the runs by size. */
const bySize = (runs, name) =>
  Object.keys(runs[0][name]).map((size) => ({ size, ms: spread(runs.map((run) => run[name][size])).median }));

/** The finder in-process, 8 cities × 90 days at 15-minute steps, against a scan of every minute in the same process. */
async function run({ quick, say }) {
  const plan = PLANS[quick ? 'quick' : 'full'];
  const cold = spread(Array.from({ length: plan.cold }, () => measure('cold').cold));
  const runs = Array.from({ length: plan.runs }, () => measure('all'));
  const [fresh, warm, scan] = ['fresh', 'warm', 'scan'].map((name) => spread(runs.map((one) => one[name])));
  const [days, cities] = [bySize(runs, 'byDays'), bySize(runs, 'byCities')];
  const list = (sizes) => sizes.map(({ size, ms }) => `${size}: ${plain(ms)}`).join(', ');
  say(
    `  8 cities × 90 days: cold ${plain(cold.median)} ms, warm ${plain(warm.median)} ms, scan ${plain(scan.median)} ms`,
  );
  return {
    lines: [
      `slots        cold, ms (new process)    ${told(cold)}`,
      `slots        zones known, ms           ${told(fresh)}`,
      `slots        warm, ms                  ${told(warm)}`,
      `slots        scan of minutes / fresh   ${ratio(scan, fresh)}`,
      `slots        ms by days, 8 cities      ${list(days)}`,
      `slots        ms by cities, 90 days     ${list(cities)}`,
    ],
    json: {
      slots: {
        ...{ coldMs: short(cold.median), freshMs: short(fresh.median), warmMs: short(warm.median) },
        ...{ scanMs: short(scan.median), ratioToScan: ratio(scan, fresh), total: runs[0].total },
        byDays: Object.fromEntries(days.map(({ size, ms }) => [size, short(ms)])),
        byCities: Object.fromEntries(cities.map(({ size, ms }) => [size, short(ms)])),
      },
    },
  };
}

module.exports = { run, sizes: () => [], isAlone: true };
