const { spawn } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { Transform } = require('node:stream');
const { pipeline } = require('node:stream/promises');
const zlib = require('node:zlib');
const { findClient } = require('./client.js');
const { Trouble } = require('./processes.js');

/** Last line that mariadb-dump writes when it came to its end. */
const END = '-- Dump completed';

/** Arguments and environment of a client; the password is not for the list of processes. */
function connection({ command, env }, url, args) {
  const { hostname, port, username, password, pathname } = new URL(url);
  const where = [`--host=${hostname}`, `--port=${port || 3306}`, `--user=${decodeURIComponent(username)}`];
  const all = ['--no-defaults', ...where, '--protocol=tcp', '--default-character-set=utf8mb4', ...args];
  return { command, args: [...all, pathname.slice(1)], env: { ...env, MYSQL_PWD: decodeURIComponent(password) } };
}

function start({ command, args, env }, stdio) {
  const child = spawn(command, args, { env, stdio });
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (words += text));
  const over = new Promise((done, fail) => {
    child.on('error', (error) => fail(new Trouble(`${command}: ${error.message}`)));
    child.on('close', (code) =>
      code === 0 ? done() : fail(new Trouble(`${path.basename(command)}: ${words.trim()}`)),
    );
  });
  over.catch(() => {});
  return { child, over };
}

/** One consistent state of the whole database, while everything goes on. */
async function dump(crew, say, url, file) {
  const programs = await findClient(crew, say);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const options = ['--single-transaction', '--skip-lock-tables', '--quick', '--hex-blob', '--no-tablespaces'];
  const { child, over } = start(connection(programs.dump, url, options), ['ignore', 'pipe', 'pipe']);
  const target = fs.createWriteStream(`${file}.partial`, { mode: 0o600 });
  try {
    await Promise.all([pipeline(child.stdout, zlib.createGzip(), target), over]);
    fs.renameSync(`${file}.partial`, file);
  } finally {
    fs.rmSync(`${file}.partial`, { force: true });
  }
}

/** Whether the file is a backup that came to its end. */
async function isWhole(file) {
  let end = '';
  const watch = new Transform({
    transform(bytes, _encoding, done) {
      end = (end + bytes.toString('latin1')).slice(-200);
      done();
    },
  });
  try {
    await pipeline(fs.createReadStream(file), zlib.createGunzip(), watch);
  } catch {
    return false;
  }
  return end.includes(END);
}

/** @throws Trouble when somebody uses the database, or when it holds anything and nobody said that it may go */
async function prepare(url, mayEmpty) {
  const { createConnection } = require('mysql2/promise');
  const database = await createConnection(url);
  try {
    const [users] = await database.query(
      'SELECT 1 FROM information_schema.processlist WHERE db = DATABASE() AND id <> CONNECTION_ID()',
    );
    if (users.length > 0) {
      throw new Trouble(`${users.length} connections use the database: stop API and workers first.`);
    }
    const [tables] = await database.query(
      'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
    );
    if (tables.length > 0 && !mayEmpty) {
      throw new Trouble(
        `The database holds ${tables.length} tables already. Nothing was changed; --replace empties it first.`,
      );
    }
    await database.query('SET FOREIGN_KEY_CHECKS = 0');
    for (const { name } of tables) await database.query(`DROP TABLE \`${name}\``);
  } finally {
    await database.end();
  }
}

async function load(crew, say, url, file) {
  const programs = await findClient(crew, say);
  const { child, over } = start(connection(programs.client, url, ['--batch']), ['pipe', 'ignore', 'pipe']);
  const poured = pipeline(fs.createReadStream(file), zlib.createGunzip(), child.stdin);
  // The client's own words say more than the broken pipe that follows from them.
  await over;
  await poured;
}

module.exports = { dump, isWhole, load, prepare };
