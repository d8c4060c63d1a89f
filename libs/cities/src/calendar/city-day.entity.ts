import { Entity, ForeignKey, Index } from 'typeorm';
import { Ascii, Id, Json, OneOf, Ref, Text, Whole } from '@hamshahr/platform';
import type { Names } from '../city.entity.js';
import type { Hours } from '../city-week.entity.js';
import type { CalendarDay, Certainty } from './city-calendar.js';

export const DAY_KINDS = ['holiday', 'half_day', 'working_day'] as const satisfies CalendarDay['kind'][];
export type DayKind = (typeof DAY_KINDS)[number];

export const CERTAINTIES = ['certain', 'expected'] as const satisfies Certainty[];

/** What is said of a date. */
export interface DayFacts {
  kind: DayKind;
  names: Names;
  certainty: Certainty;
  /** Of half days and, where they differ from the week's first working day, of make-up days. */
  hours: Hours | null;
  /** The law, page or person that says so. */
  source: string;
}

/** A date on which a city's offices do not work as its week says. */
@Entity('city_days')
@Index('uq_city_days_date', ['cityId', 'date'], { unique: true })
export class CityDay implements DayFacts {
  @Id() id!: string;
  @ForeignKey('City', { name: 'fk_city_days_city', onDelete: 'CASCADE' })
  @Ref()
  cityId!: string;
  /** Gregorian `YYYY-MM-DD` by the city's calendar on the wall. */
  @Ascii(10) date!: string;
  @OneOf(DAY_KINDS) kind!: DayKind;
  @Json() names!: Names;
  @OneOf(CERTAINTIES) certainty!: Certainty;
  @Json({ nullable: true }) hours!: Hours | null;
  @Text(300) source!: string;
  /** The import that wrote it last; null once a person has. */
  @ForeignKey('CalendarImport', { name: 'fk_city_days_import', onDelete: 'SET NULL' })
  @Index('ix_city_days_import')
  @Ref({ nullable: true })
  importId!: string | null;
  @Whole({ default: 1 }) version!: number;
}
