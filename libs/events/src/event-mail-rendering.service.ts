import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { calendarTemplate } from '@hamshahr/calendar';
import { City } from '@hamshahr/cities';
import type { Config } from '@hamshahr/config';
import {
  MAIL_KINDS,
  SLOTS,
  opens,
  type FrozenCalendar,
  type FrozenForm,
  type FrozenParts,
  type Mailing,
  type VariantKey,
} from '@hamshahr/mailing';
import { Account, Office, OfficeWordings, type Wordings } from '@hamshahr/people';
import { CONFIG } from '@hamshahr/platform';
import {
  renderCancellationMail,
  renderInvitationMail,
  renderStandingMail,
  renderUpdateMail,
  type RenderedMail,
} from '@hamshahr/views';
import { textFor } from './event-draft.js';
import {
  cancellationMail,
  invitationMail,
  senderFor,
  standingMail,
  updateMail,
  type MailContext,
} from './event-mail-facts.js';
import { Event } from './event.entity.js';
import { EventRevision } from './event-revision.entity.js';
import { isToSpeakers } from './proposals/speaker-lists.js';

/** Writes a letter of an upper capability; `link` is the personal page of the reader's registration. */
export type LetterWriter = (context: MailContext, shown: EventRevision, link: string) => Rendered;

/** Standing mail has no calendar part (rule 24). */
type Rendered = Omit<RenderedMail, 'calendar'> & Partial<Pick<RenderedMail, 'calendar'>>;

/** Everything the variants of a mailing share. */
interface Shared {
  mailing: Mailing;
  event: Event;
  revision: EventRevision;
  /** What readers were told before, by id. */
  bases: Map<string, EventRevision>;
  office: Office;
  organizer: Account;
  cities: Map<string, City>;
  wordings: Wordings;
  /** These readers are invited to speak. */
  isToSpeakers: boolean;
  /** Writes kinds that are not of this floor. */
  write: LetterWriter | undefined;
}

/** Renders the mails of a mailing, once per language, city and earlier content, with slots for what differs per person. */
@Injectable()
export class EventMailRendering {
  constructor(
    private readonly wordings: OfficeWordings,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async render(
    tx: EntityManager,
    mailing: Mailing,
    variants: VariantKey[],
    write?: LetterWriter,
  ): Promise<FrozenParts[]> {
    const revision = await tx.findOneByOrFail(EventRevision, { id: mailing.contentId });
    const bases = new Map<string, EventRevision>();
    for (const id of new Set(variants.map(({ baseId }) => baseId))) {
      if (id !== null) bases.set(id, await tx.findOneByOrFail(EventRevision, { id }));
    }
    const event = await tx.findOneByOrFail(Event, { id: mailing.subjectId });
    const shared: Shared = {
      ...{ mailing, revision, bases, event },
      isToSpeakers: isToSpeakers(event, mailing),
      office: await tx.findOneByOrFail(Office, { id: mailing.officeId }),
      organizer: await tx.findOneByOrFail(Account, { id: revision.createdBy }),
      cities: new Map((await tx.find(City)).map((city) => [city.id, city])),
      wordings: await this.wordings.of(mailing.officeId, tx),
      write,
    };
    return variants.map((variant) => this.variant(shared, variant));
  }

  private variant(shared: Shared, { language, cityId, baseId }: VariantKey): FrozenParts {
    const { mailing, office, organizer, cities, revision, wordings } = shared;
    const base = baseId === null ? null : (shared.bases.get(baseId) ?? null);
    const context: MailContext = {
      ...senderFor(office, organizer, language),
      cities,
      wording: wordings.byLanguage.get(language) ?? null,
      city: cityId === null ? null : (cities.get(cityId) ?? null),
      replyUrl: `${this.config.http.baseUrl}/r/${SLOTS.token}`,
      roomUrl: opens(mailing.kind) === 'reply' ? `${this.config.http.baseUrl}/j/${SLOTS.join}` : null,
      leaveUrl: `${this.config.http.baseUrl}/u/${SLOTS.leave}`,
      programmeUrl: `${this.config.http.baseUrl}/${language}/e/${shared.event.slug}/programme`,
    };
    const { domain } = this.config.mail;
    // Whoever is taken off is told of the event as they know it.
    const shown = MAIL_KINDS[mailing.kind].method === 'CANCEL' ? (base ?? revision) : revision;
    const first = mailing.kind === 'update' ? renderInvitationMail(invitationMail(context, revision)) : null;
    return {
      ...this.form(shared, context, shown, this.mail(shared, context, shown, base)),
      first: first && this.form(shared, context, revision, first),
      textLanguage: textFor(shown, language).language,
      from: { name: context.office, address: `${office.slug}@${domain}` },
      replyTo: context.contact,
      domain,
    };
  }

  private mail(
    { mailing, event, write, isToSpeakers }: Shared,
    context: MailContext,
    shown: EventRevision,
    base: EventRevision | null,
  ): Rendered {
    switch (mailing.kind) {
      case 'invitation':
        return renderInvitationMail({
          ...invitationMail(context, shown),
          cause: isToSpeakers ? 'speaker' : 'invitation',
        });
      case 'place':
        return renderInvitationMail({ ...invitationMail(context, shown), leaveUrl: null, cause: 'place' });
      case 'update':
        return renderUpdateMail(updateMail(context, shown, base ?? shown, event.status === 'postponed'));
      case 'cancellation':
      case 'postponement':
      case 'withdrawal':
        return renderCancellationMail(cancellationMail(context, shown, mailing));
      case 'reminder':
      case 'thanks':
        return renderStandingMail(standingMail(context, shown, mailing.kind, mailing.remarks));
      case 'registration':
      case 'waitlist':
      case 'offer':
      case 'decline':
        if (!write) throw new Error(`Nobody writes mails of the kind ${mailing.kind}`);
        return write(context, shown, `${this.config.http.baseUrl}/reg/${SLOTS.token}`);
      default:
        throw new Error(`A mailing of the kind ${mailing.kind} is not about an event`);
    }
  }

  private form(shared: Shared, context: MailContext, shown: EventRevision, mail: Rendered): FrozenForm {
    const { subject, html, text } = mail;
    const { method } = MAIL_KINDS[shared.mailing.kind];
    const entry = mail.calendar && method && { ...mail.calendar, method };
    return { subject, html, text, calendar: entry ? this.calendar(shared, context, shown, entry) : null };
  }

  private calendar(
    { event }: Shared,
    { language, contact, roomUrl }: MailContext,
    { startsAt, endsAt, joinUrl, hasRoom, ...revision }: EventRevision,
    entry: RenderedMail['calendar'] & { method: 'REQUEST' | 'CANCEL' },
  ): FrozenCalendar {
    const organizer = `reply+${SLOTS.token}@${this.config.mail.domain}`;
    const template = calendarTemplate({
      uid: event.uid,
      // Both are set when the mailing starts (rule 2).
      sequence: 0,
      stamp: startsAt,
      start: startsAt,
      end: endsAt,
      ...entry,
      url: (hasRoom && roomUrl) || joinUrl,
      organizer: { name: contact.name, address: organizer },
      attendee: { name: SLOTS.name, address: SLOTS.address, partstat: 'NEEDS-ACTION' },
      language: textFor(revision, language).language,
      descriptionLanguage: language,
    });
    return { template, uid: event.uid, start: startsAt.toISOString(), end: endsAt.toISOString(), organizer };
  }
}
