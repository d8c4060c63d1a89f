import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Files of the paths in their order; of a folder everything below it, by name, but nothing hidden. */
export function filesOf(paths: string[]): string[] {
  return paths.flatMap((given) => (isFolder(given) ? below(given) : [given]));
}

/** null when it cannot be read */
export function contentOf(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

function below(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort()
    .map((name) => path.join(folder, name))
    .flatMap((entry) => (isFolder(entry) ? below(entry) : [entry]));
}

function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
