import { BullModule } from '@nestjs/bullmq';
import { Module, type DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { AuditModule } from '@hamshahr/audit';
import { CallsModule } from '@hamshahr/calls';
import { CitiesModule } from '@hamshahr/cities';
import type { Config } from '@hamshahr/config';
import { EventsModule, PastEventsModule } from '@hamshahr/events';
import { DeliveryModule, MailboxModule } from '@hamshahr/mailing';
import { ParticipationModule } from '@hamshahr/participation';
import { PlatformModule, consumerConnection, databaseOptions } from '@hamshahr/platform';
import { RoomsModule } from '@hamshahr/rooms';
import { entities } from '@hamshahr/schema';
import { SealTick } from './audit/seal.tick.js';
import { SubmissionTick } from './calls/submission.tick.js';
import { CalendarTick } from './cities/calendar.tick.js';
import { ReminderTick } from './events/reminder.tick.js';
import { RoomTick } from './events/room.tick.js';
import { WaitlistTick } from './events/waitlist.tick.js';
import { DeliverProcessor } from './mailing/deliver.processor.js';
import { InboundTick } from './mailing/inbound.tick.js';
import { RelayTick } from './mailing/relay.tick.js';
import { Shutdown } from './shutdown.js';
import { SweepTick } from './mailing/sweep.tick.js';

/** Every queue the worker serves and every tick it runs. */
@Module({})
export class WorkerModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        LoggerModule.forRoot({ pinoHttp: { level: config.process.logLevel } }),
        PlatformModule.forRoot(config, databaseOptions(config, entities)),
        BullModule.forRoot({ connection: consumerConnection(config), prefix: config.queue.prefix }),
        BullModule.registerQueue({ name: 'deliver' }),
        AuditModule,
        CallsModule,
        CitiesModule,
        DeliveryModule,
        // answers by mail go to the events they are about
        EventsModule,
        MailboxModule,
        ParticipationModule,
        PastEventsModule,
        RoomsModule,
      ],
      providers: [
        CalendarTick,
        DeliverProcessor,
        InboundTick,
        RelayTick,
        ReminderTick,
        RoomTick,
        SweepTick,
        SealTick,
        Shutdown,
        SubmissionTick,
        WaitlistTick,
      ],
    };
  }
}
