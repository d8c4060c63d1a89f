import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { City } from '@hamshahr/cities';
import { Mailing, MessagePreviews, type MailKind, type MessagePreview } from '@hamshahr/mailing';
import type { Actor } from '@hamshahr/people';
import { Database, DomainError } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';
import { EventMailRendering, type LetterWriter } from './event-mail-rendering.service.js';
import { EventQueries } from './events.queries.js';
import type { Event } from './event.entity.js';
import { assertStatus } from './event-status.js';
import { contentOf, latestRevision } from './event-rows.js';

/** Which mail is wanted, and whose. */
export interface PreviewWish {
  language: Language;
  cityId: string | null;
  kind: MailKind;
  /** What is added to it, by language. */
  remarks?: Mailing['remarks'];
  /** Writes it, where it is not a mail of this floor. */
  write?: LetterWriter;
}

/** The mail of an event as it is now, before anybody has submitted it; rendered as a submission would. */
@Injectable()
export class EventPreviews {
  constructor(
    private readonly database: Database,
    private readonly events: EventQueries,
    private readonly rendering: EventMailRendering,
    private readonly previews: MessagePreviews,
  ) {}

  /** @throws DomainError conflict when the event's state allows no such mail; invalid for an unknown city */
  async show(
    actor: Actor,
    eventId: string,
    { language, cityId, kind, remarks = null, write }: PreviewWish,
  ): Promise<MessagePreview> {
    const { event } = await this.events.one(actor, eventId);
    assertStatus(kind, event.status);
    const reads = this.database.reads;
    if (cityId !== null && !(await reads.existsBy(City, { id: cityId }))) {
      throw new DomainError('invalid', 'city.missing', { field: 'cityId' });
    }
    const mailing = reads.create(Mailing, {
      kind,
      officeId: event.officeId,
      subjectId: event.id,
      contentId: await shownBy(reads, event, kind),
      remarks,
    });
    const baseId = kind === 'invitation' ? null : event.publishedRevisionId;
    const [parts] = await this.rendering.render(reads, mailing, [{ language, cityId, baseId }], write);
    return this.previews.draft(actor, kind, language, parts!);
  }
}

/** What is being written is what is shown; a form's mails and whoever is taken off read of the event as it is known. */
async function shownBy(reads: EntityManager, event: Event, kind: MailKind): Promise<string> {
  const isNews = kind === 'invitation' || kind === 'update';
  const { id } = await (isNews ? latestRevision(reads, event.id) : contentOf(reads, event, kind));
  return id;
}
