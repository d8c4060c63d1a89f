const path = require('node:path');
const { packages } = require('../paths.js');
const { fetchPackages, findProgram, libraryFolders } = require('./apt.js');

/** What Debian 12 needs beside a bare system; used when apt cannot work out the dependencies itself. */
const fallback = ['libaio1', 'libnuma1', 'liburing2', 'libjemalloc2', 'liblzf1', 'libatomic1'];

const explain = (reason) =>
  `MariaDB and Redis are needed and ${reason}\n` +
  'Either install them (Debian: apt-get install mariadb-server redis-server; macOS: brew install mariadb redis)\n' +
  'or point DATABASE_URL and REDIS_URL (for tests and the demo: TEST_DATABASE_URL, an account that may create\n' +
  'databases, and TEST_REDIS_URL) at running servers, for example of docker compose.';

function privateProgram(relative) {
  const libraries = [...libraryFolders(packages), process.env.LD_LIBRARY_PATH].filter(Boolean).join(path.delimiter);
  return {
    command: path.join(packages, relative),
    env: { ...process.env, LD_LIBRARY_PATH: libraries },
    prefix: packages,
  };
}

/**
 * Programs of the private servers: installed ones first, else Debian's packages unpacked inside the checkout.
 * @returns `{ mariadb, redis }`, each `{ command, env, argv0?, prefix? }`
 * @throws Trouble that says what to install when there is neither
 */
async function findServers(crew, say = () => {}) {
  const installed = { mariadb: findProgram('mariadbd'), redis: findProgram('redis-server') };
  const names = [...(installed.mariadb ? [] : ['mariadb-server-core']), ...(installed.redis ? [] : ['redis-tools'])];
  const notice = 'downloading MariaDB and Redis into .data/pkgs (9 MB, once)';
  if (names.length > 0) await fetchPackages(crew, { folder: packages, names, fallback, notice, explain }, say);
  return {
    mariadb: installed.mariadb ? { command: installed.mariadb, env: process.env } : privateProgram('usr/sbin/mariadbd'),
    // Debian's redis-tools carries the server under another name; the name it is called by decides what it is
    redis: installed.redis
      ? { command: installed.redis, env: process.env }
      : { ...privateProgram('usr/bin/redis-check-rdb'), argv0: 'redis-server' },
  };
}

module.exports = { findServers };
