import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { Config } from '@hamshahr/config';
import { RegistrationNotices, Waitlists } from '@hamshahr/participation';
import { CONFIG, Database } from '@hamshahr/platform';
import { Tick } from '../tick.js';

/** Offers places that became free, lets offers pass on whose time is over, and writes to whom it concerns; one worker at a time. */
@Injectable()
export class WaitlistTick implements OnApplicationBootstrap {
  private readonly logger = new Logger(WaitlistTick.name);
  private readonly tick: Tick;

  constructor(
    private readonly waitlists: Waitlists,
    private readonly notices: RegistrationNotices,
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
    await this.database.exclusively('waitlists', async () => {
      const offers = await this.waitlists.passOn();
      if (offers > 0) this.logger.log({ offers }, 'places offered');
      await this.waitlists.callOff();
      const mailings = await this.notices.send();
      if (mailings > 0) this.logger.log({ mailings }, 'people who registered were written to');
      await this.waitlists.forget();
    });
  }
}
