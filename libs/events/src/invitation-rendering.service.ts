import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { calendarTemplate } from '@hamshahr/calendar';
import { City, nameIn } from '@hamshahr/cities';
import type { Config } from '@hamshahr/config';
import { SLOTS, type FrozenParts, type Mailing, type VariantKey } from '@hamshahr/mailing';
import { Account, Office } from '@hamshahr/people';
import { CONFIG } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';
import { renderInvitationMail, type RenderedMail } from '@hamshahr/views';
import { textFor } from './event-draft.js';
import { Event } from './event.entity.js';
import { EventRevision } from './event-revision.entity.js';

/** Everything the variants of a mailing share. */
interface Invited {
  event: Event;
  revision: EventRevision;
  office: Office;
  organizer: Account;
  cities: Map<string, City>;
}

/** Renders invitation mails, once per language and city, with slots for what differs per person. */
@Injectable()
export class InvitationRendering {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async render(tx: EntityManager, mailing: Mailing, variants: VariantKey[]): Promise<FrozenParts[]> {
    const revision = await tx.findOneByOrFail(EventRevision, { id: mailing.contentId });
    const organizer = await tx.findOneByOrFail(Account, { id: revision.createdBy });
    const invited: Invited = {
      revision,
      event: await tx.findOneByOrFail(Event, { id: mailing.subjectId }),
      office: await tx.findOneByOrFail(Office, { id: mailing.officeId }),
      organizer,
      cities: new Map((await tx.find(City)).map((city) => [city.id, city])),
    };
    return variants.map((variant) => this.variant(invited, variant));
  }

  private variant(invited: Invited, { language, cityId }: VariantKey): FrozenParts {
    const { revision, office, organizer, cities } = invited;
    const contact = contactFor(organizer, language);
    const city = cityId === null ? undefined : cities.get(cityId);
    const hostCity = cities.get(revision.hostCityId)!;
    const text = textFor(revision, language);
    const mail = renderInvitationMail({
      language,
      office: nameIn(office.names, language),
      event: {
        kind: revision.kind,
        title: text.title,
        body: text.body,
        textLanguage: text.language,
        start: revision.startsAt,
        end: revision.endsAt,
        hostCity: nameIn(hostCity.names, language),
        hostZone: revision.zone,
        joinUrl: revision.joinUrl,
        venue: revision.venue,
      },
      recipientName: SLOTS.name,
      recipientCity: city ? nameIn(city.names, language) : null,
      recipientZone: city?.zone ?? null,
      replyUrl: `${this.config.http.baseUrl}/r/${SLOTS.token}`,
      contact,
    });
    const { domain } = this.config.mail;
    return {
      subject: mail.subject,
      html: mail.html,
      text: mail.text,
      calendar: this.calendar(invited, mail, contact.name, text.language),
      from: { name: nameIn(office.names, language), address: `${office.slug}@${domain}` },
      replyTo: contact,
      domain,
    };
  }

  private calendar(
    { event, revision }: Invited,
    mail: RenderedMail,
    organizerName: string,
    language: string,
  ): FrozenParts['calendar'] {
    const organizer = `reply+${SLOTS.token}@${this.config.mail.domain}`;
    const template = calendarTemplate({
      method: 'REQUEST',
      uid: event.uid,
      // Both are set when the mailing starts (rule 2).
      sequence: 0,
      stamp: revision.startsAt,
      start: revision.startsAt,
      end: revision.endsAt,
      summary: mail.calendar.summary,
      description: mail.calendar.description,
      location: mail.calendar.location,
      url: revision.joinUrl,
      organizer: { name: organizerName, address: organizer },
      attendee: { name: SLOTS.name, address: SLOTS.address, partstat: 'NEEDS-ACTION' },
      language,
    });
    const { startsAt, endsAt } = revision;
    return { template, uid: event.uid, start: startsAt.toISOString(), end: endsAt.toISOString(), organizer };
  }
}

/** The human behind the invitation, named in a script the reader can read. */
function contactFor({ name, latinName, email }: Account, language: Language): { name: string; address: string } {
  return { name: language === 'fa' ? name : (latinName ?? name), address: email };
}
