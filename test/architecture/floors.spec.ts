import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { ROOT, filesIn, foldersIn, productFiles, read } from '../support/sources.js';

const run = promisify(execFile);
const load = createRequire(__filename);

interface Rules {
  forbidden: { name: string }[];
}

it('every lib stands on a floor', () => {
  const { forbidden } = load('../../.dependency-cruiser.cjs') as Rules;
  const floors = forbidden.flatMap(({ name }) => (name.startsWith('floor-') ? [name.slice('floor-'.length)] : []));
  for (const lib of foldersIn('libs')) expect(floors).toContain(lib);
});

it('no lib, app or configuration breaks the floors', async () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const [command, ...args] = scripts.floors!.split(' ');
  const bin = path.join(ROOT, 'node_modules', '.bin', command!);
  await expect(run(process.execPath, [bin, ...args], { cwd: ROOT })).resolves.toMatchObject({ stderr: '' });
});

it('every lib has a front door that names what it exports', () => {
  for (const lib of foldersIn('libs')) {
    const index = read(`libs/${lib}/src/index.ts`);
    expect([lib, /export\s+\*/.test(index)]).toEqual([lib, false]);
    expect([lib, /export /.test(index)]).toEqual([lib, true]);
  }
});

it('the architecture page names every lib', () => {
  const page = read('docs/ARCHITECTURE.md');
  for (const lib of foldersIn('libs')) expect(page).toContain(`\`libs/${lib}\``);
});

it('nothing outside config reads the environment', () => {
  const readers = productFiles().filter(
    (file) => !file.startsWith('config/') && /(?<![.\w])process\.env\b/.test(read(file)),
  );
  expect(readers).toEqual([]);
});

it('no file has more than 300 lines of code, and nobody exports by default', () => {
  const code = (file: string) =>
    read(file)
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.trim().startsWith('//')).length;
  const files = [
    ...productFiles(),
    ...filesIn(['apps', 'libs', 'config', 'test'], (file) => /\.spec\.tsx?$/.test(file)),
    ...filesIn(['scripts', 'test'], (file) => file.endsWith('.js')),
  ];
  // Statements of a migration are its content and never edited; the console's client is generated.
  const isWritten = (file: string) => !/migrations\/.+\.statements\.ts$|\/generated\//.test(file);
  const long = files.filter((file) => isWritten(file) && code(file) > 300);
  expect(long).toEqual([]);
  // Catalogs are data that is fetched whole; the configurations of tools are asked for so.
  const mayDefault = (file: string) => /^apps\/web\/(src\/i18n\/|[\w.-]+\.config\.ts$)/.test(file);
  const defaults = productFiles().filter((file) => !mayDefault(file) && /^export default/m.test(read(file)));
  expect(defaults).toEqual([]);
});
