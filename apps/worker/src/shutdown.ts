import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { DeliveryService, SmtpPool } from '@hamshahr/mailing';
import { SealTick } from './audit/seal.tick.js';
import { DeliverProcessor } from './mailing/deliver.processor.js';
import { RelayTick } from './mailing/relay.tick.js';
import { SweepTick } from './mailing/sweep.tick.js';

/** Drains in order: no new nudges, no new claims, the messages on the wire, then the connections. */
@Injectable()
export class Shutdown implements BeforeApplicationShutdown {
  constructor(
    private readonly relay: RelayTick,
    private readonly sweep: SweepTick,
    private readonly seal: SealTick,
    private readonly deliveries: DeliveryService,
    private readonly processor: DeliverProcessor,
    private readonly pool: SmtpPool,
  ) {}

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.relay.stop(), this.sweep.stop(), this.seal.stop(), this.deliveries.stop()]);
    await this.processor.worker.close();
    await this.pool.close();
  }
}
