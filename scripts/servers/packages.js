const fs = require('node:fs');
const path = require('node:path');
const { packages } = require('../paths.js');
const { withLock } = require('../setup/lock.js');
const { Trouble } = require('./processes.js');

const stamp = path.join(packages, 'ready.json');
/** What Debian 12 needs beside a bare system; used when apt cannot work out the dependencies itself. */
const fallback = ['libaio1', 'libnuma1', 'liburing2', 'libjemalloc2', 'liblzf1', 'libatomic1'];
const searched = () =>
  [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'].filter(
    Boolean,
  );

/** Absolute path of a program on PATH or in the usual server folders. */
function findProgram(name) {
  return searched()
    .map((folder) => path.join(folder, name))
    .find((file) => {
      try {
        fs.accessSync(file, fs.constants.X_OK);
        return fs.statSync(file).isFile();
      } catch {
        return false;
      }
    });
}

/** apt reads this after the system's files; lists, cache and downloads stay inside the checkout. */
function aptSettings(work) {
  const settings = path.join(work, 'apt.conf');
  for (const folder of ['lists/partial', 'cache/archives/partial', 'debs'])
    fs.mkdirSync(path.join(work, folder), { recursive: true });
  fs.writeFileSync(
    settings,
    [
      '#clear APT::Update::Post-Invoke;',
      '#clear APT::Update::Post-Invoke-Success;',
      `Dir::State::lists "${work}/lists";`,
      `Dir::Cache "${work}/cache";`,
      'APT::Sandbox::User "root";',
      'Acquire::Languages "none";',
      'Acquire::Retries "2";',
      'Acquire::http::Timeout "20";',
      'Acquire::https::Timeout "20";',
      '',
    ].join('\n'),
  );
  return settings;
}

async function wantedPackages(apt, names) {
  const plan = await apt('install', '--print-uris', '--yes', '--no-install-recommends', ...names);
  const listed = [...plan.stdout.matchAll(/^'[^']+' ([^_\s]+)_\S+\.deb/gm)].map((match) => match[1]);
  return plan.code === 0 && names.every((name) => listed.includes(name)) ? listed : [...names, ...fallback];
}

const advice = (reason) =>
  new Trouble(
    `MariaDB and Redis are needed and ${reason}\n` +
      'Either install them (Debian: apt-get install mariadb-server redis-server; macOS: brew install mariadb redis)\n' +
      'or point DATABASE_URL and REDIS_URL (for tests and the demo: TEST_DATABASE_URL, an account that may create\n' +
      'databases, and TEST_REDIS_URL) at running servers, for example of docker compose.',
  );

async function download(crew, names) {
  const work = `${packages}.partial`;
  fs.rmSync(work, { recursive: true, force: true });
  const settings = aptSettings(work);
  const env = { ...process.env, LC_ALL: 'C', DEBIAN_FRONTEND: 'noninteractive' };
  const options = { cwd: path.join(work, 'debs'), env };
  const apt = (...args) =>
    crew.run({ name: 'apt-get', command: 'apt-get', args: ['-c', settings, ...args], ...options });
  const update = await apt('update');
  const got = await apt('download', ...(await wantedPackages(apt, names)));
  if (got.code !== 0) {
    const faults = (text) =>
      text
        .split('\n')
        .filter((line) => /^(E|Err|W)[: ]/.test(line))
        .slice(0, 3);
    const why = [...faults(update.output), ...faults(got.output)].join('\n    ');
    throw advice(`could not be downloaded:\n    ${why || 'apt-get failed'}\n`);
  }
  for (const file of fs.readdirSync(options.cwd)) {
    const unpacked = await crew.run({ name: 'dpkg', command: 'dpkg', args: ['-x', file, `${work}/root`], ...options });
    if (unpacked.code !== 0) throw advice(`${file} could not be unpacked: ${unpacked.output}.`);
  }
  fs.rmSync(packages, { recursive: true, force: true });
  fs.renameSync(path.join(work, 'root'), packages);
  fs.rmSync(work, { recursive: true, force: true });
  fs.writeFileSync(stamp, JSON.stringify({ names }));
}

/** The library folders of the private packages, for LD_LIBRARY_PATH. */
function libraryFolders() {
  return ['usr/lib', 'lib']
    .map((folder) => path.join(packages, folder))
    .filter((folder) => fs.existsSync(folder))
    .flatMap((folder) => fs.readdirSync(folder).map((name) => path.join(folder, name)))
    .filter((folder) => fs.statSync(folder).isDirectory());
}

function privateProgram(relative) {
  const libraries = [...libraryFolders(), process.env.LD_LIBRARY_PATH].filter(Boolean).join(path.delimiter);
  return {
    command: path.join(packages, relative),
    env: { ...process.env, LD_LIBRARY_PATH: libraries },
    prefix: packages,
  };
}

const found = (names) => {
  try {
    const have = JSON.parse(fs.readFileSync(stamp, 'utf8')).names;
    return names.every((name) => have.includes(name));
  } catch {
    return false;
  }
};

/**
 * Programs of the private servers: installed ones first, else Debian's packages unpacked inside the checkout.
 * @returns `{ mariadb, redis }`, each `{ command, env, argv0?, prefix? }`
 * @throws Trouble that says what to install when there is neither
 */
async function findServers(crew, say = () => {}) {
  const installed = { mariadb: findProgram('mariadbd'), redis: findProgram('redis-server') };
  const names = [...(installed.mariadb ? [] : ['mariadb-server-core']), ...(installed.redis ? [] : ['redis-tools'])];
  if (names.length > 0 && !found(names)) {
    if (!findProgram('apt-get') || !findProgram('dpkg'))
      throw advice('are not installed, and this is not a Debian-like system.');
    await withLock('packages', async () => {
      if (found(names)) return;
      say('downloading MariaDB and Redis into .data/pkgs (9 MB, once)');
      await download(crew, names);
    });
  }
  return {
    mariadb: installed.mariadb ? { command: installed.mariadb, env: process.env } : privateProgram('usr/sbin/mariadbd'),
    // Debian's redis-tools carries the server under another name; the name it is called by decides what it is
    redis: installed.redis
      ? { command: installed.redis, env: process.env }
      : { ...privateProgram('usr/bin/redis-check-rdb'), argv0: 'redis-server' },
  };
}

module.exports = { findServers };
