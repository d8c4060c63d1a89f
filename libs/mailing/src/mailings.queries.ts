import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { visibleUnit, type Actor } from '@hamshahr/people';
import { Database, cleanText, found, toPage, type Page, type PageRequest } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';
import { Delivery } from './delivery.entity.js';
import { countDeliveries, type DeliveryCounts } from './delivery-counts.js';
import type { DeliveryStatus } from './delivery-status.js';
import { ASKED_KINDS } from './mail-kind.js';
import { Mailing, MailingVariant } from './mailing.entity.js';
import type { MailingStatus } from './mailing-status.js';
import { pauseOf, type Pause } from './pace/pauses.js';
import { TEST_SUBJECT } from './tests/test-mailing.js';

export interface DeliveryRow extends Delivery {
  language: Language;
}

/** Which mailings are asked for; everything given must hold. */
export interface MailingFilter {
  statuses?: MailingStatus[];
  /** Part of the title. */
  q?: string;
  /** Subjects of these types with this id. */
  subject?: { types: readonly string[]; id: string };
}

/** The title with Persian ye and kaf for the Arabic ones, as `cleanText` writes them. */
const TITLE = "REPLACE(REPLACE(REPLACE(mailing.title, 'ي', 'ی'), 'ى', 'ی'), 'ك', 'ک')";

/** Reads of the delivery ledger, always narrowed to the actor's office and unit. */
@Injectable()
export class MailingQueries {
  constructor(private readonly database: Database) {}

  async one(actor: Actor, id: string): Promise<Mailing> {
    const unitId = visibleUnit(actor);
    const mailing = await this.database.reads.findOneBy(Mailing, {
      id,
      officeId: actor.officeId,
      subjectType: Not(TEST_SUBJECT),
      ...(unitId ? { unitId } : {}),
    });
    return found(mailing, 'mailing.missing');
  }

  async list(actor: Actor, { statuses, q, subject }: MailingFilter, request: PageRequest): Promise<Page<Mailing>> {
    const query = this.database.reads
      .createQueryBuilder(Mailing, 'mailing')
      .where('mailing.officeId = :officeId', { officeId: actor.officeId })
      .andWhere('mailing.subjectType <> :test', { test: TEST_SUBJECT })
      .andWhere('mailing.kind NOT IN (:...asked)', { asked: ASKED_KINDS })
      .orderBy('mailing.id', 'DESC')
      .limit(request.limit + 1);
    const unitId = visibleUnit(actor);
    if (unitId) query.andWhere('mailing.unitId = :unitId', { unitId });
    if (statuses) query.andWhere('mailing.status IN (:...statuses)', { statuses });
    if (q !== undefined) {
      const part = `%${cleanText(q).replace(/[\\%_]/g, '\\$&')}%`;
      query.andWhere(`${TITLE} LIKE :part`, { part });
    }
    if (subject) query.andWhere('mailing.subjectType IN (:...types) AND mailing.subjectId = :id', subject);
    if (request.after) query.andWhere('mailing.id < :after', { after: request.after });
    return toPage(await query.getMany(), request);
  }

  /** Deliveries by state, for several mailings in one query. */
  counts(mailingIds: string[]): Promise<Map<string, DeliveryCounts>> {
    return countDeliveries(this.database.reads, mailingIds);
  }

  /** Since when and why nothing of the actor's office leaves; null while it does. */
  officePause(actor: Actor): Promise<Pause | null> {
    return pauseOf(this.database.reads, actor.officeId);
  }

  async variants(mailing: Mailing): Promise<MailingVariant[]> {
    return this.database.reads.find(MailingVariant, {
      where: { mailingId: mailing.id },
      order: { recipients: 'DESC', id: 'ASC' },
    });
  }

  async deliveries(mailing: Mailing, request: PageRequest, status?: DeliveryStatus): Promise<Page<DeliveryRow>> {
    const query = this.database.reads
      .createQueryBuilder(Delivery, 'delivery')
      .where('delivery.mailingId = :id', { id: mailing.id })
      .orderBy('delivery.id', 'DESC')
      .limit(request.limit + 1);
    if (status) query.andWhere('delivery.status = :status', { status });
    if (request.after) query.andWhere('delivery.id < :after', { after: request.after });
    const languages = new Map((await this.variantLanguages(mailing.id)).map((row) => [row.id, row.language]));
    const rows = await query.getMany();
    return toPage(
      rows.map((row) => Object.assign(row, { language: languages.get(row.variantId)! })),
      request,
    );
  }

  /** The first delivery of a variant: whose mail a preview shows. */
  async sample(mailing: Mailing, variantId: string): Promise<Delivery> {
    const delivery = await this.database.reads.findOne(Delivery, {
      where: { mailingId: mailing.id, variantId },
      order: { id: 'ASC' },
    });
    return found(delivery, 'delivery.missing');
  }

  private async variantLanguages(mailingId: string): Promise<{ id: string; language: Language }[]> {
    return this.database.reads.query('SELECT id, language FROM mailing_variants WHERE mailing_id = ?', [mailingId]);
  }
}
