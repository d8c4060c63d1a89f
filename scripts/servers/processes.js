const { spawn } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { inData } = require('../paths.js');
const { tellKeeper } = require('./keeping.js');

const crews = new Set();
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** A failure the reader can act on: printed without a stack. */
class Trouble extends Error {}

function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // already gone
  }
}

function tail(file, lines = 20) {
  try {
    return fs.readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
  } catch {
    return '';
  }
}

/** Starts a child in a process group of its own, so that Ctrl-C reaches only the launcher and the order of the end is ours. */
function spawnChild(crew, options) {
  const { name, command, args, argv0, cwd, env, stdio, server = false, signal = 'SIGTERM', grace = 30_000 } = options;
  if (crew.stopping) throw new Trouble(`${name} is not started any more: everything is being stopped.`);
  const child = spawn(command, args, { argv0, cwd, env, stdio, detached: true });
  const handle = { name, pid: child.pid, child, server, expected: false, over: undefined, signal, grace };
  handle.exited = new Promise((done) => {
    const end = (result) => {
      if (handle.over) return;
      handle.over = result;
      if (child.pid) {
        signalGroup(child.pid, 'SIGKILL');
        tellKeeper({ forget: child.pid });
      }
      crew.handles.delete(handle);
      done(result);
    };
    child.on('exit', (code, by) => end({ code, signal: by }));
    child.on('error', (error) => end({ code: 127, signal: null, error }));
  });
  if (child.pid) tellKeeper({ watch: child.pid, signal, grace, server });
  crew.handles.add(handle);
  handle.kill = (by = 'SIGKILL') => {
    handle.expected = true;
    signalGroup(child.pid, by);
    return handle.exited;
  };
  handle.stop = () => stopHandle(handle);
  return handle;
}

async function stopHandle(handle) {
  if (handle.over || !handle.pid) return handle.over;
  handle.expected = true;
  signalGroup(handle.pid, handle.signal);
  const timer = setTimeout(() => signalGroup(handle.pid, 'SIGKILL'), handle.grace);
  const result = await handle.exited;
  clearTimeout(timer);
  return result;
}

const how = ({ code, signal, error }) =>
  error ? `could not be started (${error.message})` : signal ? `was ended by ${signal}` : `ended with status ${code}`;

/** The sentence for a child that is gone, with the end of its log. */
function obituary(handle) {
  return new Trouble(
    `${handle.name} ${how(handle.over)}. The end of ${handle.log}:\n${tail(handle.log).replace(/^/gm, '    ')}`,
  );
}

async function untilReady(handle, ready, seconds) {
  const until = Date.now() + seconds * 1000;
  for (;;) {
    if (handle.over) throw obituary(handle);
    if (await ready(handle)) return;
    if (Date.now() > until) {
      await handle.kill();
      throw new Trouble(
        `${handle.name} was not ready within ${seconds} s. The end of ${handle.log}:\n${tail(handle.log)}`,
      );
    }
    await sleep(20);
  }
}

function openLog(logs, name) {
  fs.mkdirSync(logs, { recursive: true });
  const log = path.join(logs, `${name}.log`);
  return { log, descriptor: fs.openSync(log, 'w', 0o600) };
}

/**
 * Starts a server and waits until `ready(handle)` answers true.
 * @returns handle `{ name, pid, log, exited, stop(), kill(signal) }`; when it ends unasked, `crew.failed` rejects
 */
async function startServer(crew, { ready, seconds = 60, ...options }) {
  const { log, descriptor } = openLog(crew.logs, options.name);
  let handle;
  try {
    handle = spawnChild(crew, { ...options, stdio: ['ignore', descriptor, descriptor] });
  } finally {
    fs.closeSync(descriptor);
  }
  handle.log = log;
  await untilReady(handle, ready, seconds);
  void handle.exited.then(() => handle.expected || crew.stopping || crew.fail(obituary(handle)));
  return handle;
}

/**
 * Runs a command to its end.
 * @param options.input text for its standard input
 * @param options.inherit shows its output instead of collecting it
 * @returns `{ code, stdout, stderr, output }`; output has both in order of arrival; a signal counts as code 1
 */
async function runCommand(crew, { input, inherit = false, ...options }) {
  const stdio = [input === undefined ? 'ignore' : 'pipe', ...(inherit ? ['inherit', 'inherit'] : ['pipe', 'pipe'])];
  const handle = spawnChild(crew, { grace: 5000, ...options, stdio });
  const said = { stdout: '', stderr: '', output: '' };
  for (const stream of inherit ? [] : ['stdout', 'stderr']) {
    handle.child[stream]?.setEncoding('utf8').on('data', (text) => {
      said[stream] += text;
      said.output += text;
    });
  }
  if (input !== undefined) handle.child.stdin?.on('error', () => {}).end(input);
  const closed = new Promise((done) => handle.child.on('close', done).on('error', done));
  const { code, error } = await handle.exited;
  if (!inherit) await closed;
  if (error) said.output += `${options.name}: ${error.message}\n`;
  return { code: code ?? 1, ...said };
}

/** Removes temporary folders whose launcher is gone (power loss, kill -9 of the keeper). */
function sweepTemporary(folder) {
  for (const name of fs.existsSync(folder) ? fs.readdirSync(folder) : []) {
    if (!isAlive(Number(name.split('-')[0]))) fs.rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

/** A container's first process may never reap its orphans: a zombie is not alive. */
function isZombie(pid) {
  try {
    return /\) Z /.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** First the apps, then what `beforeServers` collected, then the servers they need for a clean end. */
async function stopCrew(crew) {
  crew.stopping = true;
  await Promise.all([...crew.handles].filter((handle) => !handle.server).map(stopHandle));
  for (const farewell of crew.farewells) await farewell().catch(() => {});
  await Promise.all([...crew.handles].map(stopHandle));
  for (const folder of crew.folders) {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    tellKeeper({ removed: folder });
  }
  crew.folders.clear();
  crews.delete(crew);
}

/**
 * The children and temporary folders that live and die together.
 * `failed` rejects with a Trouble when a server ends unasked.
 */
function createCrew({ logs = inData('logs') } = {}) {
  const crew = { handles: new Set(), folders: new Set(), farewells: [], stopping: false, logs };
  crew.failed = new Promise((_, reject) => (crew.fail = reject));
  crew.failed.catch(() => {});
  crew.start = (options) => startServer(crew, options);
  crew.run = (options) => runCommand(crew, options);
  crew.temporaryFolder = (parent = inData('tmp'), prefix = `${process.pid}-`) => {
    if (parent === inData('tmp')) sweepTemporary(parent);
    fs.mkdirSync(parent, { recursive: true });
    const folder = fs.mkdtempSync(path.join(parent, prefix));
    crew.folders.add(folder);
    tellKeeper({ folder });
    return folder;
  };
  crew.beforeServers = (farewell) => crew.farewells.push(farewell);
  crew.stop = () => (crew.ending ??= stopCrew(crew));
  crews.add(crew);
  return crew;
}

/** Ends every crew of this process; `now` does not wait for anybody. */
async function stopAllCrews(now = false) {
  if (now) for (const crew of crews) for (const handle of crew.handles) signalGroup(handle.pid, 'SIGKILL');
  await Promise.all([...crews].map((crew) => crew.stop()));
}

module.exports = { Trouble, createCrew, stopAllCrews, isAlive, sleep, tail };
