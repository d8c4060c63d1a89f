import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { CityCalendars } from '@hamshahr/cities';
import { Database } from '@hamshahr/platform';
import { Tick } from '../tick.js';

const EVERY_MILLISECONDS = 24 * 3600 * 1000;

/**
 * Tells the operator once a day of which cities nobody has written down the holidays, from 1 October on of the coming
 * year. Admins of the offices read it on their first page, which asks anew each time.
 */
@Injectable()
export class CalendarTick implements OnApplicationBootstrap {
  private readonly logger = new Logger(CalendarTick.name);
  private readonly tick = new Tick(EVERY_MILLISECONDS, () => this.look(), this.logger);

  constructor(
    private readonly calendars: CityCalendars,
    private readonly database: Database,
  ) {}

  onApplicationBootstrap(): void {
    this.tick.start();
  }

  async stop(): Promise<void> {
    await this.tick.stop();
  }

  private async look(): Promise<void> {
    await this.database.exclusively('calendars', async () => {
      for (const { city, years } of await this.calendars.gaps()) {
        this.logger.warn({ city: city.slug, years }, 'no calendar of these years');
      }
    });
  }
}
