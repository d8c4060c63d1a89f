import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Config } from '@hamshahr/config';
import { CONFIG, Database } from '@hamshahr/platform';
import { claimDue, markHandedOver, renew, type ClaimedDelivery, type Held } from './claims.js';
import { DeliveryWriter } from './delivery-writer.js';
import { GroupCommit } from './group-commit.js';
import { MailingPauses } from './mailing-pauses.service.js';
import { MessageGate } from './message-gate.service.js';
import { isAgain, record, unsent, withoutSending, writeOutcomes, type Recorded } from './outcomes.js';
import { waitOutQuietHours } from './pace/quiet-wait.js';
import { SendingWatch } from './sending-watch.js';
import { SmtpPool } from './smtp-pool.js';
import { serverLine } from './smtp-outcome.js';
import type { LoadedMailing } from './mailing-loader.js';

const GROUP = 25;
/** A job ends after this long even when work is left, so that a big mailing does not keep the others waiting. */
const TURN_MILLISECONDS = 10_000;

/** Carries claimed deliveries to the mail server and writes down what became of each. */
@Injectable()
export class DeliveryService {
  private readonly logger = new Logger(DeliveryService.name);
  private isStopping = false;
  /** Of all batches together: the larger a group, the less each message pays for its commit. */
  private readonly marks: GroupCommit<Held, boolean>;
  private readonly writer: DeliveryWriter;

  constructor(
    private readonly database: Database,
    private readonly gate: MessageGate,
    private readonly pool: SmtpPool,
    private readonly pauses: MailingPauses,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.marks = new GroupCommit(GROUP, (rows) => markHandedOver(database, rows));
    this.writer = new DeliveryWriter((rows) => writeOutcomes(database, rows), GROUP, this.logger);
  }

  /**
   * Works on a mailing until nothing of it is due.
   * @returns how many deliveries it touched
   */
  async deliver(mailingId: string): Promise<number> {
    const { leaseSeconds, domainRate } = this.config.mail;
    let touched = 0;
    const until = Date.now() + TURN_MILLISECONDS;
    while (!this.isStopping && Date.now() < until) {
      await waitOutQuietHours(this.database, mailingId);
      const { claim, deliveries } = await claimDue(this.database, mailingId, leaseSeconds, domainRate);
      if (deliveries.length === 0) break;
      touched += deliveries.length;
      await this.deliverBatch(mailingId, claim, deliveries);
    }
    return touched;
  }

  /** Begins nothing new; what is on the wire is finished and recorded by the callers of `deliver`. */
  async stop(): Promise<void> {
    this.isStopping = true;
  }

  private async deliverBatch(mailingId: string, claim: string, deliveries: ClaimedDelivery[]): Promise<void> {
    const lease = this.config.mail.leaseSeconds;
    const heartbeat = setInterval(
      () => void renew(this.database, claim, lease).catch(() => undefined),
      (lease * 1000) / 4,
    );
    try {
      const mailing = await this.gate.load(mailingId);
      const watch = new SendingWatch(this.database, mailing);
      const queue = deliveries.values();
      const lane = async () => {
        for (const delivery of queue) {
          if (this.isStopping || mailing.isHalted) this.writer.release(delivery);
          else await this.deliverOne(mailing, delivery, watch);
        }
      };
      const lanes = Array.from({ length: Math.min(this.pool.size, deliveries.length) }, lane);
      // One lane's trouble must not stop the heartbeat of the others.
      const broken = (await Promise.allSettled(lanes)).find(({ status }) => status === 'rejected');
      if (broken?.status === 'rejected') throw broken.reason;
    } finally {
      await this.writer.flush();
      clearInterval(heartbeat);
    }
  }

  private async deliverOne(mailing: LoadedMailing, delivery: ClaimedDelivery, watch: SendingWatch): Promise<void> {
    const dropped = withoutSending(mailing, delivery);
    if (dropped) return this.writer.add(dropped);
    const composed = await this.gate.compose(mailing, delivery);
    if ('fault' in composed) {
      // A message that breaks our own rules never leaves, and its siblings wait for a person.
      mailing.isHalted = true;
      this.writer.add(failed(delivery, composed.fault));
      return this.pauses.pause(mailing.id, `gate: ${composed.fault}`);
    }
    const outcome = await this.pool.send(composed.message, () => {
      watch.look();
      return this.marks.add(delivery);
    });
    if (outcome.kind === 'fenced') return;
    const recorded = record(delivery, outcome, Math.random());
    this.writer.add(mailing.isTest ? { ...recorded, suppress: false } : recorded);
    if (outcome.kind !== 'refuses_us' || isAgain(delivery, outcome)) return;
    mailing.isHalted = true;
    await this.pauses.pause(mailing.id, outcome.response);
  }
}

function failed(delivery: ClaimedDelivery, fault: string): Recorded {
  return unsent(delivery, 'failed', serverLine(`gate: ${fault}`));
}
