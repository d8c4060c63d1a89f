const fs = require('node:fs');
const path = require('node:path');
const { launch } = require('./house/launcher.js');
const { root } = require('./paths.js');

const bins = {
  prettier: 'prettier/bin/prettier.cjs',
  tsc: 'typescript/bin/tsc',
  eslint: 'eslint/bin/eslint.js',
  depcruise: 'dependency-cruiser/bin/dependency-cruiser.mjs',
  'openapi-ts': '@hey-api/openapi-ts/bin/run.js',
};

/** Runs a tool of node_modules; resolves to its words when it is not content. */
async function tool(crew, name, args) {
  const { findNode } = require('./setup/node.js');
  const file = path.join(root, 'node_modules', bins[name]);
  const { FORCE_COLOR: _, ...plain } = process.env;
  const env = { ...plain, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }) };
  const { code, output } = await crew.run({ name, command: findNode(), args: [file, ...args], cwd: root, env });
  return code === 0 ? undefined : output.trim() || `${name} ended with status ${code}`;
}

async function contract(crew) {
  const { describeApi, firstDifference } = require('./house/contract.js');
  return firstDifference(await describeApi(crew));
}

/** The console's client, generated anew, must be what is written. */
async function client(crew) {
  const folder = crew.temporaryFolder();
  const failed = await tool(crew, 'openapi-ts', ['-f', 'apps/web/openapi-ts.config.ts', '-o', folder, '--silent']);
  if (failed) return failed;
  const written = path.join(root, 'apps', 'web', 'src', 'api', 'generated');
  const files = fs.readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.ts'));
  const differs = files.find((name) => read(path.join(folder, name)) !== read(path.join(written, name)));
  return (
    differs && `apps/web/src/api/generated/${differs} is not what docs/openapi.json says; write it with: npm run client`
  );
}

const read = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined);

/** Migrations on an empty database, then the comparison of entities and database. */
async function migrations(crew, say) {
  const { findServers } = require('./servers/packages.js');
  const { startMariadb } = require('./servers/mariadb.js');
  const { freshSecrets } = require('./house/secrets.js');
  const { runCommand, tryCommand } = require('./house/apps.js');
  const mariadb = await startMariadb(crew, (await findServers(crew, say)).mariadb, { database: 'hamshahr' });
  const env = {
    ...process.env,
    NODE_ENV: 'development',
    DATABASE_URL: `${mariadb.url}hamshahr`,
    // asked for by the configuration, not used by the migrations: the discard port
    REDIS_URL: 'redis://127.0.0.1:9',
    SMTP_URL: 'smtp://127.0.0.1:9',
    TOKEN_KEYS: freshSecrets().tokenKeys,
  };
  await runCommand(crew, 'migrate', env);
  const drift = await tryCommand(crew, 'migrate', env, ['--check']);
  await mariadb.stop();
  return drift.code === 0 ? undefined : drift.output.trim();
}

/** Longest first, so that two at a time end together; `after` names a step that must be over. */
const steps = [
  { name: 'build', run: (crew) => require('./setup/build.js').ensureBuild(crew, () => {}) },
  { name: 'lint', run: (crew) => tool(crew, 'eslint', ['.']) },
  { name: 'types', run: (crew) => tool(crew, 'tsc', ['--noEmit', '-p', 'tsconfig.json']) },
  { name: 'format', run: (crew) => tool(crew, 'prettier', ['--check', '--log-level', 'warn', '.']) },
  { name: 'web types', run: (crew) => tool(crew, 'tsc', ['-p', 'apps/web/tsconfig.json']) },
  { name: 'openapi', after: 'build', run: contract },
  { name: 'client', run: client },
  { name: 'migrations', after: 'build', run: migrations },
  {
    name: 'floors',
    run: (crew) => tool(crew, 'depcruise', ['--config', '.dependency-cruiser.cjs', 'apps', 'libs', 'config']),
  },
];

async function runStep(step, crew, say, done) {
  const began = Date.now();
  let complaint;
  try {
    if (step.after && (await done.get(step.after))) complaint = `not tried: ${step.after} failed`;
    else complaint = await step.run(crew, say);
  } catch (error) {
    const { Trouble } = require('./servers/processes.js');
    complaint = error instanceof Trouble ? error.message : error.stack;
  }
  const seconds = `${((Date.now() - began) / 1000).toFixed(1)} s`.padStart(7);
  process.stdout.write(`${step.name.padEnd(11)}${seconds}  ${complaint ? 'failed' : 'ok'}\n`);
  return complaint;
}

/** `npm run check`: two steps at a time, the words only of those that failed. */
async function main({ crew, say }) {
  const waiting = [...steps];
  const done = new Map();
  const settle = new Map();
  for (const { name } of steps) done.set(name, new Promise((resolve) => settle.set(name, resolve)));
  const complaints = [];
  const hand = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const complaint = await runStep(step, crew, say, done);
      if (complaint) complaints.push(`\n── ${step.name}\n${complaint}\n`);
      settle.get(step.name)(complaint);
    }
  };
  await Promise.all([hand(), hand()]);
  process.stdout.write(complaints.join(''));
  return complaints.length === 0 ? 0 : 1;
}

void launch(main, { logs: 'check' });
