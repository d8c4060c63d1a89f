const crypto = require('node:crypto');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { inData } = require('../paths.js');
const { withLock } = require('../setup/lock.js');
const { freePort, ask } = require('./ports.js');
const { Trouble } = require('./processes.js');

/** Folder with the tables of the system database, seen from the server program. */
function findShare({ command, prefix }) {
  const base = prefix ? path.join(prefix, 'usr') : path.resolve(path.dirname(fs.realpathSync(command)), '..');
  const share = ['mariadb', 'mysql', '.']
    .map((folder) => path.join(base, 'share', folder))
    .find((folder) => fs.existsSync(path.join(folder, 'maria_add_gis_sp_bootstrap.sql')));
  if (!share) throw new Trouble(`The system tables of ${command} were not found below ${base}/share.`);
  return { base, share };
}

/** Options that must be the same from the first start on. */
function ground(program, folder) {
  const { base, share } = findShare(program);
  return [
    '--no-defaults',
    ...(process.getuid?.() === 0 ? ['--user=root'] : []),
    `--basedir=${base}`,
    `--datadir=${folder}`,
    `--lc-messages-dir=${share}`,
    `--character-sets-dir=${path.join(share, 'charsets')}`,
    ...(program.prefix ? [`--plugin-dir=${path.join(base, 'lib', 'mysql', 'plugin')}`] : []),
    '--innodb-data-file-path=ibdata1:1M:autoextend',
    '--innodb-temp-data-file-path=ibtmp1:1M:autoextend',
    '--innodb-autoextend-increment=4',
    '--skip-log-bin',
  ];
}

/** The statements of mariadb-install-db, without accounts: those are made at each start. */
function systemTables(share) {
  const read = (...names) => {
    const name = names.find((candidate) => fs.existsSync(path.join(share, candidate)));
    if (!name) throw new Trouble(`${names.join(' or ')} is missing in ${share}.`);
    return fs.readFileSync(path.join(share, name), 'utf8');
  };
  return [
    'CREATE DATABASE IF NOT EXISTS mysql;',
    'USE mysql;',
    'SET @auth_root_socket=NULL;',
    read('mysql_system_tables.sql', 'mariadb_system_tables.sql'),
    read('mysql_performance_tables.sql', 'mariadb_performance_tables.sql'),
    read('mysql_system_tables_data.sql', 'mariadb_system_tables_data.sql'),
    read('maria_add_gis_sp_bootstrap.sql'),
    "DELETE FROM global_priv WHERE User <> 'mariadb.sys';",
    'DELETE FROM proxies_priv;',
    '',
  ].join('\n');
}

/** An empty data folder, made once per server version and copied from then on (60 ms instead of 2 s). */
async function template(crew, program) {
  const { stdout } = await crew.run({
    name: 'mariadbd',
    command: program.command,
    args: ['--no-defaults', '--version'],
    env: program.env,
  });
  const version = /Ver (\d+\.\d+\.\d+)-MariaDB/.exec(stdout)?.[1];
  if (!version) throw new Trouble(`${program.command} does not say that it is MariaDB: ${stdout.trim()}`);
  const folder = inData('template', version);
  if (fs.existsSync(folder)) return folder;
  await withLock('template', async () => {
    if (fs.existsSync(folder)) return;
    const work = crew.temporaryFolder();
    const quick = ['--innodb-flush-method=nosync', '--innodb-log-file-size=8M', '--log-warnings=0'];
    const sizes = ['--max-allowed-packet=16M', '--net-buffer-length=16K'];
    const args = [...ground(program, work), ...quick, ...sizes, '--bootstrap'];
    const input = systemTables(findShare(program).share);
    const made = await crew.run({ name: 'mariadbd', command: program.command, args, env: program.env, input });
    if (made.code !== 0 || /^ERROR/m.test(made.output))
      throw new Trouble(`MariaDB could not make its tables:\n${made.output}`);
    fs.mkdirSync(path.dirname(folder), { recursive: true });
    fs.rmSync(`${folder}.partial`, { recursive: true, force: true });
    fs.cpSync(work, `${folder}.partial`, { recursive: true });
    fs.renameSync(`${folder}.partial`, folder);
  });
  return folder;
}

/** Statements of each start: one account, only from 127.0.0.1, only with the password. */
function accounts(password, database) {
  return [
    'SET sql_log_bin=0;',
    `CREATE OR REPLACE USER 'root'@'127.0.0.1' IDENTIFIED BY '${password}';`,
    "GRANT ALL PRIVILEGES ON *.* TO 'root'@'127.0.0.1' WITH GRANT OPTION;",
    ...(database ? [`CREATE DATABASE IF NOT EXISTS \`${database}\` CHARACTER SET utf8mb4;`] : []),
    '',
  ].join('\n');
}

/**
 * Temporary databases give up what protects against a power failure; the kept one does not. One whose process is going to
 * be killed, while the machine goes on, keeps what protects against that: the log is written at each commit.
 */
function pace(temporary, mortal) {
  if (mortal)
    return ['--innodb-flush-log-at-trx-commit=2', '--innodb-log-file-size=32M', '--innodb-buffer-pool-size=256M'];
  const quick = ['--innodb-flush-method=nosync', '--innodb-doublewrite=0', '--innodb-flush-log-at-trx-commit=2'];
  return temporary
    ? [...quick, '--innodb-log-file-size=32M', '--innodb-buffer-pool-size=256M', '--innodb-fast-shutdown=2']
    : ['--innodb-flush-log-at-trx-commit=1', '--innodb-log-file-size=64M', '--innodb-buffer-pool-size=128M'];
}

function runOptions(port, run, temporary, mortal) {
  return [
    ...pace(temporary, mortal),
    '--bind-address=127.0.0.1',
    `--port=${port}`,
    `--socket=${path.join(run, 'm.sock')}`,
    `--pid-file=${path.join(run, 'm.pid')}`,
    `--init-file=${path.join(run, 'init.sql')}`,
    '--skip-name-resolve',
    '--skip-symbolic-links',
    '--local-infile=0',
    '--performance-schema=OFF',
    '--max-connections=400',
    '--max-allowed-packet=64M',
    '--character-set-server=utf8mb4',
    '--transaction-isolation=READ-COMMITTED',
    // 10.6.18, 10.11.8 and 11.4 know it; older ones start without
    '--loose-innodb-snapshot-isolation=ON',
    '--default-time-zone=+00:00',
  ];
}

/** Sockets may have 103 bytes: a deep checkout or a long TMPDIR must not decide whether we start. */
function socketFolder(crew) {
  const roomy = path.join(os.tmpdir(), 'hamshahr-XXXXXX', 'm.sock').length <= 103;
  return crew.temporaryFolder(roomy ? os.tmpdir() : '/tmp', 'hamshahr-');
}

/**
 * Starts a private MariaDB on 127.0.0.1.
 * @param options.folder data folder that is kept across runs; without it a temporary one is used and removed
 * @param options.password of root@127.0.0.1, hexadecimal; made up when missing
 * @param options.database created when missing
 * @param options.mortal its process is going to be killed, and must lose nothing by that
 * @returns `{ url, port, password, handle, stop(), kill(), restart() }`; url ends in `/` (no database name)
 */
async function startMariadb(
  crew,
  program,
  { folder, database, mortal = false, password = crypto.randomBytes(16).toString('hex') } = {},
) {
  const temporary = folder === undefined;
  const origin = await template(crew, program);
  const place = folder ?? path.join(crew.temporaryFolder(), 'data');
  if (!fs.existsSync(place)) {
    fs.rmSync(`${place}.partial`, { recursive: true, force: true });
    fs.cpSync(origin, `${place}.partial`, { recursive: true });
    fs.renameSync(`${place}.partial`, place);
  }
  const run = socketFolder(crew);
  const start = async (port) => {
    fs.writeFileSync(path.join(run, 'init.sql'), accounts(password, database), { mode: 0o600 });
    const ending = temporary ? { signal: 'SIGKILL', grace: 1000 } : { grace: 30_000 };
    const args = [...ground(program, place), ...runOptions(port, run, temporary, mortal)];
    // A file that may not grow must be an error of the statement, as on a full disk, and not the signal of a limit.
    const unlimited = ['-c', 'trap "" XFSZ; exec "$0" "$@"', program.command, ...args];
    return crew.start({
      name: 'mariadb',
      server: true,
      command: mortal ? '/bin/sh' : program.command,
      args: mortal ? unlimited : args,
      env: program.env,
      // the handshake comes after the init file, a connection alone may come before
      ready: async () => (await ask(port)) !== undefined,
      ...ending,
    });
  };
  return withFreePort(start, (port) => ({ password, url: `mysql://root:${password}@127.0.0.1:${port}/` }));
}

/** Another process may take a free port first: three tries. Gives the server its restart on the same port. */
async function withFreePort(start, describe) {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    try {
      const server = { port, ...describe(port), handle: await start(port) };
      server.stop = () => server.handle.stop();
      server.kill = (signal) => server.handle.kill(signal);
      server.restart = async () => {
        await server.handle.stop();
        server.handle = await start(port);
      };
      return server;
    } catch (error) {
      if (attempt === 3 || !/already in use/i.test(error.message)) throw error;
    }
  }
}

module.exports = { startMariadb, withFreePort };
