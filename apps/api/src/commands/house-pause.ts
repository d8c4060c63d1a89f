import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { loadConfig } from '@hamshahr/config';
import { HousePauses, OperatorModule } from '@hamshahr/mailing';
import { PlatformModule, databaseOptions } from '@hamshahr/platform';
import { entities } from '@hamshahr/schema';
import { runCommand } from './run-command.js';

const USAGE = `npm run mail:pause -- "REASON"   holds all mail of all offices back; what is on the wire arrives
npm run mail:resume              lets it leave again`;

/** The operator's switch: status 2 for a call that nobody can understand, else 0. */
runCommand(async ([what, ...words], say) => {
  const reason = words.join(' ').trim();
  if (!(what === 'resume' && reason === '') && !(what === 'pause' && reason !== '')) {
    say(USAGE);
    return 2;
  }
  const config = loadConfig();
  const root = {
    module: class HousePause {},
    imports: [PlatformModule.forRoot(config, databaseOptions(config, entities)), OperatorModule],
  };
  const app = await NestFactory.createApplicationContext(root, { logger: ['error'] });
  try {
    const pauses = app.get(HousePauses);
    if (what === 'pause') {
      await pauses.pause(reason);
      say('All mail is paused; every office reads the reason. Let it leave again with: npm run mail:resume');
    } else {
      say((await pauses.resume()) ? 'Mail leaves again.' : 'Nothing was paused.');
    }
    return 0;
  } finally {
    await app.close();
  }
});
