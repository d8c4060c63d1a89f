import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { Config } from '@hamshahr/config';
import { CONFIG, Database } from '@hamshahr/platform';
import { DueRooms, RoomCallbacks } from '@hamshahr/rooms';
import { Tick } from '../tick.js';

/** Has meetings made before their links open, and works up what meeting servers told; one worker at a time. */
@Injectable()
export class RoomTick implements OnApplicationBootstrap {
  private readonly logger = new Logger(RoomTick.name);
  private readonly tick: Tick;

  constructor(
    private readonly rooms: DueRooms,
    private readonly callbacks: RoomCallbacks,
    private readonly database: Database,
    @Inject(CONFIG) config: Config,
  ) {
    this.tick = new Tick(config.mail.reminderSeconds * 1000, () => this.turn(), this.logger);
  }

  onApplicationBootstrap(): void {
    this.tick.start();
  }

  async stop(): Promise<void> {
    await this.tick.stop();
  }

  private async turn(): Promise<void> {
    await this.database.exclusively('rooms', async () => {
      const handled = await this.callbacks.workUp();
      if (handled > 0) this.logger.log({ handled }, 'attendance worked up');
      const prepared = await this.rooms.prepare();
      if (prepared > 0) this.logger.log({ prepared }, 'rooms are there');
    });
  }
}
