import { IsString, Matches } from 'class-validator';
import type { CityAnswers, CoHostOffice, CoHostedEvent } from '@hamshahr/events';
import type { Page } from '@hamshahr/platform';
import { NamesDto } from '../http/names.dto.js';
import { RevisionView, toRevisionView } from './event.dto.js';
import { ProgrammeView, toProgrammeView } from './programme.dto.js';

export class ShareRequest {
  /** An office of one of the two host cities. @example 2 */
  @IsString()
  @Matches(/^[1-9]\d{0,18}$/)
  officeId!: string;
}

export class CoHostView {
  officeId!: string;
  names!: NamesDto;
  cityId!: string;
  /** Since when it sees the published event, in UTC; null: it does not. */
  since!: string | null;
}

export class CoHostsView {
  items!: CoHostView[];
}

/** A joint seminar of another office, as its invitees were told of it. */
export class CoHostedEventView {
  id!: string;
  slug!: string;
  /** @example published */
  status!: string;
  /** The office that owns it. */
  officeNames!: NamesDto;
  revision!: RevisionView;
}

export class CoHostedEventsView {
  items!: CoHostedEventView[];
  next!: string | null;
}

export class CityAnswersView implements CityAnswers {
  /** null: nobody knows where these people live. */
  cityId!: string | null;
  invited!: number;
  accepted!: number;
  tentative!: number;
  declined!: number;
  needsAction!: number;
  /** Who comes, with companions. */
  people!: number;
}

export class CoHostedEventDetailView extends CoHostedEventView {
  programme!: ProgrammeView | null;
  answers!: CityAnswersView[];
}

export const toCoHostsView = (offices: CoHostOffice[]): CoHostsView => ({
  items: offices.map(({ since, ...office }) => ({ ...office, since: since?.toISOString() ?? null })),
});

export function toCoHostedEventView({ id, slug, status, officeNames, revision }: CoHostedEvent): CoHostedEventView {
  return { id, slug, status, officeNames, revision: toRevisionView(revision) };
}

export const toCoHostedEventsView = ({ items, next }: Page<CoHostedEvent>): CoHostedEventsView => ({
  items: items.map(toCoHostedEventView),
  next,
});

export const toCoHostedEventDetailView = (
  event: CoHostedEvent & { answers: CityAnswers[] },
): CoHostedEventDetailView => ({
  ...toCoHostedEventView(event),
  programme: toProgrammeView(event.revision),
  answers: event.answers,
});
