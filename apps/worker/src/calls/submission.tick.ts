import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Confirmations, OldDrafts, SubmissionNotices } from '@hamshahr/calls';
import type { Config } from '@hamshahr/config';
import { CONFIG, Database } from '@hamshahr/platform';
import { Tick } from '../tick.js';

/** Writes to the people of submissions about what happened, and ends confirmations whose time is over; one worker at a time. */
@Injectable()
export class SubmissionTick implements OnApplicationBootstrap {
  private readonly logger = new Logger(SubmissionTick.name);
  private readonly tick: Tick;

  constructor(
    private readonly notices: SubmissionNotices,
    private readonly confirmations: Confirmations,
    private readonly drafts: OldDrafts,
    private readonly database: Database,
    @Inject(CONFIG) config: Config,
  ) {
    this.tick = new Tick(config.mail.waitlistSeconds * 1000, () => this.passOn(), this.logger);
  }

  onApplicationBootstrap(): void {
    this.tick.start();
  }

  async stop(): Promise<void> {
    await this.tick.stop();
  }

  private async passOn(): Promise<void> {
    await this.database.exclusively('submissions', async () => {
      const lapsed = await this.confirmations.lapse();
      if (lapsed > 0) this.logger.log({ lapsed }, 'confirmations lapsed');
      const mailings = await this.notices.send();
      if (mailings > 0) this.logger.log({ mailings }, 'people of submissions were written to');
      const forgotten = await this.drafts.forget();
      if (forgotten > 0) this.logger.log({ forgotten }, 'old drafts of submissions were forgotten');
    });
  }
}
