const fs = require('node:fs');
const path = require('node:path');
const { launch } = require('./house/launcher.js');

const folder = path.join(__dirname, 'demo');
const known = () =>
  fs.existsSync(folder)
    ? fs
        .readdirSync(folder)
        .flatMap((file) => (/^[a-z-]+\.js$/.test(file) && isDemo(file) ? [path.basename(file, '.js')] : []))
    : [];

/** A demo is a file that exports `run`; its neighbours may be parts of it. */
const isDemo = (file) =>
  /(exports = \{[^}]*\brun\b|exports\.run\b)/.test(fs.readFileSync(path.join(folder, file), 'utf8'));

/**
 * `npm run demo -- [name] [--json]`: a demo is scripts/demo/<name>.js with `run(house, { json, say, args })`;
 * it may export `house`, options of withHouse. It resolves to the exit status; progress on stderr, result on stdout.
 */
async function main({ say, args }) {
  const name = args.find((arg) => !arg.startsWith('-')) ?? 'invite';
  if (!known().includes(name)) {
    process.stderr.write(`There is no demo "${name}". Known: ${known().join(', ') || 'none yet'}.\n`);
    return 2;
  }
  const { withHouse } = require('./house/house.js');
  const demo = require(path.join(folder, `${name}.js`));
  const options = { json: args.includes('--json'), say, args: args.filter((arg) => arg !== name) };
  const status = await withHouse({ name: 'demo', say, ...demo.house }, (house) => demo.run(house, options));
  return Number.isInteger(status) ? status : 0;
}

void launch(main, { logs: 'demo' });
