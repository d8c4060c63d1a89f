const { spawn } = require('node:child_process');
const { bin, root } = require('../paths.js');
const { Trouble, createCrew, stopAllCrews } = require('../servers/processes.js');
const { ensureDependencies } = require('../setup/dependencies.js');
const { findNode, isEnough } = require('../setup/node.js');
const path = require('node:path');

const began = Number(process.env.HAMSHAHR_RELAUNCHED) || Date.now();

/** One line of progress, with the seconds since the start, on standard error. */
function say(text) {
  process.stderr.write(`${`${((Date.now() - began) / 1000).toFixed(1)} s`.padStart(8)}  ${text}\n`);
}

function report(error) {
  process.stderr.write(`\n${error instanceof Trouble ? error.message : (error?.stack ?? String(error))}\n`);
}

let ending;

/** Stops everything, then ends with this status; whoever comes first decides the status. */
function end(status) {
  ending ??= stopAllCrews()
    .catch((error) => {
      report(error);
      return undefined;
    })
    .then(() => process.exit(status));
  return ending;
}

function onSignal(signal) {
  const status = signal === 'SIGINT' ? 130 : 143;
  if (ending) {
    void stopAllCrews(true).finally(() => process.exit(status));
    return;
  }
  say('stopping');
  void end(status);
}

/** npm killed with -9 cannot pass the news on: being handed to another parent is the news. */
function watchParent() {
  if (!process.env.npm_lifecycle_event && !process.env.HAMSHAHR_RELAUNCHED) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && !ending && onSignal('SIGTERM'), 500).unref();
}

function guard() {
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  for (const event of ['uncaughtException', 'unhandledRejection']) {
    process.on(event, (error) => {
      report(error);
      void end(1);
    });
  }
  // a reader that went away (head, a closed pager) ends us like a signal
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => void end(1));
  watchParent();
  delete process.env.HAMSHAHR_RELAUNCHED;
}

/** Starts the same script again under the Node.js that was just installed and ends with its status. */
function relaunch() {
  const child = spawn(findNode(), process.argv.slice(1), {
    stdio: 'inherit',
    env: { ...process.env, HAMSHAHR_RELAUNCHED: String(began) },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.removeAllListeners(signal);
    // Ctrl-C reaches the child through the terminal as well; a second one would mean "at once"
    process.on(signal, () => signal === 'SIGTERM' && child.kill(signal));
  }
  child.on('error', (error) => {
    report(error);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
}

/**
 * Runs a launcher: dependencies first, then `main(tools)` under Node.js 24; whatever happens, no child outlives it.
 * @param main gets `{ crew, say, args }` and resolves to the exit status (0 when undefined)
 * @param options.logs name of the folder below .data/logs
 */
async function launch(main, { logs, args = process.argv.slice(2) } = {}) {
  guard();
  try {
    process.chdir(root);
    process.env.PATH = [bin, process.env.PATH].join(path.delimiter);
    const setup = createCrew();
    await ensureDependencies(setup, say);
    await setup.stop();
    if (!isEnough(process.versions.node)) return relaunch();
    const { inData } = require('../paths.js');
    const crew = createCrew({ logs: inData('logs', logs ?? 'launcher') });
    const status = await Promise.race([main({ crew, say, args }), crew.failed]);
    await end(status ?? 0);
  } catch (error) {
    if (!ending) report(error);
    await end(1);
  }
}

module.exports = { launch, say };
