import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { DeliveryStatus, MailKind } from '@hamshahr/mailing';
import { Contacts, visibleUnit, type Actor } from '@hamshahr/people';
import { Database, toPage, type Page, type PageRequest } from '@hamshahr/platform';
import { textFor } from './event-draft.js';
import { EventRevision } from './event-revision.entity.js';
import type { Partstat } from './event-status.js';

/** One message to a person; `id` is its delivery's. */
export interface ContactMail {
  id: string;
  mailingId: string;
  title: string;
  kind: MailKind;
  state: DeliveryStatus;
  at: Date;
  response: string | null;
  eventId: string;
}

export interface ContactInvitation {
  eventId: string;
  title: string;
  startsAt: Date;
  zone: string;
  answer: Partstat;
  companions: number;
  note: string;
  repliedAt: Date | null;
  withdrawnAt: Date | null;
}

type InvitationRow = Omit<ContactInvitation, 'title' | 'startsAt' | 'zone'> & { revisionId: string };

const MOST = 200;

/** What an office wrote to one of its contacts and what they answered. It stands here because contacts know no mail. */
@Injectable()
export class ContactHistory {
  constructor(
    private readonly database: Database,
    private readonly contacts: Contacts,
  ) {}

  /** @throws DomainError missing for another office's contact */
  async mail(actor: Actor, contactId: string, request: PageRequest): Promise<Page<ContactMail>> {
    await this.contacts.one(actor, contactId);
    const { limit, after } = request;
    const unit = narrowed(actor, 'm.unit_id');
    const rows = await this.database.reads.query<ContactMail[]>(
      `SELECT d.id, d.mailing_id AS mailingId, m.title, m.kind, d.status AS state,
              COALESCE(d.finished_at, d.due_at, m.created_at) AS at, d.response, m.subject_id AS eventId
       FROM invitations i JOIN deliveries d ON d.recipient_id = i.id
       JOIN mailings m ON m.id = d.mailing_id AND m.subject_type = 'event' AND m.office_id = ?
       WHERE i.contact_id = ?${unit.sql}${after === null ? '' : ' AND d.id < ?'} ORDER BY d.id DESC LIMIT ?`,
      [actor.officeId, contactId, ...unit.params, ...(after === null ? [] : [after]), limit + 1],
    );
    return toPage(rows, request);
  }

  /** The newest 200, in two queries. @throws DomainError missing for another office's contact */
  async invitations(actor: Actor, contactId: string): Promise<ContactInvitation[]> {
    await this.contacts.one(actor, contactId);
    const unit = narrowed(actor, 'e.unit_id');
    const rows = await this.database.reads.query<InvitationRow[]>(
      `SELECT i.event_id AS eventId, e.published_revision_id AS revisionId, i.partstat AS answer, i.companions, i.note,
              i.replied_at AS repliedAt, i.withdrawn_at AS withdrawnAt
       FROM invitations i JOIN events e ON e.id = i.event_id AND e.office_id = ?
       WHERE i.contact_id = ? AND i.invited_at IS NOT NULL${unit.sql} ORDER BY i.event_id DESC LIMIT ${MOST}`,
      [actor.officeId, contactId, ...unit.params],
    );
    const ids = rows.map(({ revisionId }) => revisionId);
    const found = ids.length === 0 ? [] : await this.database.reads.findBy(EventRevision, { id: In(ids) });
    const revisions = new Map(found.map((revision) => [revision.id, revision]));
    return rows.map(({ revisionId, ...row }) => {
      const revision = revisions.get(revisionId)!;
      const { startsAt, zone } = revision;
      return { ...row, title: textFor(revision, actor.language).title, startsAt, zone };
    });
  }
}

function narrowed(actor: Actor, column: string): { sql: string; params: unknown[] } {
  const unitId = visibleUnit(actor);
  return unitId === null ? { sql: '', params: [] } : { sql: ` AND ${column} = ?`, params: [unitId] };
}
