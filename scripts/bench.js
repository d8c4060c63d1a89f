const os = require('node:os');
const path = require('node:path');
const { launch } = require('./house/launcher.js');

const SUBJECTS = ['pipeline', 'inserts', 'http', 'slots', 'experts'];
/** Of what does not exist yet there is nothing to measure. */
const LATER = { feed: 'no calendar feed yet' };
const FLAGS = ['--json', '--quick', '--profile', '--write'];

const usage = [
  `npm run bench [-- ${SUBJECTS.join('|')} …] [--json] [--quick] [--profile] [--write]`,
  ...Object.entries(LATER).map(([name, why]) => `${name}: ${why}`),
].join('\n');

/** @returns what to do, or the sentence that says what is wrong with the arguments */
function read(args) {
  const names = args.filter((arg) => !arg.startsWith('-'));
  const unknownFlag = args.find((arg) => arg.startsWith('-') && !FLAGS.includes(arg));
  const later = names.find((name) => LATER[name]);
  const unknown = names.find((name) => !SUBJECTS.includes(name));
  if (unknownFlag) return { fault: `There is no option ${unknownFlag}.` };
  if (later) return { fault: `There is nothing to measure: ${LATER[later]}.` };
  if (unknown) return { fault: `There is no bench "${unknown}".` };
  const subjects = names.length > 0 ? SUBJECTS.filter((name) => names.includes(name)) : SUBJECTS;
  return {
    subjects,
    json: args.includes('--json'),
    quick: args.includes('--quick'),
    profile: args.includes('--profile'),
    write: args.includes('--write'),
  };
}

function machine() {
  const [{ model }] = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  return `${os.availableParallelism()} × ${model.trim()}, ${memory} GB, ${os.type()} ${os.release()}, Node ${process.versions.node}`;
}

/** Runs the subjects one after the other and tells what they measured. */
async function tell(benches, tools, { subjects, write, json }) {
  const results = [];
  for (const [index, bench] of benches.entries()) {
    tools.say(subjects[index]);
    results.push(await bench.run(tools));
  }
  const report = [`${new Date().toISOString().slice(0, 10)}, ${machine()}`, ...results.flatMap(({ lines }) => lines)];
  process.stdout.write(`${report.join('\n')}\n`);
  if (write) require('./bench/report.js').writeReport(report);
  if (json) process.stdout.write(`${JSON.stringify(Object.assign({}, ...results.map((one) => one.json)))}\n`);
  return 0;
}

/** Servers, api and people are shared by all subjects; each brings the workers it measures, and some need no house. */
async function measure({ crew, say }, wish) {
  const { subjects, quick, profile } = wish;
  const { ensureBuild } = require('./setup/build.js');
  await ensureBuild(crew, say);
  const benches = subjects.map((name) => require(path.join(__dirname, 'bench', `${name}.js`)));
  const tools = { crew, say, quick, profile };
  if (benches.every(({ isAlone }) => isAlone)) return tell(benches, tools, wish);
  const { withHouse } = require('./house/house.js');
  const { furnish } = require('./bench/programme.js');
  const house = { name: 'bench', say, workers: 0, sink: false, isLasting: true };
  const env = { SMTP_URL: 'smtp://127.0.0.1:1', UNDO_SECONDS: '0' };
  return withHouse({ ...house, env }, async (rooms) => {
    const sizes = [...new Set(benches.flatMap((bench) => bench.sizes(quick)))];
    return tell(benches, { ...tools, house: rooms, people: await furnish(rooms, sizes, say) }, wish);
  });
}

async function main({ crew, say, args }) {
  const wish = read(args);
  if (wish.fault) {
    process.stderr.write(`${wish.fault}\n${usage}\n`);
    return 2;
  }
  return measure({ crew, say }, wish);
}

void launch(main, { logs: 'bench' });
