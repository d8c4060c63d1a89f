import { randomBytes } from 'node:crypto';
import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Queue } from 'bullmq';
import type { Config } from '@hamshahr/config';
import { DueMailings } from '@hamshahr/mailing';
import { CONFIG, QUEUES, producerConnection, type DeliverJob } from '@hamshahr/platform';
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
  private readonly connection: ReturnType<typeof producerConnection>;
  private readonly worker = randomBytes(6).toString('hex');
  private readonly queue: Queue<DeliverJob>;

  constructor(
    private readonly due: DueMailings,
    @Inject(CONFIG) config: Config,
  ) {
    // A queue of its own: one registered with Nest would hand its impatient connection to the processor too. The relay
    // must not wait for Redis, because it comes again in a second; the processor waits as long as it takes.
    this.connection = producerConnection(config);
    this.queue = new Queue('deliver', { connection: this.connection, prefix: config.queue.prefix });
    this.queue.on('error', () => undefined);
    this.tick = new Tick(config.mail.relayMilliseconds, () => this.relay(), new Logger(RelayTick.name));
  }

  onApplicationBootstrap(): void {
    this.tick.start();
  }

  async stop(): Promise<void> {
    await this.tick.stop();
    this.connection.disconnect();
    await this.queue.close();
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
