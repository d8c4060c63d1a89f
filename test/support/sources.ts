import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The repository's folder. */
export const ROOT = path.join(__dirname, '..', '..');

export const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

/** Files below the given folders, as paths from the root. */
export function filesIn(folders: string[], isWanted: (file: string) => boolean): string[] {
  return folders
    .flatMap((folder) => readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.includes('node_modules') && isWanted(file))
    .sort();
}

export const foldersIn = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/** TypeScript of the product, without its unit tests. */
export const productFiles = (): string[] =>
  filesIn(['apps', 'libs', 'config'], (file) => /\.tsx?$/.test(file) && !/\.spec\.tsx?$/.test(file));
