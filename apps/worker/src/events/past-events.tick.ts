import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Config } from '@hamshahr/config';
import { PastEvents } from '@hamshahr/events';
import { CONFIG, Database } from '@hamshahr/platform';
import { Tick } from '../tick.js';

/** Closes events that have ended; one worker at a time. */
@Injectable()
export class PastEventsTick implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly tick: Tick;

  constructor(
    private readonly events: PastEvents,
    private readonly database: Database,
    @Inject(CONFIG) config: Config,
  ) {
    this.tick = new Tick(config.mail.sweepSeconds * 1000, () => this.run(), new Logger(PastEventsTick.name));
  }

  onApplicationBootstrap(): void {
    this.tick.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.tick.stop();
  }

  private async run(): Promise<void> {
    await this.database.exclusively('past-events', async () => {
      await this.events.close();
    });
  }
}
