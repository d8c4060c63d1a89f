import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { Config } from '@hamshahr/config';
import { PastEvents } from '@hamshahr/events';
import { DueMailings } from '@hamshahr/mailing';
import { CONFIG, Database, Idempotency } from '@hamshahr/platform';
import { Tick } from '../tick.js';

/** Repairs what dead workers left and closes what is finished. One worker at a time does it. */
@Injectable()
export class SweepTick implements OnApplicationBootstrap {
  private readonly logger = new Logger(SweepTick.name);
  private readonly leases: Tick;
  private readonly closing: Tick;

  constructor(
    private readonly due: DueMailings,
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly events: PastEvents,
    @Inject(CONFIG) config: Config,
  ) {
    this.leases = new Tick(config.mail.sweepSeconds * 1000, () => this.sweep(), this.logger);
    this.closing = new Tick(config.mail.relayMilliseconds, () => this.close(), this.logger);
  }

  onApplicationBootstrap(): void {
    this.leases.start();
    this.closing.start();
  }

  async stop(): Promise<void> {
    await Promise.all([this.leases.stop(), this.closing.stop()]);
  }

  private async sweep(): Promise<void> {
    await this.database.exclusively('sweep', async () => {
      const { requeued, inDoubt } = await this.due.sweepLeases();
      if (requeued + inDoubt > 0) this.logger.warn({ requeued, inDoubt }, 'lost work found');
      await this.due.resendDoubtful();
      await this.idempotency.forget();
      await this.events.close();
    });
  }

  private async close(): Promise<void> {
    await this.database.exclusively('close', async () => {
      await this.due.closeFinished();
    });
  }
}
