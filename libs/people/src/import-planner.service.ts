import { Injectable } from '@nestjs/common';
import { Cities } from '@hamshahr/cities';
import { Database, DomainError, Tokens, type Encoding } from '@hamshahr/platform';
import { ContactColumnTitle, type ContactImportRow } from './contact-import.entity.js';
import { ENCODING_OF_LANGUAGE, readEncoding } from './encoding.js';
import { mapColumns, missingFields, rowsOf, type ColumnChoice, type MappedColumn } from './import-columns.js';
import { readFile, type ContactFile } from './import-file.js';
import { LANGUAGE_OF_ZONE, readRow, type ContactDraft } from './import-row.js';
import type { FileRow, Table } from './table.js';

const NOTHING: ContactDraft = {
  name: '',
  address: '',
  language: null,
  cityId: null,
  organisation: null,
  role: null,
  roleKey: null,
  themes: [],
};
const SAMPLE_ROWS = 5;
const SAMPLE_CELL = 100;

export type PlannedRow = Pick<ContactImportRow, 'line' | 'outcome' | 'reason' | 'field' | 'addressHash' | 'draft'>;

/** How a person wants a file to be read; what is left out is guessed. */
export interface ImportWishes {
  encoding?: string;
  columns?: ColumnChoice[];
}

export interface ImportPlan {
  encoding: Encoding | null;
  columns: MappedColumn[];
  sample: string[][];
  /** Rows of the file. */
  total: number;
  /** What becomes of each; empty while a needed field has no column. */
  rows: PlannedRow[];
}

/** Reads a file of contacts and plans what becomes of each row; writes nothing. */
@Injectable()
export class ImportPlanner {
  constructor(
    private readonly database: Database,
    private readonly cities: Cities,
    private readonly tokens: Tokens,
  ) {}

  /** @throws DomainError when the file as a whole cannot be read, unprocessable when it cannot be read as wished */
  async plan(officeId: string, file: ContactFile, wishes: ImportWishes): Promise<ImportPlan> {
    const chosen = wishes.encoding === undefined ? undefined : readEncoding(wishes.encoding);
    const favoured = await this.favoured(officeId);
    const { table, encoding } = await readFile(file, { favoured, chosen });
    const columns = mapColumns(table.header, await this.remembered(officeId), wishes.columns);
    const missing = missingFields(columns);
    // Where every column is understood, no other mapping can help.
    if (missing.length > 0 && columns.every(({ source }) => source === 'title')) {
      throw new DomainError('invalid', 'import.column_missing', { field: 'file', params: { column: missing[0]! } });
    }
    const rows = missing.length > 0 ? [] : await this.planRows(officeId, rowsOf(table, columns));
    return { encoding, columns, sample: sampleOf(table), total: table.rows.length, rows };
  }

  private async planRows(officeId: string, rows: FileRow[]): Promise<PlannedRow[]> {
    const findCity = await this.cities.finder();
    const plan = rows.map(({ line, raw }): PlannedRow => {
      if (!raw)
        return { line, outcome: 'refused', reason: 'import.row.cells', field: null, addressHash: null, draft: NOTHING };
      const read = readRow(raw, findCity);
      if (!read.ok) {
        const reason = `import.row.${read.fault}`;
        return { line, outcome: 'refused', reason, field: read.field, addressHash: null, draft: read.draft };
      }
      const addressHash = this.tokens.addressHash(read.draft.address);
      return { line, outcome: 'new', reason: null, field: null, addressHash, draft: read.draft };
    });
    await this.markKnown(officeId, plan);
    return plan;
  }

  /** A person who is in the office's contacts, or in an earlier row, is merged instead of doubled. */
  private async markKnown(officeId: string, plan: PlannedRow[]): Promise<void> {
    const known = await this.knownHashes(officeId, plan);
    const inFile = new Set<string>();
    for (const row of plan) {
      if (!row.addressHash) continue;
      const hash = row.addressHash.toString('hex');
      if (known.has(hash)) Object.assign(row, { outcome: 'merge', reason: 'import.row.known' });
      else if (inFile.has(hash)) Object.assign(row, { outcome: 'merge', reason: 'import.row.repeated' });
      inFile.add(hash);
    }
  }

  private async knownHashes(officeId: string, plan: PlannedRow[]): Promise<Set<string>> {
    const hashes = plan.flatMap((row) => (row.addressHash ? [row.addressHash] : []));
    const known = new Set<string>();
    for (let at = 0; at < hashes.length; at += 1000) {
      const rows = await this.database.reads.query<{ hash: Buffer }[]>(
        'SELECT address_hash AS hash FROM contacts WHERE office_id = ? AND address_hash IN (?)',
        [officeId, hashes.slice(at, at + 1000)],
      );
      for (const { hash } of rows) known.add(hash.toString('hex'));
    }
    return known;
  }

  private async remembered(officeId: string) {
    const titles = await this.database.reads.find(ContactColumnTitle, { where: { officeId }, take: 5000 });
    return new Map(titles.map(({ title, field }) => [title, field]));
  }

  /** The encoding of the language that the office's city works in. */
  private async favoured(officeId: string): Promise<Encoding> {
    const [city] = await this.database.reads.query<{ zone: string }[]>(
      'SELECT c.zone FROM offices o JOIN cities c ON c.id = o.city_id WHERE o.id = ?',
      [officeId],
    );
    return ENCODING_OF_LANGUAGE[LANGUAGE_OF_ZONE[city?.zone ?? ''] ?? 'en'];
  }
}

function sampleOf({ rows }: Table): string[][] {
  return rows.slice(0, SAMPLE_ROWS).map(({ record }) => record.map((cell) => [...cell].slice(0, SAMPLE_CELL).join('')));
}
