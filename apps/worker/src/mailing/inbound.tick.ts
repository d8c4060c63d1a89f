import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { Config } from '@hamshahr/config';
import { MailboxReader } from '@hamshahr/mailing';
import { CONFIG, Database } from '@hamshahr/platform';
import { Tick } from '../tick.js';

/** Looks into the mailbox; one worker at a time does it. */
@Injectable()
export class InboundTick implements OnApplicationBootstrap {
  private readonly logger = new Logger(InboundTick.name);
  private readonly tick: Tick;
  private isStopped = false;

  constructor(
    private readonly mailbox: MailboxReader,
    private readonly database: Database,
    @Inject(CONFIG) config: Config,
  ) {
    this.tick = new Tick(config.inbound.seconds * 1000, () => this.read(), this.logger);
  }

  onApplicationBootstrap(): void {
    if (this.mailbox.isOn) this.tick.start();
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    await this.tick.stop();
  }

  private async read(): Promise<void> {
    await this.database.exclusively('inbound', async () => {
      const taken = await this.mailbox.read(() => this.isStopped);
      // Kinds and outcomes only: whoever wrote is nobody's business in a log.
      for (const { kind, outcome, reason } of taken) this.logger.log({ kind, outcome, reason }, 'mail taken in');
    });
  }
}
