import { Inject, Injectable } from '@nestjs/common';
import { writeCalendar, type CalendarPublication } from '@hamshahr/calendar';
import { nameIn } from '@hamshahr/cities';
import type { Config } from '@hamshahr/config';
import { textFor, type EventWithRevision } from '@hamshahr/events';
import { Offices, type Office } from '@hamshahr/people';
import { CONFIG } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';

/** Where the entry says that the event takes place. */
export interface Whereabouts {
  location: string | null;
  url: string | null;
}

/** An event as a file to download: METHOD:PUBLISH, no ATTENDEE (rule 6), the UID and version of the invitations. */
@Injectable()
export class EventCalendar {
  constructor(
    private readonly offices: Offices,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async write(found: EventWithRevision, language: Language, where: Whereabouts): Promise<string> {
    const office = await this.offices.one(found.event.officeId);
    return writeCalendar(this.entry(found, office, language, where));
  }

  /** Where everybody reads about an event. */
  pageAddress(slug: string, language: Language): string {
    return `${this.config.http.baseUrl}/${language}/e/${slug}`;
  }

  /** The same entry, as a part of a feed or a file of its own. */
  entry(
    { event, revision }: EventWithRevision,
    office: Pick<Office, 'slug' | 'names'>,
    language: Language,
    where: Whereabouts,
  ): CalendarPublication {
    const text = textFor(revision, language);
    return {
      method: 'PUBLISH',
      uid: event.uid,
      sequence: event.sequence,
      stamp: event.stampedAt ?? revision.createdAt,
      start: revision.startsAt,
      end: revision.endsAt,
      summary: text.title,
      description: '',
      ...where,
      organizer: { name: nameIn(office.names, language), address: `${office.slug}@${this.config.mail.domain}` },
      language: text.language,
      cancelled: event.status === 'cancelled' || event.status === 'postponed',
    };
  }
}
