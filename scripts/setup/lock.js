const fs = require('node:fs');
const path = require('node:path');
const { inData, packages } = require('../paths.js');
const { Trouble, isAlive, sleep } = require('../servers/processes.js');

function holder(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** When a process began, in the kernel's ticks: a number reused after a restart is another process. */
function birth(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop().split(' ')[19];
  } catch {
    return undefined;
  }
}

const isHeld = (note) => note !== undefined && isAlive(note.pid) && note.birth === birth(note.pid);

function tryTake(file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const mine = `${file}.${process.pid}`;
  fs.writeFileSync(mine, JSON.stringify({ pid: process.pid, birth: birth(process.pid) }));
  try {
    // link fails when the lock exists and shows it with its content at once
    fs.linkSync(mine, file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!isHeld(holder(file))) fs.rmSync(file, { force: true });
    return false;
  } finally {
    fs.rmSync(mine, { force: true });
  }
}

const held = new Set();
process.on('exit', () => {
  for (const file of held) fs.rmSync(file, { force: true });
});

/** Runs `work` while no other launcher of this checkout is inside a lock of that name; waits up to 5 minutes. */
async function withLock(name, work) {
  const file = path.join(path.dirname(packages), `${name}.lock`);
  const until = Date.now() + 300_000;
  while (!tryTake(file)) {
    if (Date.now() > until) throw new Trouble(`Another launcher holds ${file} for more than 5 minutes.`);
    await sleep(100);
  }
  held.add(file);
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
    held.delete(file);
  }
}

/**
 * Takes a lock until this process ends.
 * @returns undefined, or the note of the living process that holds it
 */
function takeLock(name) {
  const file = inData(`${name}.lock`);
  for (let attempt = 0; attempt < 3; attempt++) {
    if (tryTake(file)) {
      held.add(file);
      return undefined;
    }
  }
  return holder(file) ?? {};
}

module.exports = { withLock, takeLock };
