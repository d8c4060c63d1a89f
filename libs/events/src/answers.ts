import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { REACHED_STATES, type DeliveryStatus, type Mailing } from '@hamshahr/mailing';
import { EventRevision } from './event-revision.entity.js';
import { isMajorChange } from './revision-changes.js';

/** SQL that is true when an update newer than a moment asks invitation `i` again; takes event, moment and states. */
const ASKED_SINCE = `EXISTS (
  SELECT 1 FROM deliveries nd JOIN mailings n ON n.id = nd.mailing_id AND n.kind = 'update'
    AND n.subject_type = 'event' AND n.subject_id = ? AND n.stamp > ?
  WHERE nd.recipient_id = i.id AND nd.partstat IS NULL AND nd.status IN (?))`;

/** What a change does to the answers given before it (rule 5). */
@Injectable()
export class Answers {
  /** Major changes ask again and keep the earlier answer beside; minor ones leave it, also in the calendar. */
  async carryOver(tx: EntityManager, mailing: Mailing, isPostponed: boolean): Promise<void> {
    const after = await tx.findOneByOrFail(EventRevision, { id: mailing.contentId });
    const bases = await tx.query<{ id: string }[]>(
      'SELECT DISTINCT base_id AS id FROM mailing_variants WHERE mailing_id = ? AND base_id IS NOT NULL',
      [mailing.id],
    );
    for (const { id } of bases) {
      const before = await tx.findOneByOrFail(EventRevision, { id });
      if (isPostponed || isMajorChange(before, after)) await this.reset(tx, mailing, id);
      else await this.keep(tx, mailing, id);
    }
  }

  /** Gives the answers back that this mailing reset, unless a new one came since, or a newer update asks again. */
  async restore(tx: EntityManager, mailing: Mailing, status: DeliveryStatus): Promise<void> {
    await tx.query(
      `UPDATE invitations i JOIN deliveries own ON own.recipient_id = i.id AND own.mailing_id = ? AND own.status = ?
       SET i.partstat = i.earlier_partstat
       WHERE i.reset_by = ? AND i.partstat = 'needs_action' AND i.earlier_partstat IS NOT NULL AND NOT ${ASKED_SINCE}`,
      [mailing.id, status, mailing.id, mailing.subjectId, mailing.stamp, REACHED_STATES],
    );
    await tx.query(
      `UPDATE invitations i JOIN deliveries own ON own.recipient_id = i.id AND own.mailing_id = ? AND own.status = ?
       SET i.earlier_partstat = NULL, i.reset_by = NULL WHERE i.reset_by = ? AND NOT ${ASKED_SINCE}`,
      [mailing.id, status, mailing.id, mailing.subjectId, mailing.stamp, REACHED_STATES],
    );
  }

  private async reset(tx: EntityManager, mailing: Mailing, baseId: string): Promise<void> {
    await tx.query(
      `UPDATE invitations i JOIN deliveries d ON d.recipient_id = i.id AND d.mailing_id = ? AND d.status = 'planned'
       JOIN mailing_variants v ON v.id = d.variant_id AND v.base_id = ?
       SET i.earlier_partstat = i.partstat, i.reset_by = ?, d.partstat = NULL
       WHERE i.event_id = ? AND i.partstat <> 'needs_action'`,
      [mailing.id, baseId, mailing.id, mailing.subjectId],
    );
    await tx.query("UPDATE invitations SET partstat = 'needs_action' WHERE event_id = ? AND reset_by = ?", [
      mailing.subjectId,
      mailing.id,
    ]);
  }

  private async keep(tx: EntityManager, mailing: Mailing, baseId: string): Promise<void> {
    await tx.query(
      `UPDATE deliveries d JOIN mailing_variants v ON v.id = d.variant_id AND v.base_id = ?
       JOIN invitations i ON i.id = d.recipient_id
       SET d.partstat = NULLIF(UPPER(i.partstat), 'NEEDS_ACTION') WHERE d.mailing_id = ? AND d.status = 'planned'`,
      [baseId, mailing.id],
    );
  }
}
