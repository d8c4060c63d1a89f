import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newUid } from '@hamshahr/calendar';
import type { Config } from '@hamshahr/config';
import type { Actor } from '@hamshahr/people';
import { CONFIG, Clock, Database, DomainError } from '@hamshahr/platform';
import { contentOfRevision, insertEvent } from '../draft-revisions.js';
import { EventAudit } from '../event-audit.js';
import { readMoment } from '../event-draft.js';
import type { EventRevision } from '../event-revision.entity.js';
import { latestRevision, lockEvent } from '../event-rows.js';
import { Event } from '../event.entity.js';
import { MOST_PARTS, startsEvery, startsOn } from './series-dates.js';
import { EventSeries } from './event-series.entity.js';
import { withParts, type SeriesWithParts } from './series.queries.js';
import { SeriesNumbers } from './series-numbers.js';
import { Series, type SeriesDraft } from './series.service.js';

/** How an event comes again: every so many days, or at starts of its zone's wall clock that are named. */
export interface Repetition {
  everyDays?: number;
  /** Parts in all, with the event itself. */
  count?: number;
  dates?: string[];
  /** The text of the series; the event's own where it is missing. */
  series?: SeriesDraft;
}

interface Copy {
  latest: EventRevision;
  start: string;
  field: string;
  seriesId: string;
}

/** Makes a series of one event: drafts of the same content at later wall clocks of its zone. */
@Injectable()
export class SeriesRepeats {
  constructor(
    private readonly database: Database,
    private readonly series: Series,
    private readonly numbers: SeriesNumbers,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * @returns the series with all its parts
   * @throws DomainError invalid naming what is missing or a start that its zone skips or repeats; conflict for a part
   */
  async repeat(actor: Actor, eventId: string, wish: Repetition): Promise<SeriesWithParts> {
    return this.database.transaction(async (tx) => {
      const event = await lockEvent(tx, actor, eventId);
      if (event.seriesId !== null) throw new DomainError('conflict', 'series.other');
      const latest = await latestRevision(tx, eventId);
      const starts = startsOf(latest, wish);
      const { texts, mainLanguage } = latest;
      const series = await this.series.insert(tx, actor, wish.series ?? { texts, mainLanguage });
      await tx.update(Event, { id: eventId }, { seriesId: series.id });
      const field = wish.dates ? 'dates' : 'everyDays';
      for (const start of starts) await this.copy(tx, actor, { latest, start, field, seriesId: series.id });
      await this.numbers.renew(tx, actor, series.id);
      return withParts(tx, await tx.findOneByOrFail(EventSeries, { id: series.id }));
    });
  }

  private async copy(tx: EntityManager, actor: Actor, { latest, start, field, seriesId }: Copy): Promise<void> {
    const moment = this.momentOf(latest, start, field);
    const content = { ...contentOfRevision(latest), ...moment, series: null };
    const made = await insertEvent(tx, actor, content, newUid(this.config.mail.domain), seriesId);
    await this.audit.note(tx, actor, 'event.create', made.event, made.revision);
  }

  /** A start that cannot be is a fault of the wish, not of the event. */
  private momentOf({ minutes, zone }: EventRevision, start: string, field: string) {
    try {
      return readMoment({ start, minutes }, zone, this.clock.now());
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      throw new DomainError(error.kind, error.code, { ...error.details, field });
    }
  }

  @Inject(EventAudit) private readonly audit!: EventAudit;
}

function startsOf({ wallStart }: EventRevision, { everyDays, count, dates }: Repetition): string[] {
  if ((everyDays === undefined) === (dates === undefined)) {
    throw new DomainError('invalid', 'series.how', { field: 'everyDays' });
  }
  if (dates === undefined && count === undefined) throw new DomainError('invalid', 'series.how', { field: 'count' });
  const starts = dates ? startsOn(wallStart, dates) : startsEvery(wallStart, everyDays!, count!);
  if (starts.length < 1 || starts.length >= MOST_PARTS) {
    const field = dates ? 'dates' : 'count';
    throw new DomainError('invalid', 'series.parts_range', { field, params: { min: 2, max: MOST_PARTS } });
  }
  return starts;
}
