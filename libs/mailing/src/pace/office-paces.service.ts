import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@hamshahr/audit';
import type { Actor } from '@hamshahr/people';
import { Database, DomainError, cleanText, isOne } from '@hamshahr/platform';
import { HousePause, OfficePace } from './pace.entity.js';

export interface QuietSetting {
  quietFrom: string | null;
  quietUntil: string | null;
  quietBindsAll: boolean;
}

/** How an office's mail may leave now; the operator's pause of all offices stands beside its own. */
export type PaceNow = OfficePace & { house: HousePause | null };

/** An office's quiet hours and the pause of all its sending. */
@Injectable()
export class OfficePaces {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  async of(actor: Actor): Promise<PaceNow> {
    return paceNow(this.database.reads, actor.officeId);
  }

  /**
   * Mail that waits for the end of the former quiet hours is looked at again at once.
   * @throws DomainError stale with the present version; invalid when only one end is given or both are the same
   */
  async setQuiet(actor: Actor, version: number, setting: QuietSetting): Promise<PaceNow> {
    const { quietFrom, quietUntil, quietBindsAll } = setting;
    if ((quietFrom === null) !== (quietUntil === null)) {
      throw new DomainError('invalid', 'pace.quiet_half', { field: quietFrom === null ? 'quietFrom' : 'quietUntil' });
    }
    if (quietFrom !== null && quietFrom === quietUntil) {
      throw new DomainError('invalid', 'pace.quiet_empty', { field: 'quietUntil' });
    }
    return this.change(actor, 'pace.quiet', async (tx, pace) => {
      const result: unknown = await tx.query(
        `UPDATE office_paces SET quiet_from = ?, quiet_until = ?, quiet_binds_all = ?, version = version + 1
         WHERE office_id = ? AND version = ?`,
        [quietFrom, quietUntil, quietBindsAll, actor.officeId, version],
      );
      if (!isOne(result)) {
        throw new DomainError('stale', 'pace.stale', { field: 'If-Match', current: { version: pace.version } });
      }
      await tx.query(
        `UPDATE deliveries d JOIN mailings m ON m.id = d.mailing_id AND m.office_id = ? AND m.status IN ('sending', 'paused')
         SET d.due_at = UTC_TIMESTAMP(3) WHERE d.status = 'queued' AND d.attempts = 0 AND d.due_at > UTC_TIMESTAMP(3)`,
        [actor.officeId],
      );
    });
  }

  /** Nothing more of the office leaves until somebody resumes; what is on the wire arrives. */
  async pause(actor: Actor, reason: string): Promise<PaceNow> {
    const why = cleanText(reason);
    if (why === '') throw new DomainError('invalid', 'pace.reason_missing', { field: 'reason' });
    return this.change(actor, 'pace.pause', async (tx) => {
      const result: unknown = await tx.query(
        `UPDATE office_paces SET paused_at = UTC_TIMESTAMP(3), paused_by = ?, pause_reason = ?, version = version + 1
         WHERE office_id = ? AND paused_at IS NULL`,
        [actor.accountId, why, actor.officeId],
      );
      if (!isOne(result)) throw new DomainError('conflict', 'pace.paused');
    });
  }

  async resume(actor: Actor): Promise<PaceNow> {
    return this.change(actor, 'pace.resume', async (tx) => {
      const result: unknown = await tx.query(
        `UPDATE office_paces SET paused_at = NULL, paused_by = NULL, pause_reason = NULL, version = version + 1
         WHERE office_id = ? AND paused_at IS NOT NULL`,
        [actor.officeId],
      );
      if (!isOne(result)) throw new DomainError('conflict', 'pace.not_paused');
    });
  }

  private async change(
    actor: Actor,
    action: string,
    work: (tx: EntityManager, pace: OfficePace) => Promise<void>,
  ): Promise<PaceNow> {
    return this.database.transaction(async (tx) => {
      await tx.query('INSERT IGNORE INTO office_paces (office_id) VALUES (?)', [actor.officeId]);
      const pace = await tx.findOneOrFail(OfficePace, {
        where: { officeId: actor.officeId },
        lock: { mode: 'pessimistic_write' },
      });
      await work(tx, pace);
      await this.audit.note(tx, {
        officeId: actor.officeId,
        actor: { type: 'account', id: actor.accountId },
        action,
        object: { type: 'office', id: actor.officeId },
      });
      return paceNow(tx, actor.officeId);
    });
  }
}

async function paceNow(reads: EntityManager, officeId: string): Promise<PaceNow> {
  const pace = (await reads.findOneBy(OfficePace, { officeId })) ?? untouched(officeId);
  const [house = null] = await reads.find(HousePause);
  return Object.assign(pace, { house });
}

/** An office that never set anything: no quiet hours, no pause. */
function untouched(officeId: string): OfficePace {
  return Object.assign(new OfficePace(), {
    officeId,
    quietFrom: null,
    quietUntil: null,
    quietBindsAll: false,
    pausedAt: null,
    pausedBy: null,
    pauseReason: null,
    version: 1,
  });
}
