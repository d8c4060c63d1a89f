const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { withFreePort } = require('./mariadb.js');
const { ask } = require('./ports.js');

/** Nothing is saved: Redis only paces work, and `noeviction` is what the queues ask for. */
function settings(port, folder, password) {
  return [
    `port ${port}`,
    'bind 127.0.0.1',
    'daemonize no',
    'save ""',
    'appendonly no',
    'maxmemory-policy noeviction',
    `dir "${folder}"`,
    ...(password ? [`requirepass ${password}`] : []),
    '',
  ].join('\n');
}

/**
 * Starts a private Redis on 127.0.0.1.
 * @param options.password true makes one up; without it none is asked for
 * @returns `{ url, port, handle, stop(), kill(), restart() }`
 */
async function startRedis(crew, program, { password = false } = {}) {
  const secret = password ? crypto.randomBytes(16).toString('hex') : undefined;
  const folder = crew.temporaryFolder();
  const start = (port) => {
    const file = path.join(folder, 'redis.conf');
    fs.writeFileSync(file, settings(port, folder, secret), { mode: 0o600 });
    return crew.start({
      name: 'redis',
      server: true,
      command: program.command,
      argv0: program.argv0,
      args: [file],
      env: program.env,
      signal: 'SIGKILL',
      grace: 1000,
      ready: async () => /^(\+PONG|-NOAUTH)/.test(String(await ask(port, 'PING\r\n'))),
    });
  };
  return withFreePort(start, (port) => ({ url: `redis://${secret ? `:${secret}@` : ''}127.0.0.1:${port}` }));
}

module.exports = { startRedis };
