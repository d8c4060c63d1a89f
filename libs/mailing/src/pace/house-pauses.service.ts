import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@hamshahr/audit';
import { Database, affected, cleanText } from '@hamshahr/platform';

const REASON_LENGTH = 500;

/** The operator's switch over all mail of all offices, for the day when the mail server itself is in trouble. */
@Injectable()
export class HousePauses {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /**
   * Nothing more leaves until `resume`; what is on the wire arrives. A second pause only gives another reason.
   * @throws Error when the reason is empty: every office reads it
   */
  async pause(reason: string): Promise<void> {
    const why = cleanText(reason).slice(0, REASON_LENGTH);
    if (why === '') throw new Error('Give a reason; every office reads it.');
    await this.database.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO house_pauses (id, since, reason) VALUES (1, UTC_TIMESTAMP(3), ?)
         ON DUPLICATE KEY UPDATE reason = VALUES(reason)`,
        [why],
      );
      await this.note(tx, 'house.pause');
    });
  }

  /** @returns false when nothing was paused */
  async resume(): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const wasPaused = affected(await tx.query('DELETE FROM house_pauses')) > 0;
      if (wasPaused) await this.note(tx, 'house.resume');
      return wasPaused;
    });
  }

  private async note(tx: EntityManager, action: string): Promise<void> {
    const object = { type: 'house', id: '1' };
    await this.audit.note(tx, { officeId: null, actor: { type: 'system', id: null }, action, object });
  }
}
