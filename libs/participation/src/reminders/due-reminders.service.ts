import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Event, EventMailRendering, EventRevision, textFor } from '@hamshahr/events';
import { StandingMailings, type Mailing } from '@hamshahr/mailing';
import { Database } from '@hamshahr/platform';
import { ReminderRule, type ReminderOutcome } from './reminder-rule.entity.js';
import { REMINDER_SUBJECT, reminderSubject } from './reminder-subject.js';

/** How long after its time thanks still make sense, where no worker ran. */
const THANKS_HOURS = 72;
const MOST_AT_ONCE = 100;

/** The worker's part: sends what is due. The rows alone decide; a lost or doubled turn is harmless. */
@Injectable()
export class DueReminders {
  constructor(
    private readonly database: Database,
    private readonly mailings: StandingMailings,
    private readonly rendering: EventMailRendering,
  ) {}

  /** @returns how many rules fired */
  async send(): Promise<number> {
    for (let fired = 0; fired < MOST_AT_ONCE; fired += 1) {
      if (!(await this.database.transaction((tx) => this.fireOne(tx)))) return fired;
    }
    return MOST_AT_ONCE;
  }

  /** One rule in one transaction: the mailing and the note that it was sent stand together or not at all. */
  private async fireOne(tx: EntityManager): Promise<boolean> {
    const [due] = await tx.query<{ id: string }[]>(
      `SELECT id FROM reminder_rules
       WHERE outcome = 'planned' AND status = 'approved' AND due_at <= UTC_TIMESTAMP(3)
       ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`,
    );
    if (!due) return false;
    const rule = await tx.findOneByOrFail(ReminderRule, { id: due.id });
    const event = await tx.findOneByOrFail(Event, { id: rule.eventId });
    const revision = await tx.findOneByOrFail(EventRevision, { id: event.publishedRevisionId! });
    const expiresAt =
      rule.kind === 'reminder' ? revision.startsAt : new Date(rule.dueAt!.getTime() + THANKS_HOURS * 3_600_000);
    const isTooLate = await isPast(tx, expiresAt);
    const mailing = isTooLate ? null : await this.write(tx, rule, event, revision, expiresAt);
    const outcome: ReminderOutcome = isTooLate ? 'missed' : mailing ? 'sent' : 'nobody';
    await tx.update(ReminderRule, { id: rule.id }, { outcome, mailingId: mailing?.id ?? rule.mailingId });
    return true;
  }

  private write(
    tx: EntityManager,
    { officeId, unitId, kind, remarks, audience, createdBy }: ReminderRule,
    event: Event,
    revision: EventRevision,
    expiresAt: Date,
  ): Promise<Mailing | null> {
    return this.mailings.send(tx, reminderSubject(this.rendering, audience), {
      officeId,
      unitId,
      subjectType: REMINDER_SUBJECT,
      subjectId: event.id,
      threadOf: 'event',
      contentId: revision.id,
      kind,
      title: textFor(revision, revision.mainLanguage).title,
      remarks,
      createdBy,
      expiresAt,
    });
  }
}

async function isPast(tx: EntityManager, moment: Date): Promise<boolean> {
  const [row] = await tx.query<{ past: number | string }[]>('SELECT ? <= UTC_TIMESTAMP(3) AS past', [moment]);
  return Number(row!.past) === 1;
}
