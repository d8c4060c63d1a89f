const fs = require('node:fs');
const path = require('node:path');
const { withLock } = require('../setup/lock.js');
const { Trouble } = require('./processes.js');

const searched = () =>
  [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'].filter(
    Boolean,
  );

/** Absolute path of a program on PATH or in the usual server folders. */
function findProgram(name) {
  return searched()
    .map((folder) => path.join(folder, name))
    .find((file) => {
      try {
        fs.accessSync(file, fs.constants.X_OK);
        return fs.statSync(file).isFile();
      } catch {
        return false;
      }
    });
}

/** apt reads this after the system's files; lists, cache and downloads stay inside the checkout. */
function aptSettings(work) {
  const settings = path.join(work, 'apt.conf');
  for (const folder of ['lists/partial', 'cache/archives/partial', 'debs'])
    fs.mkdirSync(path.join(work, folder), { recursive: true });
  fs.writeFileSync(
    settings,
    [
      '#clear APT::Update::Post-Invoke;',
      '#clear APT::Update::Post-Invoke-Success;',
      `Dir::State::lists "${work}/lists";`,
      `Dir::Cache "${work}/cache";`,
      'APT::Sandbox::User "root";',
      'Acquire::Languages "none";',
      'Acquire::Retries "2";',
      'Acquire::http::Timeout "20";',
      'Acquire::https::Timeout "20";',
      '',
    ].join('\n'),
  );
  return settings;
}

/** The packages with everything they need; `fallback` counts when apt cannot work that out itself. */
async function wantedPackages(apt, { names, fallback = [], alone = false }) {
  if (alone) return names;
  const plan = await apt('install', '--print-uris', '--yes', '--no-install-recommends', ...names);
  const listed = [...plan.stdout.matchAll(/^'[^']+' ([^_\s]+)_\S+\.deb/gm)].map((match) => match[1]);
  // what the machine has already is not in the plan; its own files are fetched all the same, what it needs is there
  return plan.code === 0 ? [...new Set([...listed, ...names])] : [...names, ...fallback];
}

const faults = (text) =>
  text
    .split('\n')
    .filter((line) => /^(E|Err|W)[: ]/.test(line))
    .slice(0, 3);

async function download(crew, wanted) {
  const { folder, explain } = wanted;
  const work = `${folder}.partial`;
  fs.rmSync(work, { recursive: true, force: true });
  const settings = aptSettings(work);
  const env = { ...process.env, LC_ALL: 'C', DEBIAN_FRONTEND: 'noninteractive' };
  const options = { cwd: path.join(work, 'debs'), env };
  const apt = (...args) =>
    crew.run({ name: 'apt-get', command: 'apt-get', args: ['-c', settings, ...args], ...options });
  const update = await apt('update');
  const got = await apt('download', ...(await wantedPackages(apt, wanted)));
  if (got.code !== 0) {
    const why = [...faults(update.output), ...faults(got.output)].join('\n    ');
    throw new Trouble(explain(`could not be downloaded:\n    ${why || 'apt-get failed'}\n`));
  }
  for (const file of fs.readdirSync(options.cwd)) {
    const unpacked = await crew.run({ name: 'dpkg', command: 'dpkg', args: ['-x', file, `${work}/root`], ...options });
    if (unpacked.code !== 0) throw new Trouble(explain(`${file} could not be unpacked: ${unpacked.output}.`));
  }
  fs.rmSync(folder, { recursive: true, force: true });
  fs.renameSync(path.join(work, 'root'), folder);
  fs.rmSync(work, { recursive: true, force: true });
  fs.writeFileSync(path.join(folder, 'ready.json'), JSON.stringify({ names: wanted.names }));
}

const isThere = ({ folder, names }) => {
  try {
    const have = JSON.parse(fs.readFileSync(path.join(folder, 'ready.json'), 'utf8')).names;
    return names.every((name) => have.includes(name));
  } catch {
    return false;
  }
};

/**
 * Debian packages unpacked into a folder of the checkout, once; nothing of the system changes and nobody needs to be root.
 * @param wanted `{ folder, names, fallback?, alone?, notice, explain(reason) }`; `alone`: without what they depend on;
 *   `explain` turns a reason into words that say what to do instead
 * @throws Trouble in the words of `explain`
 */
async function fetchPackages(crew, wanted, say = () => {}) {
  if (isThere(wanted)) return;
  if (!findProgram('apt-get') || !findProgram('dpkg')) {
    throw new Trouble(wanted.explain('are not installed, and this is not a Debian-like system.'));
  }
  await withLock(path.basename(wanted.folder), async () => {
    if (isThere(wanted)) return;
    say(wanted.notice);
    await download(crew, wanted);
  });
}

const folders = (parent) =>
  fs
    .readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => path.join(parent, name));

const holdsLibraries = (folder) => fs.readdirSync(folder).some((name) => /^lib.*\.so/.test(name));

/** The library folders of unpacked packages, for LD_LIBRARY_PATH; some packages keep theirs one level deeper. */
function libraryFolders(root) {
  return ['usr/lib', 'lib']
    .map((folder) => path.join(root, folder))
    .filter((folder) => fs.existsSync(folder))
    .flatMap(folders)
    .flatMap((folder) => [folder, ...folders(folder).filter(holdsLibraries)]);
}

module.exports = { fetchPackages, findProgram, libraryFolders };
