import 'reflect-metadata';
import { loadConfig } from '@hamshahr/config';
import { withFirstRun } from './account/first-run.js';
import { runCommand } from './run-command.js';

/**
 * `calendars-seed` gives the cities of the network the holidays that the house brings along, as far as they are missing:
 * what an office wrote or took away stays so.
 */
runCommand(async (_args, say) => {
  const planted = await withFirstRun(loadConfig(), ({ seeds }) => seeds.plant());
  for (const { slug, days } of planted) say(`${slug}: ${days === 0 ? 'nothing is missing' : `${days} days are new`}`);
  if (planted.length === 0) say('None of the cities is one that a calendar comes with; import theirs in the console.');
  return 0;
});
