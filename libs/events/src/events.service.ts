import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newUid } from '@hamshahr/calendar';
import { Cities } from '@hamshahr/cities';
import type { Config } from '@hamshahr/config';
import { Mailings, type MailKind } from '@hamshahr/mailing';
import { writableUnit, type Actor } from '@hamshahr/people';
import { CONFIG, Clock, Database, DomainError, found } from '@hamshahr/platform';
import { LANGUAGES } from '@hamshahr/time';
import { checkKind, readJoinUrl, readMoment, readTexts, readVenue, type EventDraft } from './event-draft.js';
import { EventAudit } from './event-audit.js';
import { Event } from './event.entity.js';
import { EventRevision } from './event-revision.entity.js';
import { newSlug } from './event-slug.js';
import { countInvitations, nobodyInvited, type InvitationCounts } from './invitation-counts.js';

export interface EventWithRevision {
  event: Event;
  revision: EventRevision;
}

/** An event and how many answered what. */
export interface CountedEvent extends EventWithRevision {
  counts: InvitationCounts;
}

type RevisionContent = Omit<EventRevision, 'id' | 'eventId' | 'number' | 'status' | 'createdBy' | 'createdAt'>;

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
    const content = await this.read(draft);
    return this.database.transaction(async (tx) => {
      const event = tx.create(Event, {
        officeId: actor.officeId,
        unitId: actor.unitId,
        slug: newSlug(content.texts, content.startsAt),
        uid: newUid(this.config.mail.domain),
        sequence: 0,
        status: 'draft',
        createdBy: actor.accountId,
        version: 1,
      });
      await tx.insert(Event, event);
      const revision = await this.addRevision(tx, event, 1, content, actor);
      await this.audit.note(tx, actor, 'event.create', event, revision);
      return { event: await tx.findOneByOrFail(Event, { id: event.id }), revision, counts: nobodyInvited() };
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
      const event = await lockEvent(tx, actor, id);
      if (event.version !== version) {
        throw new DomainError('stale', 'event.stale', { field: 'If-Match', current: { version: event.version } });
      }
      const latest = await latestRevision(tx, event.id);
      await this.assertEditable(tx, event);
      const revision = await this.replaceDraft(tx, event, latest, content, actor);
      await this.mailings.voidUnsent(tx, actor.accountId, { subjectType: 'event', subjectId: event.id });
      await tx.update(Event, { id: event.id }, { version: event.version + 1 });
      event.version += 1;
      await this.audit.note(tx, actor, 'event.edit', event, revision, latest);
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

  /** A revision that somebody has reviewed stays as it was; only a fresh draft is written over. */
  private async replaceDraft(
    tx: EntityManager,
    event: Event,
    latest: EventRevision,
    content: RevisionContent,
    actor: Actor,
  ): Promise<EventRevision> {
    if (latest.status !== 'draft') return this.addRevision(tx, event, latest.number + 1, content, actor);
    await tx.update(EventRevision, { id: latest.id, status: 'draft' }, content);
    return tx.create(EventRevision, { ...latest, ...content });
  }

  private async addRevision(
    tx: EntityManager,
    event: Event,
    number: number,
    content: RevisionContent,
    actor: Actor,
  ): Promise<EventRevision> {
    const revision = tx.create(EventRevision, {
      ...content,
      eventId: event.id,
      number,
      status: 'draft',
      createdBy: actor.accountId,
    });
    await tx.insert(EventRevision, revision);
    return revision;
  }

  private async read(draft: EventDraft): Promise<RevisionContent> {
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
}

/** Locks an event that the actor may see. */
export async function lockEvent(tx: EntityManager, actor: Actor, id: string): Promise<Event> {
  const unitId = writableUnit(actor);
  const event = await tx.findOne(Event, {
    where: { id, officeId: actor.officeId, ...(unitId ? { unitId } : {}) },
    lock: { mode: 'pessimistic_write' },
  });
  return found(event, 'event.missing');
}

/** Only an update shows what is not published yet: nobody learns of a change by an invitation or a cancellation. */
export async function contentOf(tx: EntityManager, event: Event, kind: MailKind): Promise<EventRevision> {
  const { publishedRevisionId: id } = event;
  return id !== null && kind !== 'update' ? tx.findOneByOrFail(EventRevision, { id }) : latestRevision(tx, event.id);
}

export async function latestRevision(tx: EntityManager, eventId: string): Promise<EventRevision> {
  return tx.findOneOrFail(EventRevision, { where: { eventId }, order: { number: 'DESC' } });
}
