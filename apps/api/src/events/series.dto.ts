import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { MOST_PARTS, type EventSeries, type ListedSeries, type SeriesWithParts } from '@hamshahr/events';
import type { Page } from '@hamshahr/platform';
import { LANGUAGES, type Language } from '@hamshahr/time';
import { EventTextsDto, RevisionView, toRevisionView } from './event.dto.js';

/** The text that all parts of a series share. */
export class SeriesDraftDto {
  /** Language for readers whose own and English are missing. @example fa */
  @IsOptional()
  @IsIn([...LANGUAGES])
  mainLanguage?: Language;

  @IsObject()
  @ValidateNested()
  @Type(() => EventTextsDto)
  texts!: EventTextsDto;
}

/** Either `everyDays` with `count`, or `dates`. */
export class RepetitionDto {
  /** 7: weekly. @example 7 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(366)
  everyDays?: number;

  /** Parts in all, with the event itself. @example 4 */
  @IsOptional()
  @IsInt()
  @Min(2)
  @Max(MOST_PARTS)
  count?: number;

  /** Wall clocks in the event's zone, without its own. @example ["2027-01-12T10:30"] */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_PARTS - 1)
  @IsString({ each: true })
  @Matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, { each: true })
  dates?: string[];

  /** The event's own text when missing. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => SeriesDraftDto)
  series?: SeriesDraftDto;
}

export class SeriesPartRequest {
  /** @example 2 */
  @IsString()
  @Matches(/^[1-9]\d{0,18}$/)
  eventId!: string;
}

export class SeriesView {
  id!: string;
  slug!: string;
  /** Name it in If-Match when editing. */
  version!: number;
  mainLanguage!: string;
  texts!: EventTextsDto;
}

export class ListedSeriesView extends SeriesView {
  /** How many events are parts of it. */
  parts!: number;
}

export class SeriesListView {
  items!: ListedSeriesView[];
  next!: string | null;
}

export class SeriesEventView {
  id!: string;
  slug!: string;
  /** @example draft */
  status!: string;
  /** The latest. */
  revision!: RevisionView;
}

export class SeriesDetailView extends SeriesView {
  /** The earliest first. */
  events!: SeriesEventView[];
}

export const toSeriesView = ({ id, slug, version, mainLanguage, texts }: EventSeries): SeriesView => ({
  ...{ id, slug, version, mainLanguage, texts },
});

export const toSeriesListView = ({ items, next }: Page<ListedSeries>): SeriesListView => ({
  items: items.map(({ series, parts }) => ({ ...toSeriesView(series), parts })),
  next,
});

export const toSeriesDetailView = ({ series, parts }: SeriesWithParts): SeriesDetailView => ({
  ...toSeriesView(series),
  events: parts.map(({ event: { id, slug, status }, revision }) => ({
    ...{ id, slug, status },
    revision: toRevisionView(revision),
  })),
});
