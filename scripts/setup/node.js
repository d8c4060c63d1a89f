const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { bin } = require('../paths.js');
const { Trouble } = require('../servers/processes.js');

const least = [24, 15];
const own = path.join(bin, 'node');

function isEnough(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  return major > least[0] || (major === least[0] && minor >= least[1]);
}

function ownVersion() {
  if (!fs.existsSync(own)) return 'none';
  try {
    return execFileSync(own, ['--version'], { encoding: 'utf8' }).trim();
  } catch {
    return 'one that does not run on this system';
  }
}

/**
 * The Node.js the project runs on: the one among its dependencies, else the one that runs now.
 * @throws Trouble when neither is 24.15 or later
 */
function findNode() {
  if (isEnough(process.versions.node) && (process.execPath === own || !fs.existsSync(own))) return process.execPath;
  const version = ownVersion();
  if (isEnough(version)) return own;
  if (isEnough(process.versions.node)) return process.execPath;
  throw new Trouble(
    `Node.js 24.15 or later is needed; this is ${process.versions.node}, and node_modules has ${version}. ` +
      'Install it from https://nodejs.org and start again.',
  );
}

module.exports = { findNode, isEnough };
