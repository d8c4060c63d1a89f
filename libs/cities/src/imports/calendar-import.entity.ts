import { Entity, ForeignKey, Index } from 'typeorm';
import { Ascii, CreatedAt, Id, Instant, Json, OneOf, Ref, Text, Whole } from '@hamshahr/platform';
import type { DayFacts } from '../calendar/city-day.entity.js';

export const IMPORT_FORMATS = ['csv', 'ics', 'seed'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

export const CALENDAR_IMPORT_STATUSES = ['previewed', 'applied', 'undone'] as const;
export type CalendarImportStatus = (typeof CALENDAR_IMPORT_STATUSES)[number];

export const DAY_OUTCOMES = ['add', 'change', 'same', 'error'] as const;
export type DayOutcome = (typeof DAY_OUTCOMES)[number];

/** A file of days of a city and the plan made of it; it is carried out as it was shown, and taken back as one. */
@Entity('calendar_imports')
export class CalendarImport {
  @Id() id!: string;
  @ForeignKey('City', { name: 'fk_calendar_imports_city', onDelete: 'CASCADE' })
  @Index('ix_calendar_imports_city')
  @Ref()
  cityId!: string;
  /** Who sent the file; null for what the house brings along. */
  @Ref({ nullable: true }) accountId!: string | null;
  @Text(255) fileName!: string;
  @OneOf(IMPORT_FORMATS) format!: ImportFormat;
  @OneOf(CALENDAR_IMPORT_STATUSES) status!: CalendarImportStatus;
  @Whole() added!: number;
  @Whole() changed!: number;
  @Whole() same!: number;
  @Whole() refused!: number;
  @CreatedAt() createdAt!: Date;
  @Instant({ nullable: true }) appliedAt!: Date | null;
}

/** One date of the file and what becomes of it. */
@Entity('calendar_import_rows')
@Index('ix_calendar_import_rows_line', ['importId', 'line'])
export class CalendarImportRow {
  @Id() id!: string;
  @ForeignKey('CalendarImport', { name: 'fk_calendar_import_rows_import', onDelete: 'CASCADE' })
  @Ref()
  importId!: string;
  /** Line of the file on which the row or entry begins. */
  @Whole() line!: number;
  /** Null where the file names none that exists. */
  @Ascii(10, { nullable: true }) date!: string | null;
  @OneOf(DAY_OUTCOMES) outcome!: DayOutcome;
  /** Why it is refused, `import.row.day_date`. */
  @Ascii(60, { nullable: true }) reason!: string | null;
  @Ascii(30, { nullable: true }) field!: string | null;
  /** The name as the file has it. */
  @Text(200) text!: string;
  /** What the date is to become. */
  @Json({ nullable: true }) after!: DayFacts | null;
  /** What the date was, so that it can come back; null where nothing was said of it. */
  @Json({ nullable: true }) before!: DayFacts | null;
  /** Version of the day that the plan was made from, 0 where there was none; after the import that which it wrote. */
  @Whole({ default: 0 }) dayVersion!: number;
}
