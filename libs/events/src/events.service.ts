import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newUid } from '@hamshahr/calendar';
import { Cities } from '@hamshahr/cities';
import type { Config } from '@hamshahr/config';
import { Mailings } from '@hamshahr/mailing';
import type { Actor } from '@hamshahr/people';
import { CONFIG, Clock, Database, DomainError } from '@hamshahr/platform';
import { LANGUAGES } from '@hamshahr/time';
import { insertEvent, replaceDraft, type RevisionContent } from './draft-revisions.js';
import { checkKind, readJoinUrl, readMoment, readTexts, readVenue, type EventDraft } from './event-draft.js';
import { EventAudit } from './event-audit.js';
import { Event } from './event.entity.js';
import { EventRevision } from './event-revision.entity.js';
import { latestRevision, lockEvent } from './event-rows.js';
import { countInvitations, nobodyInvited, type InvitationCounts } from './invitation-counts.js';
import { SeriesNumbers } from './series/series-numbers.js';

export interface EventWithRevision {
  event: Event;
  revision: EventRevision;
}

/** An event and how many answered what. */
export interface CountedEvent extends EventWithRevision {
  counts: InvitationCounts;
}

/** Writes events and their draft revisions. */
@Injectable()
export class Events {
  constructor(
    private readonly database: Database,
    private readonly cities: Cities,
    private readonly mailings: Mailings,
    private readonly audit: EventAudit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws DomainError invalid naming the field */
  async create(actor: Actor, draft: EventDraft): Promise<CountedEvent> {
    const content = { ...(await this.read(draft)), series: null };
    return this.database.transaction(async (tx) => {
      const { event, revision } = await insertEvent(tx, actor, content, newUid(this.config.mail.domain));
      await this.audit.note(tx, actor, 'event.create', event, revision);
      return { event, revision, counts: nobodyInvited() };
    });
  }

  /**
   * Changes the draft; after the publication it is a new revision, of which people hear by an update mailing.
   * Whatever was submitted or approved of the event is void from then on.
   * @param version the event version the editor saw
   * @throws DomainError stale with the present version; conflict once it is called off or has begun
   */
  async edit(actor: Actor, id: string, version: number, draft: EventDraft): Promise<CountedEvent> {
    const content = await this.read(draft);
    return this.database.transaction(async (tx) => {
      await this.numbers.lockOf(tx, id);
      const event = await lockEvent(tx, actor, id);
      if (event.version !== version) {
        throw new DomainError('stale', 'event.stale', { field: 'If-Match', current: { version: event.version } });
      }
      const latest = await latestRevision(tx, event.id);
      await this.assertEditable(tx, event);
      const revision = await replaceDraft(
        tx,
        event,
        latest,
        { ...content, series: event.seriesId === null ? null : latest.series },
        actor,
      );
      await this.mailings.voidUnsent(tx, actor.accountId, { subjectType: 'event', subjectId: event.id });
      await tx.update(Event, { id: event.id }, { version: event.version + 1 });
      event.version += 1;
      await this.audit.note(tx, actor, 'event.edit', event, revision, latest);
      const series = await this.numbers.renew(tx, actor, event.seriesId, event.id);
      Object.assign(revision, { series });
      return { event, revision, counts: (await countInvitations(tx, [event.id])).get(event.id)! };
    });
  }

  /** What is past or called off stays as it was; a postponed event's old date does not matter. */
  private async assertEditable(tx: EntityManager, { status, publishedRevisionId: id }: Event): Promise<void> {
    if (status === 'cancelled' || status === 'held') {
      throw new DomainError('conflict', `event.is_${status}`);
    }
    if (status === 'postponed' || id === null) return;
    const { startsAt } = await tx.findOneByOrFail(EventRevision, { id });
    if (startsAt.getTime() <= this.clock.now().getTime()) throw new DomainError('conflict', 'event.begun');
  }

  private async read(draft: EventDraft): Promise<Omit<RevisionContent, 'series'>> {
    const city = await this.cities.bySlug(draft.hostCity, 'hostCity');
    const moment = readMoment(draft, draft.zone ?? city.zone, this.clock.now());
    const texts = readTexts(draft.texts);
    const mainLanguage = draft.mainLanguage ?? LANGUAGES.find((language) => texts[language])!;
    if (!texts[mainLanguage]) throw new DomainError('invalid', 'event.main_language', { field: 'mainLanguage' });
    const venue = readVenue(draft.venue);
    checkKind(draft, venue);
    const coHost = draft.coHostCity ? await this.cities.bySlug(draft.coHostCity, 'coHostCity') : null;
    return {
      kind: draft.kind,
      hostCityId: city.id,
      coHostCityId: coHost?.id ?? null,
      ...moment,
      joinUrl: readJoinUrl(draft.joinUrl, draft.hasRoom === true),
      hasRoom: draft.hasRoom ?? false,
      venue,
      capacity: draft.capacity ?? null,
      listed: draft.listed ?? false,
      texts,
      mainLanguage,
    };
  }

  @Inject(Clock) private readonly clock!: Clock;
  @Inject(SeriesNumbers) private readonly numbers!: SeriesNumbers;
}
