const fs = require('node:fs');
const path = require('node:path');
const { root, dist } = require('../paths.js');
const { Trouble } = require('../servers/processes.js');
const { filesBelow, fingerprint } = require('./fingerprint.js');
const { withLock } = require('./lock.js');
const { findNode } = require('./node.js');

const stamp = path.join(dist, '.sources.json');

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

function built() {
  try {
    return JSON.parse(fs.readFileSync(stamp, 'utf8'));
  } catch {
    return undefined;
  }
}

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

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
 * Compiles both apps into dist/ when a source changed since the last time.
 * @throws Trouble with the compiler's errors
 */
async function ensureBuild(crew, say) {
  if (same(built(), sources())) return;
  await withLock('build', async () => {
    const now = sources();
    const before = built();
    if (same(before, now)) return;
    say('building');
    await build(crew, now, before);
  });
}

module.exports = { ensureBuild };
