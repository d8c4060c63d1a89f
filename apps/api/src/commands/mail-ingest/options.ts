/** What `mail:ingest` was asked to do. */
export interface IngestOptions {
  paths: string[];
  json: boolean;
  dryRun: boolean;
}

/** null when nobody can understand it */
export function readOptions(args: string[]): IngestOptions | null {
  const flags = args.filter((arg) => arg.startsWith('--'));
  const paths = args.filter((arg) => !arg.startsWith('--'));
  const unknown = flags.some((flag) => flag !== '--json' && flag !== '--dry-run');
  if (unknown || paths.length === 0) return null;
  return { paths, json: flags.includes('--json'), dryRun: flags.includes('--dry-run') };
}
