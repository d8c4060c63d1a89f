import { Inject, Injectable } from '@nestjs/common';
import { writeCalendar } from '@hamshahr/calendar';
import type { Config } from '@hamshahr/config';
import { textFor, type OpenInvitation } from '@hamshahr/events';
import { nameIn } from '@hamshahr/cities';
import { Offices } from '@hamshahr/people';
import { CONFIG } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';

/** The event as a file to download: METHOD:PUBLISH, no ATTENDEE (rule 6), the UID of the invitation. */
@Injectable()
export class ReplyCalendar {
  constructor(
    private readonly offices: Offices,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async write({ event, revision, state }: OpenInvitation, language: Language): Promise<string> {
    const office = await this.offices.one(event.officeId);
    const text = textFor(revision, language);
    return writeCalendar({
      method: 'PUBLISH',
      uid: event.uid,
      sequence: event.sequence,
      stamp: event.stampedAt ?? revision.createdAt,
      start: revision.startsAt,
      end: revision.endsAt,
      summary: text.title,
      description: '',
      location: revision.venue ?? revision.joinUrl,
      url: revision.joinUrl,
      organizer: { name: nameIn(office.names, language), address: `${office.slug}@${this.config.mail.domain}` },
      language: text.language,
      cancelled: state === 'cancelled' || state === 'postponed',
    });
  }
}
