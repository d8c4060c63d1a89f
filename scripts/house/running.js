const fs = require('node:fs');
const { inData } = require('../paths.js');

const names = ['DATABASE_URL', 'REDIS_URL', 'SMTP_URL', 'TOKEN_KEYS', 'BASE_URL', 'NODE_ENV'];

/** Lets commands of the server find this house while it runs; readable by its owner only, like the other secrets. */
function leaveAddress(crew, env) {
  const file = inData('running.json');
  const known = names.filter((name) => env[name] !== undefined).map((name) => [name, env[name]]);
  fs.writeFileSync(file, JSON.stringify(Object.fromEntries(known)), { mode: 0o600 });
  crew.beforeServers(async () => fs.rmSync(file, { force: true }));
}

module.exports = { leaveAddress };
