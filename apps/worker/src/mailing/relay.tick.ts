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
  private readonly worker = randomBytes(6).toString('hex');
  private nudges: Nudges;

  constructor(
    private readonly due: DueMailings,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.nudges = nudgesTo(config);
    this.tick = new Tick(config.mail.relayMilliseconds, () => this.relay(), new Logger(RelayTick.name));
  }

  onApplicationBootstrap(): void {
    this.tick.start();
  }

  async stop(): Promise<void> {
    await this.tick.stop();
    await letGo(this.nudges);
  }

  private async relay(): Promise<void> {
    const jobs = (await this.due.due()).flatMap((mailingId) =>
      Array.from({ length: JOBS_PER_MAILING }, (_none, index) => ({
        name: 'deliver',
        data: { mailingId },
        opts: { ...QUEUES.deliver.job, jobId: `mailing-${mailingId}-${this.worker}-${index}` },
      })),
    );
    if (jobs.length === 0) return;
    try {
      await this.nudges.queue.addBulk(jobs);
    } catch (error) {
      // A queue whose first contact broke off remembers that for ever, however well its connection is by now.
      const former = this.nudges;
      this.nudges = nudgesTo(this.config);
      await letGo(former);
      throw error;
    }
  }
}

interface Nudges {
  queue: Queue<DeliverJob>;
  connection: ReturnType<typeof producerConnection>;
}

/**
 * A queue of the relay's own: one registered with Nest would hand its impatient connection to the processor too. The relay
 * must not wait for Redis, because it comes again in a second; the processor waits as long as it takes.
 */
function nudgesTo(config: Config): Nudges {
  const connection = producerConnection(config);
  const queue = new Queue<DeliverJob>('deliver', { connection, prefix: config.queue.prefix });
  queue.on('error', () => undefined);
  return { queue, connection };
}

async function letGo({ queue, connection }: Nudges): Promise<void> {
  connection.disconnect();
  await queue.close().catch(() => undefined);
}
