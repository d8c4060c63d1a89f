import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@hamshahr/audit';
import { writableUnit, type Actor } from '@hamshahr/people';
import { Clock, Database, DomainError, canonicalJson, found, sha256 } from '@hamshahr/platform';
import { LANGUAGES, type Language } from '@hamshahr/time';
import { readTexts } from '../event-draft.js';
import type { EventTexts } from '../event-revision.entity.js';
import { latestRevision, lockEvent } from '../event-rows.js';
import { newSlug } from '../event-slug.js';
import { Event } from '../event.entity.js';
import { EventSeries } from './event-series.entity.js';
import { MOST_PARTS } from './series-dates.js';
import { SeriesNumbers } from './series-numbers.js';

/** The text that the parts of a series share. */
export interface SeriesDraft {
  texts: EventTexts;
  mainLanguage?: Language;
}

/** Writes series: their text, and which events are their parts. */
@Injectable()
export class Series {
  constructor(
    private readonly database: Database,
    private readonly numbers: SeriesNumbers,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError invalid naming the text */
  async create(actor: Actor, draft: SeriesDraft): Promise<EventSeries> {
    return this.database.transaction((tx) => this.insert(tx, actor, draft));
  }

  async insert(tx: EntityManager, actor: Actor, draft: SeriesDraft): Promise<EventSeries> {
    const content = read(draft);
    const { officeId, unitId, accountId: createdBy } = actor;
    const slug = newSlug(content.texts, this.clock.now());
    const series = tx.create(EventSeries, { officeId, unitId, slug, ...content, createdBy, version: 1 });
    await tx.insert(EventSeries, series);
    await this.note(tx, actor, 'series.create', series, null);
    return tx.findOneByOrFail(EventSeries, { id: series.id });
  }

  /** Drafts take the text over, and whoever approved them is asked again; published events keep theirs until an update. */
  async edit(actor: Actor, id: string, version: number, draft: SeriesDraft): Promise<void> {
    const content = read(draft);
    await this.database.transaction(async (tx) => {
      const series = await lockSeries(tx, actor, id);
      if (series.version !== version) {
        throw new DomainError('stale', 'series.stale', { field: 'If-Match', current: { version: series.version } });
      }
      await tx.update(EventSeries, { id }, { ...content, version: version + 1 });
      await this.note(tx, actor, 'series.edit', { ...series, ...content }, series);
      await this.numbers.renew(tx, actor, id);
    });
  }

  /** @throws DomainError conflict for an event of another series, and where the series is full */
  async add(actor: Actor, id: string, eventId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const series = await lockSeries(tx, actor, id);
      const event = await lockEvent(tx, actor, eventId);
      if (event.seriesId === id) return;
      if (event.seriesId !== null) throw new DomainError('conflict', 'series.other');
      const parts = await tx.countBy(Event, { seriesId: id });
      if (parts >= MOST_PARTS) throw new DomainError('conflict', 'series.full', { params: { max: MOST_PARTS } });
      await tx.update(Event, { id: eventId }, { seriesId: id });
      await this.note(tx, actor, 'series.add', series, series);
      await this.numbers.renew(tx, actor, id);
    });
  }

  /** The event stays; as a draft it no longer speaks of the series. @throws DomainError missing where it is no part */
  async remove(actor: Actor, id: string, eventId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const series = await lockSeries(tx, actor, id);
      const event = await lockEvent(tx, actor, eventId);
      if (event.seriesId !== id) throw new DomainError('missing', 'event.missing');
      await tx.update(Event, { id: eventId }, { seriesId: null });
      const latest = await latestRevision(tx, eventId);
      if (latest.status !== 'published') await this.numbers.tell(tx, actor, event, latest, null);
      await this.note(tx, actor, 'series.remove', series, series);
      await this.numbers.renew(tx, actor, id);
    });
  }

  private async note(
    tx: EntityManager,
    actor: Actor,
    action: string,
    after: EventSeries,
    before: EventSeries | null,
  ): Promise<void> {
    await this.audit.note(tx, {
      officeId: after.officeId,
      actor: { type: 'account', id: actor.accountId },
      action,
      object: { type: 'series', id: after.id },
      ...(before ? { beforeHash: hash(before) } : {}),
      afterHash: hash(after),
    });
  }
}

const hash = ({ texts, mainLanguage }: EventSeries) => sha256(canonicalJson({ texts, mainLanguage }));

function read(draft: SeriesDraft): { texts: EventTexts; mainLanguage: Language } {
  const texts = readTexts(draft.texts);
  const mainLanguage = draft.mainLanguage ?? LANGUAGES.find((language) => texts[language])!;
  if (!texts[mainLanguage]) throw new DomainError('invalid', 'event.main_language', { field: 'mainLanguage' });
  return { texts, mainLanguage };
}

async function lockSeries(tx: EntityManager, actor: Actor, id: string): Promise<EventSeries> {
  const unitId = writableUnit(actor);
  const series = await tx.findOne(EventSeries, {
    where: { id, officeId: actor.officeId, ...(unitId ? { unitId } : {}) },
    lock: { mode: 'pessimistic_write' },
  });
  return found(series, 'series.missing');
}
