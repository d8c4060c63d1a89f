/**
 * Takes down what a launcher started when the launcher is gone, however it went (kill -9 included):
 * the launcher holds the other end of our standard input, one JSON line per child or folder.
 */
const fs = require('node:fs');
const readline = require('node:readline');

const children = new Map();
const folders = new Set();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGPIPE']) process.on(signal, () => {});

function obey(line) {
  const order = JSON.parse(line);
  if (order.watch) children.set(order.watch, order);
  if (order.forget) children.delete(order.forget);
  if (order.folder) folders.add(order.folder);
  if (order.removed) folders.delete(order.removed);
}

function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
    return true;
  } catch {
    return false;
  }
}

/** A container's first process may never reap its orphans: a zombie counts as gone. */
function lives(pid) {
  if (!signalGroup(pid, 0)) return false;
  try {
    return !/\) Z /.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return process.platform !== 'linux';
  }
}

async function end(group) {
  const until = Date.now() + Math.max(0, ...group.map((child) => child.grace));
  for (const { watch, signal } of group) signalGroup(watch, signal);
  while (Date.now() < until && group.some(({ watch }) => lives(watch)))
    await new Promise((done) => setTimeout(done, 50));
  for (const { watch } of group) signalGroup(watch, 'SIGKILL');
}

/** Apps before the servers they need for a clean end. */
async function takeDown() {
  const all = [...children.values()];
  await end(all.filter((child) => !child.server));
  await end(all.filter((child) => child.server));
  for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.exit(0);
}

readline.createInterface({ input: process.stdin }).on('line', obey).on('close', takeDown);
