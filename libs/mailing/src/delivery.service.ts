import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Config } from '@hamshahr/config';
import { CONFIG, Database } from '@hamshahr/platform';
import { claimDue, markHandedOver, renew, type Claim, type ClaimedDelivery, type Held } from './claims.js';
import { DeliveryWriter } from './delivery-writer.js';
import { GroupCommit } from './group-commit.js';
import { Marks } from './marks.js';
import { MailingPauses } from './mailing-pauses.service.js';
import { MessageGate } from './message-gate.service.js';
import { OpenHandOvers } from './open-hand-overs.js';
import { isAgain, record, unsent, withoutSending, writeOutcomes, type Recorded } from './outcomes.js';
import { waitOutQuietHours } from './pace/quiet-wait.js';
import { SlowDomains, domainOf, type Going } from './pace/slow-domains.js';
import { SendingWatch } from './sending-watch.js';
import { SmtpPool } from './smtp-pool.js';
import { serverLine } from './smtp-outcome.js';
import type { LoadedMailing } from './mailing-loader.js';

const GROUP = 25;
/** A job ends after this long even when work is left, so that a big mailing does not keep the others waiting. */
const TURN_MILLISECONDS = 10_000;
/** Whoever still waits for an answer this long after the last message of a batch has begun does not hold the next one up. */
const STRAGGLE_MILLISECONDS = 150;
const DATABASE_AWAY = 'the hand-over could not be written down';
/** Share of the connections that one slow domain may hold. */
const SLOW_SHARE = 0.3;

/** A delivery whose turn it is; `going` is null when the worker stops and nothing begins any more. */
interface Taken {
  delivery: ClaimedDelivery;
  going: Going | null;
}

/** Carries claimed deliveries to the mail server and writes down what became of each. */
@Injectable()
export class DeliveryService {
  private readonly logger = new Logger(DeliveryService.name);
  private isStopping = false;
  private readonly slow: SlowDomains;
  /** Of all batches together: the larger a group, the less each message pays for its commit. */
  private readonly groups: GroupCommit<Held, boolean>;
  private readonly writer: DeliveryWriter;
  private readonly open: OpenHandOvers;
  private readonly batches = new Set<Promise<void>>();

  constructor(
    private readonly database: Database,
    private readonly gate: MessageGate,
    private readonly pool: SmtpPool,
    private readonly pauses: MailingPauses,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    const few = Math.max(1, Math.floor(pool.size * SLOW_SHARE));
    this.slow = new SlowDomains(few, Math.max(1, pool.size - few));
    this.groups = new GroupCommit(GROUP, (rows) => markHandedOver(database, rows));
    this.writer = new DeliveryWriter((rows) => writeOutcomes(database, rows), GROUP, this.logger);
    // All connections may wait for an answer, and some outcomes be written meanwhile.
    this.open = new OpenHandOvers(Math.max(GROUP, pool.size + 15), () => this.writer.hurry());
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
      const claimed = await claimDue(this.database, mailingId, leaseSeconds, domainRate);
      if (claimed.deliveries.length === 0) break;
      touched += claimed.deliveries.length;
      await this.begin(mailingId, claimed);
    }
    return touched;
  }

  /** Begins nothing new; resolves when what is on the wire is finished and recorded. */
  async stop(): Promise<void> {
    this.isStopping = true;
    while (this.batches.size > 0) await Promise.allSettled(this.batches);
  }

  /** Resolves when the next batch may begin: this one is over, or only waits for a few slow answers. */
  private async begin(mailingId: string, claimed: Claim): Promise<void> {
    let isTaken: () => void = () => undefined;
    const taken = new Promise<void>((resolve) => (isTaken = resolve));
    const batch = this.deliverBatch(mailingId, claimed, isTaken).finally(() => this.batches.delete(batch));
    this.batches.add(batch);
    let timer: NodeJS.Timeout | undefined;
    const late = taken.then(() => new Promise<void>((resolve) => (timer = setTimeout(resolve, STRAGGLE_MILLISECONDS))));
    await Promise.race([batch, late]);
    clearTimeout(timer);
    batch.catch((error: Error) => this.logger.warn({ mailingId }, `a batch broke off: ${error.message}`));
  }

  /** @param isTaken called when the last message of the batch has begun, or only waits for what a domain turns out to be */
  private async deliverBatch(
    mailingId: string,
    { claim, deliveries, newer }: Claim,
    isTaken: () => void,
  ): Promise<void> {
    const lease = this.config.mail.leaseSeconds;
    const heartbeat = setInterval(
      () => void renew(this.database, claim, lease).catch(() => undefined),
      (lease * 1000) / 4,
    );
    try {
      const mailing = await this.gate.load(mailingId);
      const marks = new Marks(this.groups, this.open);
      const watch = new SendingWatch(this.database, mailing, newer);
      const waiting = [...deliveries];
      const lane = async () => {
        for (let next = await this.take(waiting, isTaken); next; next = await this.take(waiting, isTaken)) {
          const { delivery, going } = next;
          try {
            if (this.isStopping || mailing.isHalted) this.writer.release(delivery);
            else if (marks.lost.size > 0) this.writer.postpone(delivery, DATABASE_AWAY);
            else await this.deliverOne(mailing, next, marks, watch);
          } finally {
            going?.end();
          }
        }
        isTaken();
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

  /** The next delivery whose domain does not keep enough connections waiting; when all do, they are given back for a while. */
  private async take(waiting: ClaimedDelivery[], isTaken: () => void): Promise<Taken | undefined> {
    for (; waiting.length > 0; await this.slow.change()) {
      if (this.isStopping) return { delivery: waiting.shift()!, going: null };
      const refused = new Map<string, 'soon' | 'slow'>();
      for (const [index, delivery] of waiting.entries()) {
        const domain = domainOf(delivery.address);
        if (refused.has(domain)) continue;
        const going = this.slow.begin(domain);
        if (typeof going === 'string') refused.set(domain, going);
        else return { delivery: waiting.splice(index, 1)[0]!, going };
      }
      if ([...refused.values()].includes('soon')) {
        isTaken();
        continue;
      }
      for (const delivery of waiting.splice(0)) this.writer.postpone(delivery, 'waits for a slow mail server');
    }
    return undefined;
  }

  private async deliverOne(
    mailing: LoadedMailing,
    { delivery, going }: Taken,
    marks: Marks,
    watch: SendingWatch,
  ): Promise<void> {
    const dropped = withoutSending(mailing, delivery);
    if (dropped) return void this.writer.add(dropped);
    const composed = await this.gate.compose(mailing, delivery);
    if ('fault' in composed) {
      // A message that breaks our own rules never leaves, and its siblings wait for a person.
      mailing.isHalted = true;
      void this.writer.add(failed(delivery, composed.fault));
      return this.pauses.pause(mailing.id, `gate: ${composed.fault}`);
    }
    const mark = () => {
      watch.look();
      return marks.add(delivery);
    };
    const outcome = await this.pool.send(composed.message, mark, () => going?.onWire());
    going?.end();
    if (outcome.kind === 'fenced') return marks.end(delivery.id);
    // No fault of the mail server, and nothing has reached it: no attempt, and no minute of waiting.
    if (marks.lost.has(delivery.id)) {
      marks.end(delivery.id);
      return this.writer.postpone(delivery, DATABASE_AWAY);
    }
    const recorded = record(delivery, outcome, Math.random());
    // Ids and states only: the server's words may hold an address, and they stand in the ledger.
    if (recorded.status !== 'sent')
      this.logger.log({ mailingId: mailing.id, deliveryId: delivery.id, status: recorded.status }, 'not sent');
    const row = mailing.isTest ? { ...recorded, suppress: false } : recorded;
    void this.writer.add(row).finally(() => marks.end(delivery.id));
    if (outcome.kind !== 'refuses_us' || isAgain(delivery, outcome)) return;
    mailing.isHalted = true;
    await this.pauses.pause(mailing.id, outcome.response);
  }
}

function failed(delivery: ClaimedDelivery, fault: string): Recorded {
  return unsent(delivery, 'failed', serverLine(`gate: ${fault}`));
}
