const { spawn } = require('node:child_process');
const path = require('node:path');

let keeper;

function connect() {
  keeper = spawn(process.execPath, [path.join(__dirname, 'keeper.js')], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  keeper.unref();
  keeper.stdin.unref?.();
  keeper.on('error', () => {});
  keeper.stdin.on('error', () => {});
  return keeper;
}

/**
 * Tells the keeper of this process one thing.
 * @param order `{ watch: pid, signal, grace: ms, server: boolean }`, `{ forget: pid }`, `{ folder }` or `{ removed: folder }`
 */
function tellKeeper(order) {
  (keeper ?? connect()).stdin.write(`${JSON.stringify(order)}\n`);
}

module.exports = { tellKeeper };
