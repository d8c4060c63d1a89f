import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { Config } from '@hamshahr/config';
import { DueReminders } from '@hamshahr/participation';
import { CONFIG, Database } from '@hamshahr/platform';
import { Tick } from '../tick.js';

/** Asks the table what is due. Nothing lies in a queue until then, so moving an event is only an UPDATE. */
@Injectable()
export class ReminderTick implements OnApplicationBootstrap {
  private readonly logger = new Logger(ReminderTick.name);
  private readonly tick: Tick;

  constructor(
    private readonly due: DueReminders,
    private readonly database: Database,
    @Inject(CONFIG) config: Config,
  ) {
    this.tick = new Tick(config.mail.reminderSeconds * 1000, () => this.send(), this.logger);
  }

  onApplicationBootstrap(): void {
    this.tick.start();
  }

  async stop(): Promise<void> {
    await this.tick.stop();
  }

  private async send(): Promise<void> {
    await this.database.exclusively('reminders', async () => {
      const fired = await this.due.send();
      if (fired > 0) this.logger.log({ fired }, 'standing rules fired');
    });
  }
}
