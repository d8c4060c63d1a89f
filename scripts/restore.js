const fs = require('node:fs');
const path = require('node:path');
const { parseArgs } = require('node:util');
const { launch } = require('./house/launcher.js');

const usage = `npm run restore -- FILE [--replace]
  FILE       a backup of npm run backup
  --replace  empties the database first; without it, a database that holds anything is left alone
The mailings that were being sent come up paused. Stop API and workers before.
`;

async function main({ crew, say, args }) {
  const { Trouble } = require('./servers/processes.js');
  const apps = require('./house/apps.js');
  const { databaseUrl } = require('./house/address.js');
  const { ensureBuild } = require('./setup/build.js');
  const { isWhole, load, prepare } = require('./servers/dump.js');
  const options = { replace: { type: 'boolean' }, help: { type: 'boolean' } };
  const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
  if (values.help) return void process.stdout.write(usage);
  if (positionals.length !== 1) throw new Trouble(usage);
  const file = path.resolve(positionals[0]);
  if (!fs.existsSync(file)) throw new Trouble(`There is no file ${file}.`);
  if (!(await isWhole(file))) throw new Trouble(`${file} is not a whole backup: its end is missing.`);
  await ensureBuild(crew, say);
  const url = databaseUrl();
  await prepare(url, values.replace === true);
  say('loading');
  await load(crew, say, url, file);
  const env = { ...process.env, ...require('./house/address.js').environment() };
  say('bringing the tables up to date');
  await apps.runCommand(crew, 'migrate', env);
  process.stdout.write(await apps.runCommand(crew, 'restored', env));
}

void launch(main, { logs: 'restore' });
