import { Module, type OnModuleInit } from '@nestjs/common';
import { ApprovalHooks, ApprovalsModule } from '@hamshahr/approvals';
import { AuditModule } from '@hamshahr/audit';
import { PeopleModule } from '@hamshahr/people';
import { DeliveryService } from './delivery.service.js';
import { Doubts } from './doubts.service.js';
import { DueMailings } from './due-mailings.service.js';
import { MailingDetails } from './mailing-details.queries.js';
import { MailingMetrics } from './mailing-metrics.js';
import { MailingPauses } from './mailing-pauses.service.js';
import { MailingStarts } from './mailing-starts.service.js';
import { MailingSubjects } from './mailing-subjects.js';
import { MailingQueries } from './mailings.queries.js';
import { MailingRecords } from './mailing-records.js';
import { Mailings } from './mailings.service.js';
import { MessageGate } from './message-gate.service.js';
import { MessagePreviews } from './message-previews.service.js';
import { DeliveryPersonalData } from './personal-data-deliveries.js';
import { HousePauses } from './pace/house-pauses.service.js';
import { OfficePaces } from './pace/office-paces.service.js';
import { MailingProgress } from './progress/mailing-progress.service.js';
import { DeliveryCopies } from './ledger/delivery-copies.service.js';
import { LedgerExports } from './ledger/ledger-exports.service.js';
import { Ledger } from './ledger/ledger.queries.js';
import { Resends } from './ledger/resends.service.js';
import { Retries } from './ledger/retries.service.js';
import { RestoredMailings } from './restored-mailings.service.js';
import { StandingMailings } from './standing-mailings.service.js';
import { SmtpPool } from './smtp-pool.js';
import { TestSends } from './tests/test-sends.service.js';
import { Suppressions } from './suppressions.service.js';
import { Unsubscribes } from './unsubscribes.service.js';
import { describeExports, describeMailings } from './approval-subjects.js';
import { WaitingMailings } from './waiting-mailings.queries.js';

/** Mailings as organizers and approvers handle them. */
@Module({
  imports: [ApprovalsModule, AuditModule, PeopleModule],
  providers: [
    Mailings,
    MailingDetails,
    MailingMetrics,
    MailingProgress,
    MailingRecords,
    MailingStarts,
    MailingSubjects,
    MailingQueries,
    MessagePreviews,
    DeliveryCopies,
    DeliveryPersonalData,
    Doubts,
    Ledger,
    LedgerExports,
    OfficePaces,
    Resends,
    Retries,
    StandingMailings,
    TestSends,
    Suppressions,
    Unsubscribes,
    WaitingMailings,
  ],
  exports: [
    Mailings,
    MailingDetails,
    MailingMetrics,
    MailingProgress,
    Doubts,
    MailingStarts,
    MailingSubjects,
    MailingQueries,
    MessagePreviews,
    DeliveryCopies,
    Ledger,
    LedgerExports,
    OfficePaces,
    Resends,
    Retries,
    StandingMailings,
    TestSends,
    Suppressions,
    Unsubscribes,
    WaitingMailings,
  ],
})
export class MailingModule implements OnModuleInit {
  constructor(
    private readonly hooks: ApprovalHooks,
    private readonly mailings: Mailings,
    private readonly exports: LedgerExports,
  ) {}

  onModuleInit(): void {
    this.hooks.register('mailing', {
      describe: (reads, ids) => describeMailings(reads, ids),
      onGranted: (tx, approval, { accountId }) => this.mailings.onGranted(tx, approval, accountId),
      onRejected: (tx, approval, { accountId }) => this.mailings.onRejected(tx, approval, accountId),
    });
    this.hooks.register('ledger_export', {
      describe: (reads, ids) => describeExports(reads, ids),
      onGranted: (tx, approval) => this.exports.onGranted(tx, approval),
      onRejected: (tx, approval) => this.exports.onRejected(tx, approval),
    });
  }
}

/** The part of mailing that only the worker has: it talks to the mail server. */
@Module({
  imports: [AuditModule],
  providers: [DeliveryService, DueMailings, MailingPauses, MailingRecords, MessageGate, SmtpPool],
  exports: [DeliveryService, DueMailings, SmtpPool],
})
export class DeliveryModule {}

/** The part of mailing that only the operator's commands have: what to do after a backup was loaded, and the big switch. */
@Module({
  imports: [AuditModule],
  providers: [HousePauses, MailingRecords, RestoredMailings],
  exports: [HousePauses, RestoredMailings],
})
export class OperatorModule {}
