import { variables } from '@hamshahr/config';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT, filesIn, read } from '../support/sources.js';

describe('migrations', () => {
  const files = filesIn(['libs/schema/src/migrations'], (file) => /\/\d{4}-[a-z0-9-]+\.ts$/.test(file));
  const classOf = (file: string) => /export class (\w+) implements MigrationInterface/.exec(read(file))?.[1] ?? file;

  it('are listed all, in the order of their numbers, which has no gap', () => {
    const list = /migrations = \[([\s\S]*?)\]/.exec(read('libs/schema/src/migrations.ts'))![1]!;
    const listed = list.split(',').flatMap((name) => (name.trim() ? [name.trim()] : []));
    expect(listed).toEqual(files.map(classOf));
    expect(files.map((file) => Number(path.basename(file).slice(0, 4)))).toEqual(
      files.map((_file, index) => index + 1),
    );
  });

  it('carry rising times in their names, by which the database orders them', () => {
    const times = files.map((file) => Number(/(\d{13})$/.exec(classOf(file))?.[1]));
    expect(times.every((time) => Number.isSafeInteger(time))).toBe(true);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(new Set(times).size).toBe(times.length);
  });

  it('are the only way in which the schema changes', () => {
    expect(read('libs/platform/src/database-options.ts')).toMatch(/synchronize: false/);
  });
});

describe('README', () => {
  const readme = read('README.md');

  it('names only commands that exist, and every command that people call', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const pages = ['README.md', ...filesIn(['docs'], (file) => file.endsWith('.md'))];
    for (const page of pages) {
      for (const [, command] of read(page).matchAll(/\bnpm run ([a-z][a-z:-]*)/g)) {
        expect([page, command, command! in scripts]).toEqual([page, command, true]);
      }
    }
    for (const name of ['start', 'test', 'demo', 'check', 'build', 'migrate', 'account']) {
      expect(scripts).toHaveProperty([name]);
      expect(readme).toMatch(new RegExp(`\`npm (run )?${name}\\b`));
    }
  });

  it('has the table of the configuration, word by word', () => {
    const rows = [...readme.matchAll(/^\| `([A-Z_]+)` \| (.+?) \| (.+) \|$/gm)].map(([, name, fallback, about]) => ({
      name,
      default: fallback === 'required' ? undefined : fallback!.replaceAll('`', ''),
      about,
    }));
    expect(rows).toEqual(variables.map(({ name, default: fallback, about }) => ({ name, default: fallback, about })));
  });

  it('links only to what is there', () => {
    for (const page of ['README.md', ...filesIn(['docs'], (file) => file.endsWith('.md'))]) {
      for (const [, target] of read(page).matchAll(/\]\(([^)#\s]+)/g)) {
        if (/^[a-z]+:/.test(target!)) continue;
        expect([page, target, existsSync(path.join(ROOT, path.dirname(page), target!))]).toEqual([page, target, true]);
      }
    }
  });
});
