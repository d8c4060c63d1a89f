import { Injectable } from '@nestjs/common';
import { EventPreviews } from '@hamshahr/events';
import type { MessagePreview } from '@hamshahr/mailing';
import type { Actor } from '@hamshahr/people';
import { Clock, Database } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';
import { RegistrationForm, type RegistrationNotice } from './registration.entity.js';
import { writer } from './registration-subject.js';

const HOUR = 3_600_000;

/** Shows the mails that a form will send, before anybody has registered. */
@Injectable()
export class RegistrationPreviews {
  constructor(
    private readonly previews: EventPreviews,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** As the asking person would get it; an offer as if it were made now. @throws DomainError missing */
  async show(actor: Actor, eventId: string, language: Language, kind: RegistrationNotice): Promise<MessagePreview> {
    const form = await this.database.reads.findOneBy(RegistrationForm, { eventId });
    const hours = form?.offerHours ?? 24;
    const until = new Date(Math.ceil((this.clock.now().getTime() + hours * HOUR) / 60_000) * 60_000);
    const write = kind === 'place' ? undefined : writer({ kind }, kind === 'offer' ? until : null);
    return this.previews.show(actor, eventId, { language, cityId: null, kind, ...(write ? { write } : {}) });
  }
}
