import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { DeliveryService, SmtpPool } from '@hamshahr/mailing';
import { SealTick } from './audit/seal.tick.js';
import { SubmissionTick } from './calls/submission.tick.js';
import { CalendarTick } from './cities/calendar.tick.js';
import { ReminderTick } from './events/reminder.tick.js';
import { RoomTick } from './events/room.tick.js';
import { WaitlistTick } from './events/waitlist.tick.js';
import { DeliverProcessor } from './mailing/deliver.processor.js';
import { InboundTick } from './mailing/inbound.tick.js';
import { RelayTick } from './mailing/relay.tick.js';
import { SweepTick } from './mailing/sweep.tick.js';

/** A mail server that does not answer is given up after this; the message is in doubt then. */
const PATIENCE_MILLISECONDS = 20_000;
/** A supervisor kills after 30 seconds; ending by ourselves is cleaner. */
const LAST_MILLISECONDS = 28_000;

/** Drains in order: no new nudges, no new claims, the messages on the wire, then the connections. */
@Injectable()
export class Shutdown implements BeforeApplicationShutdown {
  constructor(
    private readonly inbound: InboundTick,
    private readonly relay: RelayTick,
    private readonly sweep: SweepTick,
    private readonly seal: SealTick,
    private readonly reminders: ReminderTick,
    private readonly waitlists: WaitlistTick,
    private readonly rooms: RoomTick,
    private readonly calendars: CalendarTick,
    private readonly submissions: SubmissionTick,
    private readonly deliveries: DeliveryService,
    private readonly processor: DeliverProcessor,
    private readonly pool: SmtpPool,
  ) {}

  async beforeApplicationShutdown(): Promise<void> {
    // Whatever hangs, the process ends; rows it leaves behind are swept.
    setTimeout(() => process.exit(1), LAST_MILLISECONDS).unref();
    const breakOff = setTimeout(() => this.pool.breakOff(), PATIENCE_MILLISECONDS);
    const mails = [this.inbound, this.relay, this.sweep];
    const ticks = [...mails, this.seal, this.reminders, this.waitlists, this.rooms, this.calendars, this.submissions];
    await Promise.all([...ticks.map((tick) => tick.stop()), this.deliveries.stop()]);
    await this.processor.worker.close();
    // A job that was just beginning may have left a batch behind.
    await this.deliveries.stop();
    clearTimeout(breakOff);
    await this.pool.close();
  }
}
