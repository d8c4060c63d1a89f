import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Event, EventMailRendering, EventRevision, textFor, versionForNewcomers } from '@hamshahr/events';
import { Mailings, StandingMailings } from '@hamshahr/mailing';
import { Database, oneByOne } from '@hamshahr/platform';
import { registrationSubject, REGISTRATION_SUBJECT } from './registration-subject.js';
import { RegistrationForm, type RegistrationNotice } from './registration.entity.js';

/** What is written to several people in one mailing. */
interface Batch {
  eventId: string;
  notice: RegistrationNotice;
  offeredUntil: Date | null;
}

const MOST_AT_ONCE = 100;

/** The worker's part: writes to whoever's registration has come into a new state. The rows alone decide. */
@Injectable()
export class RegistrationNotices {
  constructor(
    private readonly database: Database,
    private readonly standing: StandingMailings,
    private readonly mailings: Mailings,
    private readonly rendering: EventMailRendering,
  ) {}

  /** @returns how many mailings were put on their way */
  async send(): Promise<number> {
    const batches = await this.database.reads.query<Batch[]>(
      `SELECT DISTINCT event_id AS eventId, notice, IF(notice = 'offer', offered_until, NULL) AS offeredUntil
       FROM registrations WHERE notice IS NOT NULL LIMIT ${MOST_AT_ONCE}`,
    );
    await oneByOne(batches, (batch) => this.database.transaction((tx) => this.write(tx, batch)));
    return batches.length;
  }

  /** In one transaction: the mailing, and that these people were written to. */
  private async write(tx: EntityManager, { eventId, notice, offeredUntil }: Batch): Promise<void> {
    const form = await tx.findOneByOrFail(RegistrationForm, { eventId });
    const ids = await waiting(tx, { eventId, notice, offeredUntil });
    if (ids.length === 0) return;
    await tx.query('UPDATE registrations SET notice = NULL, noticed_at = UTC_TIMESTAMP(3) WHERE id IN (?)', [ids]);
    const event = await tx.findOneByOrFail(Event, { id: eventId });
    const revision = await tx.findOneByOrFail(EventRevision, { id: event.publishedRevisionId! });
    // Nobody is given a place at what does not take place; a refusal is true of every event.
    if (event.status !== 'published' && notice !== 'decline') return;
    const accountId = form.createdBy;
    const isPlace = notice === 'place';
    const version = isPlace
      ? { ...(await versionForNewcomers(tx, this.mailings, { eventId, accountId })), partstat: 'ACCEPTED' as const }
      : undefined;
    const { officeId, unitId } = event;
    await this.standing.send(tx, registrationSubject(this.rendering, ids, offeredUntil), {
      ...{ officeId, unitId, subjectType: isPlace ? 'event' : REGISTRATION_SUBJECT, subjectId: eventId },
      ...{ threadOf: null, contentId: revision.id, kind: notice, remarks: null, createdBy: accountId, version },
      title: textFor(revision, revision.mainLanguage).title,
      expiresAt: offeredUntil ?? revision.startsAt,
    });
  }
}

async function waiting(tx: EntityManager, { eventId, notice, offeredUntil }: Batch): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT id FROM registrations WHERE event_id = ? AND notice = ? AND (? IS NULL OR offered_until = ?)
     ORDER BY id LIMIT 1000 FOR UPDATE`,
    [eventId, notice, offeredUntil, offeredUntil],
  );
  return rows.map(({ id }) => id);
}
