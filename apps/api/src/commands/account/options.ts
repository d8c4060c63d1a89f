import { parseArgs } from 'node:util';
import type { Names } from '@hamshahr/cities';
import { ROLES, type Role } from '@hamshahr/people';
import { LANGUAGES, isLanguage, type Language } from '@hamshahr/time';

export const USAGE = `Usage:
  add-office --office <slug> --name-en <name> [--name-fa …] --city <slug>
             [--zone <IANA zone> --city-en <name> [--city-fa …]]   the city too, when it is new
  add --office <slug> --email <address> --name <name> --language <${LANGUAGES.join('|')}>
      --roles <${ROLES.join(',')}> [--unit <slug>] [--password-stdin]
Without --password-stdin a password is made and shown once.`;

/** Words that cannot be carried out; the message says which. */
export class UsageError extends Error {}

export type Options = Map<string, string>;

export interface CommandLine {
  verb: string | undefined;
  options: Options;
  passwordFromStdin: boolean;
}

const TEXTS = ['office', 'city', 'zone', 'email', 'name', 'latin-name', 'language', 'roles', 'unit'];
const NAMES = LANGUAGES.flatMap((language) => [`name-${language}`, `city-${language}`]);

/** @throws UsageError for an option that does not exist or has no value */
export function readCommandLine(args: string[]): CommandLine {
  const text = { type: 'string' as const };
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        ...Object.fromEntries([...TEXTS, ...NAMES].map((name) => [name, text])),
        'password-stdin': { type: 'boolean' },
      },
    });
    if (positionals.length > 1) throw new UsageError(`"${positionals[1]}" stands alone; quote names with spaces.`);
    const texts = Object.entries<string | boolean | undefined>(values);
    const options = new Map(
      texts.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])),
    );
    return { verb: positionals[0], options, passwordFromStdin: values['password-stdin'] === true };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError((error as Error).message);
  }
}

export function needed(options: Options, name: string): string {
  const value = options.get(name)?.trim();
  if (!value) throw new UsageError(`--${name} is missing.`);
  return value;
}

/** `--name-en …` and its like as names; English is needed. */
export function readNames(options: Options, prefix: 'name' | 'city'): Names {
  const names: Names = { en: needed(options, `${prefix}-en`) };
  for (const language of LANGUAGES) {
    const name = options.get(`${prefix}-${language}`)?.trim();
    if (name) names[language] = name;
  }
  return names;
}

export function readLanguage(text: string): Language {
  if (!isLanguage(text)) throw new UsageError(`--language ${text} is none of ${LANGUAGES.join(', ')}.`);
  return text;
}

export function readRoles(text: string): Role[] {
  return text.split(',').map((part) => {
    const role = ROLES.find((known) => known === part.trim());
    if (!role) throw new UsageError(`--roles ${part} is none of ${ROLES.join(', ')}.`);
    return role;
  });
}
