import { IsIn, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import {
  ROW_OUTCOMES,
  type Contact,
  type ContactImport,
  type ContactImportRow,
  type ListWithCount,
  type RowOutcome,
  type UndoneImport,
} from '@hamshahr/people';
import type { Page } from '@hamshahr/platform';
import { PageQuery } from '../http/page.dto.js';

export class ListView {
  id!: string;
  name!: string;
  contacts!: number;
  createdAt!: string;
}

export class ListsView {
  items!: ListView[];
}

export function toListView({ id, name, contacts, createdAt }: ListWithCount): ListView {
  return { id, name, contacts, createdAt: createdAt.toISOString() };
}

export class ContactsQuery extends PageQuery {
  /** Only people on this list. */
  @IsOptional()
  @IsString()
  @Matches(/^\d{1,19}$/)
  list?: string;
}

export class ContactView {
  id!: string;
  name!: string;
  address!: string;
  language!: string;
  cityId!: string | null;
  organisation!: string | null;
}

export class ContactsView {
  items!: ContactView[];
  next!: string | null;
}

export function toContactsView({ items, next }: Page<Contact>): ContactsView {
  return {
    items: items.map(({ id, name, address, language, cityId, organisation }) => ({
      id,
      name,
      address,
      language,
      cityId,
      organisation,
    })),
    next,
  };
}

export class ImportQuery {
  /** Name of the file, for the record. @example partners.csv */
  @IsOptional()
  @IsString()
  @MaxLength(255)
  fileName?: string;
}

export class CommitImport {
  /** List that everybody of the file joins; made when there is none of that name. @example Partner cities 1405 */
  @IsString()
  @MinLength(1)
  @MaxLength(120)
  listName!: string;
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
}

export function toImportView(record: ContactImport): ImportView {
  const { id, fileName, status, rows, imported, merged, refused, listId } = record;
  return { id, fileName, status, rows, imported, merged, refused, listId: listId ?? null };
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
