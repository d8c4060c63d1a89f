const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { root } = require('../paths.js');

/** Files below a folder of the checkout, relative to its root, in a stable order. */
function filesBelow(folder) {
  const absolute = path.join(root, folder);
  if (!fs.existsSync(absolute)) return [];
  if (fs.statSync(absolute).isFile()) return [folder];
  return fs
    .readdirSync(absolute, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesBelow(path.join(folder, entry.name)));
}

/** SHA-256 of each file: `{ [path]: hex }`. */
function fingerprint(files) {
  const digest = (file) =>
    crypto
      .createHash('sha256')
      .update(fs.readFileSync(path.join(root, file)))
      .digest('hex');
  return Object.fromEntries(files.map((file) => [file, digest(file)]));
}

module.exports = { filesBelow, fingerprint };
