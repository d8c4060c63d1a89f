import { Entity, ForeignKey, Index } from 'typeorm';
import { Ascii, Id, Json, Ref, Whole } from '@hamshahr/platform';

/** ISO 8601 order of a week. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Office hours of a day by the city's clock, `08:00` to `16:00`. */
export interface Hours {
  from: string;
  to: string;
}

/** Hours of every working day; a day that is missing belongs to the weekend. */
export type WeekHours = Partial<Record<Weekday, Hours>>;

/** How a city's offices work from a date on, until the next such row. A change never rewrites the past. */
@Entity('city_weeks')
@Index('uq_city_weeks_from', ['cityId', 'validFrom'], { unique: true })
export class CityWeek {
  @Id() id!: string;
  @ForeignKey('City', { name: 'fk_city_weeks_city', onDelete: 'CASCADE' })
  @Ref()
  cityId!: string;
  /** Gregorian `YYYY-MM-DD` by the city's calendar on the wall. */
  @Ascii(10) validFrom!: string;
  @Json() days!: WeekHours;
  @Whole({ default: 1 }) version!: number;
}
