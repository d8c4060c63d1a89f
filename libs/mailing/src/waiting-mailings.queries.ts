import { Injectable } from '@nestjs/common';
import { writableUnit, type Actor } from '@hamshahr/people';
import { Database } from '@hamshahr/platform';
import { TEST_SUBJECT } from './tests/test-mailing.js';

/** Rows of a kind at most: whoever has more than this has other worries. */
const MOST = 20;

/** Mailings with which somebody has to do something. */
export interface WaitingMailingsView {
  failed: { id: string; title: string; failed: number }[];
  inDoubt: { id: string; title: string; inDoubt: number }[];
  paused: { id: string; title: string; reason: string | null }[];
  toStart: { id: string; title: string; recipients: number }[];
  rejected: { mailingId: string; eventId: string; title: string; reason: string | null }[];
}

interface Scope {
  sql: string;
  params: unknown[];
}

/** What of an office's mailings waits for a person. */
@Injectable()
export class WaitingMailings {
  constructor(private readonly database: Database) {}

  /** Four queries; nothing for people who may neither start nor resend. */
  async for(actor: Actor): Promise<WaitingMailingsView> {
    const isOrganizer = actor.roles.has('organizer');
    if (!isOrganizer && !actor.roles.has('approver')) {
      return { failed: [], inDoubt: [], paused: [], toStart: [], rejected: [] };
    }
    const unitId = writableUnit(actor);
    const scope: Scope = {
      sql: `m.office_id = ? AND m.subject_type <> ?${unitId === null ? '' : ' AND m.unit_id = ?'}`,
      params: [actor.officeId, TEST_SUBJECT, ...(unitId === null ? [] : [unitId])],
    };
    const [failed, inDoubt, halted, rejected] = await Promise.all([
      this.failed(scope),
      this.inDoubt(scope),
      this.halted(scope),
      isOrganizer ? this.rejected(scope) : [],
    ]);
    const { paused, toStart } = halted;
    return { failed, inDoubt, paused, toStart, rejected };
  }

  /** Messages that failed and were not sent anew, as long as sending them still makes sense. */
  private async failed({ sql, params }: Scope): Promise<WaitingMailingsView['failed']> {
    const rows = await this.database.reads.query<{ id: string; title: string; n: string }[]>(
      `SELECT m.id, m.title, COUNT(*) AS n FROM mailings m JOIN deliveries d ON d.mailing_id = m.id AND d.status = 'failed'
       WHERE ${sql} AND m.status IN ('sending', 'paused', 'done') AND m.expires_at > UTC_TIMESTAMP(3)
         AND NOT EXISTS (SELECT 1 FROM deliveries later
           WHERE later.mailing_id = d.mailing_id AND later.recipient_id = d.recipient_id AND later.copy > d.copy)
       GROUP BY m.id ORDER BY m.id DESC LIMIT ${MOST}`,
      params,
    );
    return rows.map(({ id, title, n }) => ({ id, title, failed: Number(n) }));
  }

  private async inDoubt({ sql, params }: Scope): Promise<WaitingMailingsView['inDoubt']> {
    const rows = await this.database.reads.query<{ id: string; title: string; n: string }[]>(
      `SELECT m.id, m.title, COUNT(*) AS n FROM mailings m JOIN deliveries d ON d.mailing_id = m.id AND d.status = 'in_doubt'
       WHERE ${sql} GROUP BY m.id ORDER BY m.id DESC LIMIT ${MOST}`,
      params,
    );
    return rows.map(({ id, title, n }) => ({ id, title, inDoubt: Number(n) }));
  }

  private async halted({ sql, params }: Scope): Promise<Pick<WaitingMailingsView, 'paused' | 'toStart'>> {
    const rows = await this.database.reads.query<
      { id: string; title: string; status: string; reason: string | null; recipients: number }[]
    >(
      `SELECT m.id, m.title, m.status, m.pause_reason AS reason, m.recipients FROM mailings m
       WHERE ${sql} AND m.status IN ('paused', 'approved') ORDER BY m.id DESC LIMIT ${2 * MOST}`,
      params,
    );
    const of = (wanted: string) => rows.filter(({ status }) => status === wanted).slice(0, MOST);
    return {
      paused: of('paused').map(({ id, title, reason }) => ({ id, title, reason })),
      toStart: of('approved').map(({ id, title, recipients }) => ({ id, title, recipients })),
    };
  }

  /** Mailings that somebody said no to and nobody has submitted again. */
  private async rejected({ sql, params }: Scope): Promise<WaitingMailingsView['rejected']> {
    return this.database.reads.query(
      `SELECT m.id AS mailingId, m.subject_id AS eventId, m.title,
              (SELECT a.reason FROM approvals a WHERE a.subject_type = 'mailing' AND a.subject_id = m.id
               ORDER BY a.id DESC LIMIT 1) AS reason
       FROM mailings m WHERE ${sql} AND m.status = 'rejected' ORDER BY m.id DESC LIMIT ${MOST}`,
      params,
    );
  }
}
