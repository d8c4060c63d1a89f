const fs = require('node:fs');
const path = require('node:path');
const { root, dist } = require('../paths.js');
const { Trouble } = require('../servers/processes.js');
const { filesBelow, fingerprint } = require('./fingerprint.js');
const { withLock } = require('./lock.js');
const { findNode } = require('./node.js');

const stamp = path.join(dist, '.sources.json');
const consoleStamp = path.join(dist, '.console.json');

function sources() {
  const folders = [
    'apps/api',
    'apps/worker',
    'libs',
    'config',
    'nest-cli.json',
    'tsconfig.json',
    'package-lock.json',
    'scripts/setup/tsconfig.build.json',
  ];
  return fingerprint(folders.flatMap(filesBelow).filter((file) => !/[.]spec[.]tsx?$/.test(file)));
}

function built(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** The console's sources; its words and its client stand among them. */
function consoleSources() {
  const files = [...filesBelow('apps/web'), ...filesBelow('libs/time'), 'package-lock.json'];
  return fingerprint(files.filter((file) => !/[.]spec[.]tsx?$/.test(file)));
}

async function buildConsole(crew, now) {
  fs.rmSync(consoleStamp, { force: true });
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '-c', path.join('apps', 'web', 'vite.config.ts'), '--logLevel', 'warn'];
  const done = await crew.run({ name: 'vite build', command: findNode(), args, cwd: root, env: process.env });
  if (done.code !== 0) throw new Trouble(`The console could not be built.\n${done.output.trim()}`);
  fs.writeFileSync(consoleStamp, JSON.stringify(now));
}

async function build(crew, now, before) {
  // the compiler never removes the output of a source that is gone
  if (!before || Object.keys(before).some((file) => !now[file])) fs.rmSync(dist, { recursive: true, force: true });
  fs.rmSync(stamp, { force: true });
  const nest = path.join(root, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js');
  // one compilation of both apps: the same output as `nest build api && nest build worker` in half the time
  const args = [nest, 'build', 'api', '--path', path.join('scripts', 'setup', 'tsconfig.build.json')];
  const done = await crew.run({ name: 'nest build', command: findNode(), args, cwd: root, env: process.env });
  if (done.code !== 0) throw new Trouble(`The build failed.\n${done.output.trim()}`);
  fs.writeFileSync(stamp, JSON.stringify(now));
}

/**
 * Compiles both apps and the console into dist/, each when a source of its own changed since the last time.
 * @param withConsole false for what comes before the console's client: the description of the API
 * @throws Trouble with the compiler's errors
 */
async function ensureBuild(crew, say, withConsole = true) {
  const isConsoleStale = () => withConsole && !same(built(consoleStamp), consoleSources());
  if (same(built(stamp), sources()) && !isConsoleStale()) return;
  await withLock('build', async () => {
    const now = sources();
    const before = built(stamp);
    if (!same(before, now)) {
      say('building');
      await build(crew, now, before);
    }
    // last: a build from nothing empties dist/
    if (isConsoleStale()) {
      say('building the console');
      await buildConsole(crew, consoleSources());
    }
  });
}

module.exports = { ensureBuild };
