import 'reflect-metadata';
import { loadConfig } from '@hamshahr/config';
import { withFirstRun } from './account/first-run.js';
import { runCommand } from './run-command.js';
import { loadProgramme, logIns } from './sample/loading.js';
import { readProgramme } from './sample/programme.js';

/**
 * `sample [folder]` loads the sample programme (default: `samples`) into an empty database, or finds it loaded. The last
 * line is JSON: `{"accounts":[{"office","name","email","password","roles"}]}`.
 */
runCommand(async ([folder = 'samples'], say) => {
  const config = loadConfig();
  if (config.process.environment === 'production') {
    say('The sample accounts have a public password: they are never loaded while NODE_ENV is production.');
    return 1;
  }
  const programme = await readProgramme(folder);
  await withFirstRun(config, (services) => loadProgramme(services, programme));
  say(JSON.stringify({ accounts: logIns(programme) }));
  return 0;
});
