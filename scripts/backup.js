const fs = require('node:fs');
const path = require('node:path');
const { parseArgs } = require('node:util');
const { launch } = require('./house/launcher.js');

const usage = `npm run backup [-- FILE]
  FILE  where the backup goes (.data/backups/hamshahr-<time>.sql.gz); of the database in DATABASE_URL, or of npm start's
`;

async function main({ crew, say, args }) {
  const { Trouble } = require('./servers/processes.js');
  const { databaseUrl } = require('./house/address.js');
  const { inData } = require('./paths.js');
  const { dump } = require('./servers/dump.js');
  const { positionals, values } = parseArgs({ args, options: { help: { type: 'boolean' } }, allowPositionals: true });
  if (values.help) return void process.stdout.write(usage);
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  const file = path.resolve(positionals[0] ?? inData('backups', `hamshahr-${stamp}.sql.gz`));
  if (fs.existsSync(file)) throw new Trouble(`${file} exists; a backup overwrites nothing.`);
  await dump(crew, say, databaseUrl(), file);
  const size = Math.ceil(fs.statSync(file).size / 1024);
  process.stdout.write(
    `${file} (${size} KiB)\nKeep TOKEN_KEYS with it, in a safe place: without them sent links stay shut.\n`,
  );
}

void launch(main, { logs: 'backup' });
