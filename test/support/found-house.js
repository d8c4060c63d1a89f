/** Brings an empty database to the newest schema and, without --empty, moves the people of the test programme in. */
require('reflect-metadata');
const path = require('node:path');
const { withFirstRun } = require('../../dist/apps/api/src/commands/account/first-run.js');
const { loadProgramme } = require('../../dist/apps/api/src/commands/sample/loading.js');
const { readProgramme } = require('../../dist/apps/api/src/commands/sample/programme.js');
const { loadConfig } = require('../../dist/config/index.js');
const { migrate, schemaSource } = require('../../dist/libs/schema/src/index.js');

async function main() {
  const config = loadConfig();
  const source = await schemaSource(config).initialize();
  await migrate(source);
  await source.destroy();
  if (process.argv.includes('--empty')) return;
  const programme = await readProgramme(path.join(__dirname, 'programme'));
  await withFirstRun(config, (services) => loadProgramme(services, programme));
}

main().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
