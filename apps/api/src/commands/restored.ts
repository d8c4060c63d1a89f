import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { loadConfig } from '@hamshahr/config';
import { OperatorModule, RestoredMailings } from '@hamshahr/mailing';
import { PlatformModule, databaseOptions } from '@hamshahr/platform';
import { entities } from '@hamshahr/schema';
import { runCommand } from './run-command.js';

/** What must happen after a backup was loaded and before a worker starts: nothing goes on sending by itself. */
runCommand(async (_args, say) => {
  const config = loadConfig();
  const root = {
    module: class Restored {},
    imports: [PlatformModule.forRoot(config, databaseOptions(config, entities)), OperatorModule],
  };
  const app = await NestFactory.createApplicationContext(root, { logger: ['error'] });
  try {
    const paused = await app.get(RestoredMailings).pauseAll();
    say(
      paused.length === 0
        ? 'No mailing was being sent.'
        : `Paused until a person resumes or aborts them: mailings ${paused.join(', ')}. Compare with the mail server's log.`,
    );
    return 0;
  } finally {
    await app.close();
  }
});
