import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Database, found } from '@hamshahr/platform';
import type { MailingStatus } from '../mailing-status.js';
import { countDeliveries, type DeliveryCounts } from '../delivery-counts.js';
import { MailingSubjects } from '../mailing-subjects.js';
import { pauseOf, type Pause } from '../pace/pauses.js';
import { paceOf, type PaceRow } from './mailing-pace.js';

const POLL_MILLISECONDS = 1000;

/** How far a mailing is, at one moment. */
export interface Progress {
  id: string;
  status: MailingStatus;
  recipients: number;
  counts: DeliveryCounts;
  /** End of the undo window while it runs, and the seconds left by the database's clock. */
  undoUntil: Date | null;
  undoSeconds: number;
  pauseReason: string | null;
  officePause: Pause | null;
  /** Messages a minute, over the last one; null while nothing can leave. */
  rate: number | null;
  /** Until what is due has left, at this rate; null when nobody can tell. Messages that wait for a later attempt do not count. */
  secondsLeft: number | null;
  /** How many of the subject's people have answered. */
  replied: number;
}

/** Gets every change; `end` tells that none will come (finished), or that the process closes. */
export interface ProgressListener {
  progress(progress: Progress): void;
  end(isFinished: boolean): void;
}

interface Watch {
  listeners: Set<ProgressListener>;
  last: Progress | null;
  timer: NodeJS.Timeout | undefined;
}

/** Only a mailing that is sending or halted moves by itself. */
export function isUnderWay({ status }: Pick<Progress, 'status'>): boolean {
  return status === 'sending' || status === 'paused';
}

/** Tells many listeners how mailings move: the database is asked once a second per mailing, however many listen. */
@Injectable()
export class MailingProgress implements OnModuleDestroy {
  private readonly logger = new Logger(MailingProgress.name);
  private readonly watches = new Map<string, Watch>();
  private isClosed = false;

  constructor(
    private readonly database: Database,
    private readonly subjects: MailingSubjects,
  ) {}

  /** @throws DomainError missing; whose mailing it may be is the caller's matter */
  async now(mailingId: string): Promise<Progress> {
    const [row] = await this.database.reads.query<MailingRow[]>(
      `SELECT m.id, m.status, m.recipients, m.pause_reason AS pauseReason,
              IF(m.status = 'sending' AND m.not_before > UTC_TIMESTAMP(3), m.not_before, NULL) AS undoUntil,
              CEIL(TIMESTAMPDIFF(MICROSECOND, UTC_TIMESTAMP(3), m.not_before) / 1000000) AS undoSeconds,
              m.office_id AS officeId, m.subject_type AS subjectType, m.subject_id AS subjectId,
              TIMESTAMPDIFF(MICROSECOND, m.not_before, UTC_TIMESTAMP(3)) / 1000000 AS seconds,
              (SELECT COUNT(*) FROM deliveries f WHERE f.mailing_id = m.id AND f.status = 'sent'
                 AND f.finished_at > UTC_TIMESTAMP(3) - INTERVAL 1 MINUTE) AS lastMinute,
              (SELECT COUNT(*) FROM deliveries w WHERE w.mailing_id = m.id
                 AND (w.status = 'sending' OR (w.status = 'queued' AND w.due_at <= UTC_TIMESTAMP(3)))) AS due
       FROM mailings m WHERE m.id = ?`,
      [mailingId],
    );
    const { officeId, subjectType, subjectId, seconds, lastMinute, due, ...mailing } = found(row, 'mailing.missing');
    const counts = await countDeliveries(this.database.reads, [mailingId]);
    const officePause = await pauseOf(this.database.reads, officeId);
    return {
      ...mailing,
      undoSeconds: mailing.undoUntil ? Number(mailing.undoSeconds) : 0,
      counts: counts.get(mailingId)!,
      officePause,
      ...paceOf(mailing.status === 'sending' && !officePause, { seconds, lastMinute, due }),
      replied: await this.subjects.for(subjectType).answered(this.database.reads, subjectId),
    };
  }

  /** @returns what ends the listening */
  watch(mailingId: string, listener: ProgressListener): () => void {
    if (this.isClosed) {
      listener.end(false);
      return () => undefined;
    }
    let watch = this.watches.get(mailingId);
    if (!watch) {
      watch = { listeners: new Set(), last: null, timer: undefined };
      this.watches.set(mailingId, watch);
      void this.poll(mailingId, watch);
    } else if (watch.last) {
      listener.progress(watch.last);
    }
    watch.listeners.add(listener);
    return () => this.leave(mailingId, watch, listener);
  }

  onModuleDestroy(): void {
    this.isClosed = true;
    for (const [id, watch] of this.watches) this.finish(id, watch, false);
  }

  private leave(mailingId: string, watch: Watch, listener: ProgressListener): void {
    watch.listeners.delete(listener);
    if (watch.listeners.size > 0) return;
    clearTimeout(watch.timer);
    if (this.watches.get(mailingId) === watch) this.watches.delete(mailingId);
  }

  private async poll(mailingId: string, watch: Watch): Promise<void> {
    try {
      const progress = await this.now(mailingId);
      if (this.watches.get(mailingId) !== watch) return;
      if (JSON.stringify(progress) !== JSON.stringify(watch.last)) {
        watch.last = progress;
        for (const listener of watch.listeners) listener.progress(progress);
      }
      if (!isUnderWay(progress)) return this.finish(mailingId, watch, true);
    } catch (error) {
      this.logger.warn((error as Error).message);
    }
    if (this.watches.get(mailingId) !== watch) return;
    watch.timer = setTimeout(() => void this.poll(mailingId, watch), POLL_MILLISECONDS);
  }

  private finish(mailingId: string, watch: Watch, isFinished: boolean): void {
    clearTimeout(watch.timer);
    this.watches.delete(mailingId);
    for (const listener of watch.listeners) listener.end(isFinished);
    watch.listeners.clear();
  }
}

type Computed = 'counts' | 'officePause' | 'rate' | 'secondsLeft' | 'replied';
type MailingRow = Omit<Progress, Computed> & PaceRow & { officeId: string; subjectType: string; subjectId: string };
