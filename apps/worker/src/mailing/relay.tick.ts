import { randomBytes } from 'node:crypto';
import { InjectQueue } from '@nestjs/bullmq';
import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { Queue } from 'bullmq';
import type { Config } from '@hamshahr/config';
import { DueMailings } from '@hamshahr/mailing';
import { CONFIG, QUEUES, type DeliverJob } from '@hamshahr/platform';
import { Tick } from '../tick.js';

/** A job works until its mailing has nothing due, so each worker asks for as many as it can carry out itself. */
const JOBS_PER_MAILING = QUEUES.deliver.worker.concurrency;

/**
 * Looks for due rows and nudges the queue. Job names repeat, so a worker never adds more than a few jobs per mailing; they
 * are its own, because the jobs of a killed worker stay locked for a minute and must not stand in the way of the living.
 */
@Injectable()
export class RelayTick implements OnApplicationBootstrap {
  private readonly tick: Tick;
  private readonly worker = randomBytes(6).toString('hex');

  constructor(
    private readonly due: DueMailings,
    @InjectQueue('deliver') private readonly queue: Queue<DeliverJob>,
    @Inject(CONFIG) config: Config,
  ) {
    this.tick = new Tick(config.mail.relayMilliseconds, () => this.relay(), new Logger(RelayTick.name));
  }

  onApplicationBootstrap(): void {
    this.tick.start();
  }

  async stop(): Promise<void> {
    await this.tick.stop();
  }

  private async relay(): Promise<void> {
    const jobs = (await this.due.due()).flatMap((mailingId) =>
      Array.from({ length: JOBS_PER_MAILING }, (_none, index) => ({
        name: 'deliver',
        data: { mailingId },
        opts: { ...QUEUES.deliver.job, jobId: `mailing-${mailingId}-${this.worker}-${index}` },
      })),
    );
    if (jobs.length > 0) await this.queue.addBulk(jobs);
  }
}
