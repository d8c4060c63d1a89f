import 'reflect-metadata';
import { loadConfig } from '@hamshahr/config';
import { drift, migrate, schemaSource } from '@hamshahr/schema';
import { runCommand } from './run-command.js';

/** `migrate` brings the database to the newest schema; `migrate --check` says what entities and database differ by. */
runCommand(async (args, say) => {
  const source = await schemaSource(loadConfig()).initialize();
  try {
    if (!args.includes('--check')) {
      const names = await migrate(source);
      say(names.length > 0 ? `Migrated: ${names.join(', ')}` : 'The schema is up to date.');
      return 0;
    }
    const statements = await drift(source);
    if (statements.length === 0) say('Entities and migrations agree.');
    else say(`Entities and migrations differ by:\n${statements.join(';\n')}`);
    return statements.length === 0 ? 0 : 1;
  } finally {
    await source.destroy();
  }
});
