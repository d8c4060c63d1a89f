const fs = require('node:fs');
const { spawnSync } = require('node:child_process');
const path = require('node:path');
const { dist, inData, root } = require('./paths.js');

/** What `npm start` left for commands while it runs (house/running.js). */
function runningHouse() {
  try {
    return JSON.parse(fs.readFileSync(inData('running.json'), 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * `npm run migrate|account|audit:verify|calendars:seed|times:recompute|mail:pause|mail:resume|mail:ingest`: a command of the server with the environment it is given, or,
 * where that names no database, with that of the house that `npm start` runs in this folder.
 */
function main([name, ...args]) {
  const file = path.join(dist, 'apps', 'api', 'src', 'commands', `${name}.js`);
  if (!fs.existsSync(file)) {
    process.stderr.write('The apps are not built yet: npm run build, or npm start, does it.\n');
    return 1;
  }
  const running = process.env.DATABASE_URL ? undefined : runningHouse();
  const env = running ? { ...process.env, ...running } : process.env;
  const { status } = spawnSync(process.execPath, [file, ...args], { cwd: root, env, stdio: 'inherit' });
  return status ?? 1;
}

process.exitCode = main(process.argv.slice(2));
