import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import {
  ROW_OUTCOMES,
  missingFields,
  notUnderstood,
  type ContactImport,
  type ContactImportRow,
  type ImportSummary,
  type ImportWishes,
  type RowOutcome,
  type UndoneImport,
} from '@hamshahr/people';
import type { Page } from '@hamshahr/platform';

export class ImportQuery {
  /** Name of the file, for the record. @example partners.csv */
  @IsOptional()
  @IsString()
  @MaxLength(255)
  fileName?: string;

  /** How the text is encoded; guessed when it is left out. @example windows-1256 */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  encoding?: string;
}

export class ColumnChoiceDto {
  /** Place in the file, the first being 1. @example 3 */
  @IsInt()
  @Min(1)
  @Max(100)
  column!: number;

  /** What it holds: name, email, language, city, organisation, role, themes; null leaves it out. @example city */
  @ValidateIf((_choice, field) => field !== null)
  @IsString()
  @MaxLength(40)
  field!: string | null;
}

export class ImportReading {
  /** How the text is encoded; left as it is when missing. @example windows-1256 */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  encoding?: string;

  /** What columns hold; the others are understood by their titles. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ColumnChoiceDto)
  columns?: ColumnChoiceDto[];
}

export function toWishes({ encoding, columns }: ImportReading): ImportWishes {
  return { encoding: encoding ?? undefined, columns: columns ?? undefined };
}

export class CommitImport {
  /** List that everybody of the file joins; made when there is none of that name. @example Partner cities 1405 */
  @IsString()
  @MinLength(1)
  @MaxLength(120)
  listName!: string;
}

export class ImportColumnView {
  /** Place in the file, the first being 1. */
  column!: number;
  title!: string;
  /** Null when nobody knows what it holds, or it is left out. @example email */
  field!: string | null;
  /** Who said so: `title`, `remembered` from an earlier file, or `chosen` for this one. @example title */
  source!: string | null;
}

export class ImportSampleRow {
  cells!: string[];
}

export class ImportView {
  id!: string;
  fileName!: string;
  /** `previewed` has changed nothing yet; then `committed`, `undone`. */
  status!: string;
  rows!: number;
  imported!: number;
  merged!: number;
  refused!: number;
  listId!: string | null;
  /** How the text was decoded; null for a workbook. @example utf-8 */
  encoding!: string | null;
  columns!: ImportColumnView[];
  /** Titles of columns that are not understood. */
  notUnderstood!: string[];
  /** Needed fields that no column holds; the import waits for a choice. @example [] */
  missing!: string[];
  /** The first rows as the file has them; none once it is carried out. */
  firstRows!: ImportSampleRow[];
  version!: number;
}

export function toImportView(record: ContactImport): ImportView {
  const { id, fileName, status, rows, imported, merged, refused, listId, encoding, version } = record;
  const columns = record.columns ?? [];
  return {
    ...{ id, fileName, status, rows, imported, merged, refused, version },
    listId: listId ?? null,
    encoding: encoding ?? null,
    columns,
    notUnderstood: notUnderstood(columns),
    missing: record.columns ? missingFields(columns) : [],
    firstRows: (record.sample ?? []).map((cells) => ({ cells })),
  };
}

export class ImportSummaryView {
  id!: string;
  fileName!: string;
  /** `previewed`, `committed` or `undone`. @example committed */
  status!: string;
  rows!: number;
  imported!: number;
  merged!: number;
  refused!: number;
  listId!: string | null;
  listName!: string | null;
  /** Who sent the file. @example Sara Karimi */
  accountName!: string;
  createdAt!: string;
  committedAt!: string | null;
}

export class ImportsView {
  items!: ImportSummaryView[];
  next!: string | null;
}

export function toImportsView({ items, next }: Page<ImportSummary>): ImportsView {
  return {
    items: items.map(({ createdAt, committedAt, ...summary }) => ({
      ...summary,
      createdAt: createdAt.toISOString(),
      committedAt: committedAt?.toISOString() ?? null,
    })),
    next,
  };
}

export class UndoneImportView extends ImportView {
  /** People whom this import had added and nothing else holds; they are gone. */
  removed!: number;
  /** People known before, invited, or on other lists; what the import filled in for them stays. */
  kept!: number;
}

export function toUndoneImportView({ record, removed, kept }: UndoneImport): UndoneImportView {
  return { ...toImportView(record), removed, kept };
}

export class ImportRowsQuery {
  /** @example refused */
  @IsIn([...ROW_OUTCOMES])
  outcome!: RowOutcome;
}

export class ImportRowView {
  line!: number;
  outcome!: string;
  /** Key of the reason. @example import.row.address_broken */
  reason!: string | null;
  /** The reason in the caller's language, with the remedy. */
  message!: string | null;
  field!: string | null;
  name!: string;
  address!: string;
}

export class ImportRowsView {
  items!: ImportRowView[];
}

export function toImportRowView(row: ContactImportRow, message: (code: string) => string): ImportRowView {
  const { line, outcome, reason, field, draft } = row;
  return { line, outcome, reason, message: reason && message(reason), field, name: draft.name, address: draft.address };
}
