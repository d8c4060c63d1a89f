import { execFile } from 'node:child_process';
import path from 'node:path';
import { ROOT, filesIn, productFiles, read } from '../support/sources.js';

/** The finder's goal is a figure in-process: this one process loads it, and nothing else of the product. */
const INSIDE = 'scripts/bench/slots-process.js';
const files = ['scripts/bench.js', ...filesIn(['scripts/bench'], (file) => file.endsWith('.js'))].filter(
  (file) => file !== INSIDE,
);

/** Everything that is required by name, as one list. */
const required = (file: string) => [...read(file).matchAll(/require\('([^']+)'\)/g)].map(([, name]) => name!);
const outside = files.flatMap((file) =>
  required(file).map((name) => (name.startsWith('.') ? path.join(path.dirname(file), name) : name)),
);

/** `npm run bench` as a person calls it. */
const bench = (...args: string[]) =>
  new Promise<{ code: number; stderr: string; stdout: string }>((done) => {
    execFile(process.execPath, ['scripts/bench.js', ...args], { cwd: ROOT }, (error, stdout, stderr) => {
      done({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });

it('the bench drives the product from outside: launchers, peers and sinks are all it imports', () => {
  const packages = new Set(outside.filter((name) => !name.startsWith('scripts/') && !name.startsWith('node:')));
  expect([...packages].sort()).toEqual(['fastify', 'mailparser', 'mysql2/promise', 'nodemailer', 'smtp-server']);
  const rooms = new Set(outside.filter((name) => name.startsWith('scripts/')).map((name) => path.dirname(name)));
  expect([...rooms].sort()).toEqual([
    ...['scripts', 'scripts/bench', 'scripts/demo', 'scripts/house', 'scripts/servers', 'scripts/setup'],
  ]);
});

it('the one thing computed is which bench: no file of the bench reaches into the product', () => {
  const text = files.map(read).join('\n');
  const computed = [...text.matchAll(/require\((?!')[^\n]*/g)].map(([call]) => call);
  expect(computed).toEqual(["require(path.join(__dirname, 'bench', `${name}.js`)));"]);
  expect(text).not.toMatch(/['"`/](libs|dist|apps)[/'"`]/);
});

it('the slot finder is measured in-process: pure arithmetic, without a server or a database', () => {
  expect(required(INSIDE)).toEqual([
    '../../dist/libs/cities/src/slots/find-slots.js',
    './minute-scan.js',
    './figures.js',
  ]);
});

it('the product has no path for the bench', () => {
  expect(productFiles().filter((file) => /\bbench/i.test(read(file)))).toEqual([]);
});

describe('what the bench says to wrong arguments', () => {
  it.each([
    [['pipeline', 'feed'], 'no calendar feed yet'],
    [['everything'], 'There is no bench "everything".'],
    [['--fast'], 'There is no option --fast.'],
  ])('%j', async (args, sentence) => {
    const { code, stderr, stdout } = await bench(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
    expect(stderr).toContain('npm run bench [-- pipeline|inserts|http|slots|experts …]');
  });
});
