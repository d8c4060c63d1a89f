import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { accountNames, visibleUnit, writableUnit, type Actor } from '@hamshahr/people';
import { Database, found, toPage, type Page, type PageRequest } from '@hamshahr/platform';
import { InboundMail } from './inbound-mail.entity.js';
import type { InboundKind } from './reading/inbound-reading.js';

export interface InboundFilter {
  /** Only what waits for a person. */
  waiting?: boolean;
  kind?: InboundKind;
}

/** A mail with what people need to know of what it is about. */
export interface InboundRow {
  mail: InboundMail;
  /** Title of the mailing it is about. */
  title: string | null;
  mailingId: string | null;
  eventId: string | null;
  /** Of the invitee. */
  name: string | null;
  settledByName: string | null;
}

interface About {
  deliveryId: string;
  mailingId: string;
  title: string;
  eventId: string | null;
  name: string;
}

/** How much of a mail's bytes a person is shown. */
const SHOWN_BYTES = 200_000;

/** What came in, as an office's people see it; a unit's people see what is about their unit's events. */
@Injectable()
export class InboundList {
  constructor(private readonly database: Database) {}

  async list(actor: Actor, filter: InboundFilter, request: PageRequest): Promise<Page<InboundRow>> {
    const query = this.visible(actor, visibleUnit(actor))
      .orderBy('mail.id', 'DESC')
      .limit(request.limit + 1);
    if (filter.waiting !== undefined) query.andWhere('mail.waits = :waits', { waits: filter.waiting });
    if (filter.kind) query.andWhere('mail.kind = :kind', { kind: filter.kind });
    if (request.after) query.andWhere('mail.id < :after', { after: request.after });
    const { items, next } = toPage(await query.getMany(), request);
    return { items: await this.rows(actor, items), next };
  }

  async one(actor: Actor, id: string): Promise<InboundRow & { raw: string; isCut: boolean }> {
    const query = this.visible(actor, visibleUnit(actor)).addSelect('mail.raw').andWhere('mail.id = :id', { id });
    const mail = found(await query.getOne(), 'inbound.missing');
    const [row] = await this.rows(actor, [mail]);
    const { raw } = mail;
    return { ...row!, raw: raw.subarray(0, SHOWN_BYTES).toString('utf8'), isCut: raw.length > SHOWN_BYTES };
  }

  /** What waits for those who may settle it; the newest first. */
  async waiting(actor: Actor, limit: number): Promise<{ count: number; items: InboundRow[] }> {
    const mays = ['organizer', 'approver', 'admin'] as const;
    if (!mays.some((role) => actor.roles.has(role))) return { count: 0, items: [] };
    const query = this.visible(actor, writableUnit(actor)).andWhere('mail.waits = 1').orderBy('mail.id', 'DESC');
    const [mails, count] = await query.limit(limit).getManyAndCount();
    return { count, items: await this.rows(actor, mails) };
  }

  private visible({ officeId }: Actor, unitId: string | null): SelectQueryBuilder<InboundMail> {
    const query = this.database.reads
      .createQueryBuilder(InboundMail, 'mail')
      .where('mail.officeId = :officeId', { officeId });
    return unitId === null ? query : query.andWhere('mail.unitId = :unitId', { unitId });
  }

  /** One query for what the mails are about and one for names, whatever their number. */
  private async rows(actor: Actor, mails: InboundMail[]): Promise<InboundRow[]> {
    const ids = mails.flatMap(({ deliveryId }) => (deliveryId === null ? [] : [deliveryId]));
    const known = ids.length === 0 ? [] : await this.about(actor, ids);
    const about = new Map(known.map((row) => [row.deliveryId, row]));
    const settlers = mails.flatMap(({ resolvedBy }) => (resolvedBy === null ? [] : [resolvedBy]));
    const names = await accountNames(this.database.reads, actor, settlers);
    return mails.map((mail) => {
      const row = mail.deliveryId === null ? undefined : about.get(mail.deliveryId);
      return {
        mail,
        title: row?.title ?? null,
        mailingId: row?.mailingId ?? null,
        eventId: row?.eventId ?? null,
        name: row?.name ?? null,
        settledByName: mail.resolvedBy === null ? null : (names.get(mail.resolvedBy) ?? ''),
      };
    });
  }

  private about({ officeId }: Actor, deliveryIds: string[]): Promise<About[]> {
    return this.database.reads.query<About[]>(
      `SELECT d.id AS deliveryId, m.id AS mailingId, m.title, d.name,
              IF(m.subject_type = 'event', m.subject_id, NULL) AS eventId
       FROM deliveries d JOIN mailings m ON m.id = d.mailing_id WHERE m.office_id = ? AND d.id IN (?)`,
      [officeId, deliveryIds],
    );
  }
}

/** Whether a person can take it for the invitee's answer. */
export function isAcceptable({ waits, kind, method, invitationId, partstat }: InboundMail): boolean {
  const isAnswer = kind === 'itip' && (method === 'REPLY' || method === 'COUNTER');
  return waits && isAnswer && invitationId !== null && ['ACCEPTED', 'TENTATIVE', 'DECLINED'].includes(partstat ?? '');
}

/** Whether it names an address that the office may stop writing to. */
export function isSuppressible({ waits, kind, addressHash, reason }: InboundMail): boolean {
  if (!waits || addressHash === null) return false;
  // These hold for every office already.
  return (
    (kind === 'bounce' || kind === 'complaint' || kind === 'human') &&
    reason !== 'dead_address' &&
    reason !== 'complained'
  );
}
