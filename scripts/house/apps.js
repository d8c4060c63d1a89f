const fs = require('node:fs');
const path = require('node:path');
const { dist, inData, root } = require('../paths.js');
const { Trouble } = require('../servers/processes.js');
const { answers } = require('../catcher/inbox.js');
const { findNode } = require('../setup/node.js');

/** Commands of the api, each a file in apps/api/src/commands. */
const commandFile = (name) => path.join(dist, 'apps', 'api', 'src', 'commands', `${name}.js`);

function mustExist(file) {
  if (!fs.existsSync(file))
    throw new Trouble(`${path.relative(root, file)} does not exist: the apps were built without it.`);
  return file;
}

/** What V8 made of the modules is kept: a later start reads it instead of compiling again. */
const withCompiled = (env) => ({ NODE_COMPILE_CACHE: inData('compiled'), ...env });

/**
 * Runs a command of the api to its end.
 * @returns `{ code, stdout, stderr, output }`
 */
function tryCommand(crew, name, env, args = []) {
  const file = mustExist(commandFile(name));
  return crew.run({ name, command: findNode(), args: [file, ...args], cwd: root, env: withCompiled(env) });
}

/** The same, but a failure is a Trouble with the command's words. */
async function runCommand(crew, name, env, args = []) {
  const result = await tryCommand(crew, name, env, args);
  if (result.code !== 0)
    throw new Trouble(`The command ${name} failed (status ${result.code}):\n${result.output.trim()}`);
  return result.stdout;
}

/** Loads the sample programme, or finds it loaded: `[{ office, name, email, password, roles }]`. */
async function loadSample(crew, env) {
  const said = (await runCommand(crew, 'sample', env)).trim().split('\n').at(-1) ?? '';
  try {
    return JSON.parse(said).accounts;
  } catch {
    throw new Trouble(`The command sample must end with a line of JSON; it said: ${said}`);
  }
}

/** The worker makes much short-lived garbage; without a bound V8 lets it grow to twice what it needs (docs/OPERATIONS.md). */
const heap = { worker: ['--max-semi-space-size=4', '--max-old-space-size=256'] };

/** Lines of the sources in a stack cost a tenth of a start; the tests start a hundred and read no stacks. */
const maps = ({ NODE_ENV }) => (NODE_ENV === 'test' ? [] : ['--enable-source-maps']);

function startApp(crew, app, env, { name = app, ready }) {
  const file = mustExist(path.join(dist, 'apps', app, 'src', 'main.js'));
  return crew.start({
    name,
    command: findNode(),
    args: [...maps(env), ...(heap[app] ?? []), file],
    cwd: root,
    env: withCompiled(env),
    ready,
    grace: 30_000,
  });
}

/** Starts the api with the environment's HOST and PORT and waits until it is ready. */
function startApi(crew, env, { name } = {}) {
  const host = ['0.0.0.0', '::', undefined].includes(env.HOST) ? '127.0.0.1' : env.HOST;
  return startApp(crew, 'api', env, { name, ready: () => answers(`http://${host}:${env.PORT}/health/ready`) });
}

/** Starts a worker and waits until it says that it is ready. */
function startWorker(crew, env, { name } = {}) {
  return startApp(crew, 'worker', env, {
    name,
    ready: ({ log }) => fs.readFileSync(log, 'utf8').includes('worker ready'),
  });
}

module.exports = { tryCommand, runCommand, loadSample, startApi, startWorker };
