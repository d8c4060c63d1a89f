import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { loadConfig } from '@hamshahr/config';
import { EventTimes, EventsModule, type TimeChange } from '@hamshahr/events';
import { PlatformModule, databaseOptions } from '@hamshahr/platform';
import { entities } from '@hamshahr/schema';
import { runCommand } from './run-command.js';

const OUTCOMES: Record<TimeChange['outcome'], string> = {
  draft: 'put right; nobody had been told of it',
  proposed: 'an update to the invited waits for approval',
  revised: 'a revision is ready; its organizer sends the update',
  unclear: 'this local time does not exist any more, or twice: its organizer must choose another',
};

/** After new time-zone rules: every event ahead is computed anew from its local time and zone; changes become updates. */
runCommand(async (_args, say) => {
  const config = loadConfig();
  const root = {
    module: class RecomputeTimes {},
    imports: [PlatformModule.forRoot(config, databaseOptions(config, entities)), EventsModule],
  };
  const app = await NestFactory.createApplicationContext(root, { logger: ['error'] });
  try {
    const changes = await app.get(EventTimes).recompute();
    for (const { eventId, before, after, outcome } of changes) {
      say(`event ${eventId}: ${before.toISOString()} → ${after?.toISOString() ?? '?'}: ${OUTCOMES[outcome]}`);
    }
    say(`${changes.length} events begin at another instant than before.`);
    return 0;
  } finally {
    await app.close();
  }
});
