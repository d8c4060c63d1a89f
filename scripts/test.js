const { randomBytes } = require('node:crypto');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { launch } = require('./house/launcher.js');
const { root, inData } = require('./paths.js');
const { findChromium } = require('./servers/chromium.js');
const { findServers } = require('./servers/packages.js');
const { startMariadb } = require('./servers/mariadb.js');
const { startRedis } = require('./servers/redis.js');
const { ensureBuild } = require('./setup/build.js');
const { findNode } = require('./setup/node.js');

/** Suites whose results must not depend on the zone of the machine, and zones that would show it. */
const zoned = 'libs/(time|calendar|views|mailing)/';
const zones = ['Asia/Tehran', 'America/New_York'];
/** Everything runs in the zone it is given, servers included: TZ=Asia/Tehran npm test. */
const ownZone = process.env.TZ || 'UTC';

/** Unit tests compile what they need themselves: naming only libs spares the build. */
const needsBuild = (args) => {
  const paths = args.filter((arg) => !arg.startsWith('-'));
  return paths.length === 0 || !paths.every((arg) => /^(\.\/)?(libs|config)(\/|$)/.test(arg));
};

/** The tests get servers of their own, never those of DATABASE_URL and its like. */
async function testServers(crew, say) {
  const given = { database: process.env.TEST_DATABASE_URL, redis: process.env.TEST_REDIS_URL };
  if (!given.database || !given.redis) {
    const programs = await findServers(crew, say);
    say('starting MariaDB and Redis');
    const [mariadb, redis] = await Promise.all([
      given.database ? { url: given.database } : startMariadb(crew, programs.mariadb),
      given.redis ? { url: given.redis } : startRedis(crew, programs.redis),
    ]);
    Object.assign(given, { database: mariadb.url, redis: redis.url });
  }
  const env = { ...process.env, TEST_DATABASE_URL: given.database, TEST_REDIS_URL: given.redis };
  // A server that ends with this run may keep a template of what all tests begin with.
  if (!process.env.TEST_DATABASE_URL) env.TEST_TOKEN_KEYS = `a:${randomBytes(32).toString('hex')}`;
  for (const name of ['DATABASE_URL', 'REDIS_URL', 'SMTP_URL', 'TOKEN_KEYS', 'BASE_URL', 'PORT', 'HOST'])
    delete env[name];
  return env;
}

function jest(crew, env, zone, args, options) {
  const flags = [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    path.join('node_modules', 'jest', 'bin', 'jest.js'),
  ];
  // the default is shared by every checkout and account of the machine
  const cache = `--cacheDirectory=${inData('jest')}`;
  return crew.run({
    name: 'jest',
    command: findNode(),
    args: [...flags, cache, ...args],
    cwd: root,
    env: { ...env, TZ: zone },
    ...options,
  });
}

/** Counts of one run from jest's own report; a suite that could not run is a failure too. */
function counts(report, code) {
  const nothing = { passed: 0, failed: 0, skipped: 0 };
  const read = () => JSON.parse(fs.readFileSync(report, 'utf8'));
  const said = fs.existsSync(report) ? read() : undefined;
  const sum = said
    ? {
        passed: said.numPassedTests,
        failed: said.numFailedTests + said.numRuntimeErrorTestSuites,
        skipped: said.numPendingTests + said.numTodoTests,
      }
    : nothing;
  return code !== 0 && sum.failed === 0 ? { ...sum, failed: 1 } : sum;
}

async function counted(crew, env, zone, args, options) {
  const report = inData('tests', `${zone.replace('/', '-')}-${process.pid}.json`);
  fs.mkdirSync(path.dirname(report), { recursive: true });
  const run = await jest(crew, env, zone, [...args, '--json', `--outputFile=${report}`], options);
  const result = { zone, output: run.stderr, ...counts(report, run.code) };
  fs.rmSync(report, { force: true });
  return result;
}

/** `npm run test:web` walks the pages in a browser; everything else is `npm test`. */
const projects = ['--selectProjects', 'unit', 'architecture', 'flows'];

async function everything(crew, env, say) {
  const workers = `--maxWorkers=${os.availableParallelism() + 2}`;
  const main = await counted(crew, env, ownZone, [...projects, workers], { inherit: true });
  say(`the same unit tests under TZ=${zones.join(' and TZ=')}`);
  const again = ['--selectProjects', 'unit', '--testPathPatterns', zoned, '--runInBand'];
  const others = await Promise.all(zones.map((zone) => counted(crew, env, zone, again)));
  for (const { zone, output, passed, failed } of others) {
    if (failed > 0) process.stderr.write(output);
    say(`TZ=${zone}: ${passed} passed, ${failed} failed`);
  }
  const total = (key) => [main, ...others].reduce((sum, run) => sum + run[key], 0);
  if (total('skipped') > 0) say(`${total('skipped')} tests are marked as skipped`);
  process.stdout.write(`${total('passed')} passed, ${total('failed')} failed\n`);
  return total('failed') === 0 ? 0 : 1;
}

/** A browser waits for its page, and the page for its house: two at a time fill two cores. */
const WEB_WORKERS = 2;

async function web(crew, env, say, paths) {
  const chromium = await findChromium(crew, say);
  const args = ['--selectProjects', 'web', `--maxWorkers=${WEB_WORKERS}`, ...paths];
  const { passed, failed } = await counted(crew, { ...env, ...chromium }, ownZone, args, { inherit: true });
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}

async function main({ crew, say, args }) {
  if (needsBuild(args)) await ensureBuild(crew, say);
  const env = await testServers(crew, say);
  if (args[0] === '--web') return web(crew, env, say, args.slice(1));
  if (args.length === 0) return everything(crew, env, say);
  const { code } = await jest(crew, env, ownZone, args, { inherit: true });
  return code;
}

void launch(main, { logs: 'test' });
