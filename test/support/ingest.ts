import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { House } from './house.js';
import { ROOT } from './sources.js';

export interface Ingested {
  file: string;
  kind: string;
  method: string | null;
  uid: string | null;
  sequence: number | null;
  partstat: string | null;
  recipient: string | null;
  status: string | null;
  permanent: boolean | null;
  outcome: string | null;
  reason: string | null;
}

const PROGRAM = path.join(ROOT, 'dist', 'apps', 'api', 'src', 'commands', 'mail-ingest.js');

/** `npm run mail:ingest -- FILE … --json`, in the environment of a house; one line per mail, in their order. */
export async function ingest(house: House, mails: Buffer[], flags: string[] = []): Promise<Ingested[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hamshahr-mails-'));
  try {
    mails.forEach((raw, index) => writeFileSync(path.join(folder, `${String(index).padStart(3, '0')}.eml`), raw));
    return await ingestFiles(house, [folder], flags);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function ingestFiles(house: House, paths: string[], flags: string[] = []): Promise<Ingested[]> {
  const env = { ...house.env, LOG_LEVEL: 'warn' };
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, ...paths, '--json', ...flags], { env });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Ingested);
}

export async function ingestOne(house: House, raw: Buffer, flags: string[] = []): Promise<Ingested> {
  return (await ingest(house, [raw], flags))[0]!;
}
