import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Ascii, Id, Json, Ref, Whole } from '@hamshahr/platform';
import type { Names } from './city.entity.js';

/** ISO 8601 order of a week. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** A part of a day by the city's clock, `08:00` to `16:00`. */
export interface ClockSpan {
  from: string;
  to: string;
}

/** Office hours of a day; breaks (lunch, Friday prayer) lie inside them, in order, and do not overlap. */
export interface Hours extends ClockSpan {
  breaks?: ClockSpan[];
}

/** Hours of every working day; a day that is missing belongs to the weekend. */
export type WeekHours = Partial<Record<Weekday, Hours>>;

/**
 * How a city's offices work from a date on: an ordinary week until the next such row, or a period with an end (Ramadan,
 * summer hours), which stands in front of the weeks while it lasts. A change never rewrites the past.
 */
@Entity('city_weeks')
@Index('uq_city_weeks_from', ['cityId', 'isPeriod', 'validFrom'], { unique: true })
export class CityWeek {
  @Id() id!: string;
  @ForeignKey('City', { name: 'fk_city_weeks_city', onDelete: 'CASCADE' })
  @Ref()
  cityId!: string;
  /** Whether it has an end; a week and a period may begin on one date. */
  @Column({ type: 'boolean', default: false }) isPeriod!: boolean;
  /** Gregorian `YYYY-MM-DD` by the city's calendar on the wall. */
  @Ascii(10) validFrom!: string;
  /** The last day of a period; null for a week. */
  @Ascii(10, { nullable: true }) validTo!: string | null;
  /** What a period is called. */
  @Json({ nullable: true }) names!: Names | null;
  @Json() days!: WeekHours;
  @Whole({ default: 1 }) version!: number;
}
