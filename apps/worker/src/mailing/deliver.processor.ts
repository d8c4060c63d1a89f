import { Processor, WorkerHost } from '@nestjs/bullmq';
import { Logger } from '@nestjs/common';
import type { Job } from 'bullmq';
import { DeliveryService } from '@hamshahr/mailing';
import { QUEUES, type DeliverJob } from '@hamshahr/platform';

/** A job only says "mailing M has work"; the rows say which. */
@Processor('deliver' satisfies keyof typeof QUEUES, QUEUES.deliver.worker)
export class DeliverProcessor extends WorkerHost {
  private readonly logger = new Logger(DeliverProcessor.name);

  constructor(private readonly deliveries: DeliveryService) {
    super();
  }

  async process(job: Job<DeliverJob>): Promise<void> {
    const { mailingId } = job.data;
    const touched = await this.deliveries.deliver(mailingId);
    if (touched > 0) this.logger.log({ mailingId, touched }, 'deliveries handled');
  }
}
