import 'reflect-metadata';
import { loadConfig } from '@hamshahr/config';
import { withFirstRun } from './account/first-run.js';
import { runCommand } from './run-command.js';

/** Says the one-time code of the first-run set-up, as the API's log does at its start; nothing once it is over. */
runCommand(async (_args, say) => {
  const code = await withFirstRun(loadConfig(), ({ setups }) => setups.code());
  if (code) say(code);
  return 0;
});
