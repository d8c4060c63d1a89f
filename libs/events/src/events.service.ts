import { Inject, Injectable } from '@nestjs/common';
import { newUid } from '@hamshahr/calendar';
import { Cities } from '@hamshahr/cities';
import type { Config } from '@hamshahr/config';
import type { Actor } from '@hamshahr/people';
import { CONFIG, Clock, Database, DomainError } from '@hamshahr/platform';
import { LANGUAGES } from '@hamshahr/time';
import { insertEvent, type RevisionContent } from './draft-revisions.js';
import { checkKind, readJoinUrl, readMoment, readTexts, readVenue, type EventDraft } from './event-draft.js';
import { EventAudit } from './event-audit.js';
import { EventEdits, type CountedEvent } from './event-edits.js';
import { nobodyInvited } from './invitation-counts.js';
import { fits } from './programme/programme-clashes.js';

/** Writes events and their draft revisions. */
@Injectable()
export class Events {
  constructor(
    private readonly database: Database,
    private readonly cities: Cities,
    private readonly edits: EventEdits,
    private readonly audit: EventAudit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws DomainError invalid naming the field */
  async create(actor: Actor, draft: EventDraft): Promise<CountedEvent> {
    const content = { ...(await this.read(draft)), series: null, programme: null };
    return this.database.transaction(async (tx) => {
      const { event, revision } = await insertEvent(tx, actor, content, newUid(this.config.mail.domain));
      await this.audit.note(tx, actor, 'event.create', event, revision);
      return { event, revision, counts: nobodyInvited() };
    });
  }

  /**
   * Changes the draft; after the publication it is a new revision, of which people hear by an update mailing.
   * Whatever was submitted or approved of the event is void from then on. The programme stays.
   * @param version the event version the editor saw
   * @throws DomainError stale with the present version; conflict once it is called off or has begun
   */
  async edit(actor: Actor, id: string, version: number, draft: EventDraft): Promise<CountedEvent> {
    const content = await this.read(draft);
    return this.edits.revise({ actor, id, version }, 'event.edit', ({ series, programme }, event) => {
      if (!fits(programme, content.minutes)) {
        throw new DomainError('invalid', 'programme.longer', { field: 'minutes' });
      }
      return { ...content, series: event.seriesId === null ? null : series, programme };
    });
  }

  private async read(draft: EventDraft): Promise<Omit<RevisionContent, 'series' | 'programme'>> {
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
