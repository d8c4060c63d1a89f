import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { AuditSeals } from '@hamshahr/audit';
import { Database } from '@hamshahr/platform';
import { Tick } from '../tick.js';

const EVERY_MILLISECONDS = 3000;

/** Seals new audit entries; one worker at a time, until none is left. */
@Injectable()
export class SealTick implements OnApplicationBootstrap {
  private readonly tick = new Tick(EVERY_MILLISECONDS, () => this.run(), new Logger(SealTick.name));

  constructor(
    private readonly seals: AuditSeals,
    private readonly database: Database,
  ) {}

  onApplicationBootstrap(): void {
    this.tick.start();
  }

  async stop(): Promise<void> {
    await this.tick.stop();
  }

  private async run(): Promise<void> {
    await this.database.exclusively('seal', async () => {
      while ((await this.seals.seal()) > 0);
    });
  }
}
