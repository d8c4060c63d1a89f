const fs = require('node:fs');
const path = require('node:path');
const { root, bin } = require('../paths.js');
const { Trouble } = require('../servers/processes.js');
const { fingerprint } = require('./fingerprint.js');
const { withLock } = require('./lock.js');

const modules = path.join(root, 'node_modules');
const stamp = path.join(modules, '.hamshahr');

const read = (file) => {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

/** npm writes down what it installed: compared with the lock, optional packages of other systems aside. */
function matchesLock() {
  const installed = JSON.parse(read(path.join(modules, '.package-lock.json')) ?? '{}').packages ?? {};
  const locked = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(locked)
    .filter(([place, entry]) => place !== '' && !entry.link)
    .every(([place, entry]) => (installed[place] ? installed[place].version === entry.version : entry.optional));
}

function isInstalled() {
  const lock = fingerprint(['package-lock.json'])['package-lock.json'];
  if (read(stamp) === lock) return true;
  if (!matchesLock()) return false;
  fs.writeFileSync(stamp, lock);
  return true;
}

/** npm's own settings stay, what an outer `npm run` says about its own project does not. */
function environment() {
  const env = { ...process.env };
  for (const key of Object.keys(env)) {
    if (/^npm_(package|lifecycle|command|config_local_prefix|config_ignore_scripts|config_omit)/i.test(key))
      delete env[key];
  }
  const folders = (env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== bin);
  return { ...env, PATH: folders.join(path.delimiter) };
}

/**
 * Installs exactly what package-lock.json says, when node_modules is missing or says something else.
 * No package of ours needs its install script, so none is run.
 * @throws Trouble with npm's own words when it fails
 */
async function ensureDependencies(crew, say) {
  if (isInstalled()) return;
  await withLock('dependencies', async () => {
    if (isInstalled()) return;
    say('installing dependencies (npm ci, about 20 s)');
    const args = [
      'ci',
      '--ignore-scripts',
      '--include=dev',
      '--include=optional',
      '--no-audit',
      '--no-fund',
      '--prefer-offline',
    ];
    const done = await crew.run({ name: 'npm', command: 'npm', args, cwd: root, env: environment() });
    if (done.code !== 0) {
      throw new Trouble(`npm ci failed; without a network node_modules must be there already.\n${done.output.trim()}`);
    }
    fs.writeFileSync(stamp, fingerprint(['package-lock.json'])['package-lock.json']);
  });
}

module.exports = { ensureDependencies };
