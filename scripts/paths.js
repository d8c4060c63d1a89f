const path = require('node:path');

const root = path.resolve(__dirname, '..');
let data = path.join(root, '.data');

/** Where the launchers keep what may be thrown away: private servers, databases, logs, secrets. */
module.exports = {
  root,
  dist: path.join(root, 'dist'),
  bin: path.join(root, 'node_modules', '.bin'),
  /** Absolute path below the data folder. */
  inData: (...parts) => path.join(data, ...parts),
  /** Moves the data folder of this run (`--data DIR`); downloaded servers stay where they are. */
  useData(folder) {
    data = path.resolve(folder);
  },
  packages: path.join(root, '.data', 'pkgs'),
};
