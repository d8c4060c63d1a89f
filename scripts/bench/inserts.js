const { createConnection } = require('mysql2/promise');
const { ratio, short, spread, told } = require('./figures.js');
const { submit } = require('./programme.js');

const PLANS = { full: { size: 10_000, runs: 5 }, quick: { size: 1_000, runs: 5 } };
const TOGETHER = 1_000;

/** The same rows as a driver alone would write them: a table with the same columns and keys, 1,000 rows a statement. */
async function rawInserts(database, mailing) {
  await database.query('DROP TABLE IF EXISTS bench_deliveries');
  await database.query('CREATE TABLE bench_deliveries LIKE deliveries');
  const [rows, fields] = await database.query({
    sql: 'SELECT * FROM deliveries WHERE mailing_id = ?',
    values: [mailing.id],
    rowsAsArray: true,
  });
  const columns = fields.map(({ name }) => name).join(', ');
  const began = performance.now();
  await database.beginTransaction();
  for (let from = 0; from < rows.length; from += TOGETHER) {
    await database.query(`INSERT INTO bench_deliveries (${columns}) VALUES ?`, [rows.slice(from, from + TOGETHER)]);
  }
  await database.commit();
  return (rows.length * 1000) / (performance.now() - began);
}

/** Freezing a mailing's recipients, from the request to its answer, against a bare multi-row INSERT of the same rows. */
async function run({ house, people, quick, say }) {
  const plan = PLANS[quick ? 'quick' : 'full'];
  const database = await createConnection({ uri: house.databaseUrl, timezone: 'Z' });
  const [frozen, raw] = [[], []];
  try {
    for (let turn = 0; turn <= plan.runs; turn++) {
      const { mailing, acceptMs } = await submit(people, plan.size);
      const rate = await rawInserts(database, mailing);
      if (turn === 0) continue;
      frozen.push((plan.size * 1000) / acceptMs);
      raw.push(rate);
    }
  } finally {
    await database.query('DROP TABLE IF EXISTS bench_deliveries').finally(() => database.end());
  }
  const [own, bare] = [spread(frozen), spread(raw)];
  say(`  ${told(own)} rows/s frozen, ${told(bare)} rows/s inserted`);
  return {
    lines: [
      `inserts      freeze / raw INSERT       ${ratio(own, bare)}`,
      `inserts      rows frozen per second    ${told(own)}`,
      `inserts      rows inserted per second  ${told(bare)}`,
    ],
    json: {
      inserts: {
        freezeRowsPerSecond: short(own.median),
        rawInsertRowsPerSecond: short(bare.median),
        ratioToRaw: ratio(own, bare),
        rowsPerRun: plan.size,
      },
    },
  };
}

module.exports = { run, sizes: (quick) => [PLANS[quick ? 'quick' : 'full'].size] };
