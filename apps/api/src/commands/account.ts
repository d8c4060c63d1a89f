import 'reflect-metadata';
import { text } from 'node:stream/consumers';
import { loadConfig } from '@hamshahr/config';
import { DomainError } from '@hamshahr/platform';
import { problemText } from '../http/problem-texts.js';
import { addAccount, addOffice } from './account/adding.js';
import { withFirstRun } from './account/first-run.js';
import { USAGE, UsageError, readCommandLine } from './account/options.js';
import { runCommand } from './run-command.js';

/** First-run set-up on the server: the first office and the people who may log in. Later accounts come from an admin. */
runCommand(async (args, say) => {
  try {
    const { verb, options, passwordFromStdin } = readCommandLine(args);
    const config = loadConfig();
    if (verb === 'add-office') say(await withFirstRun(config, (services) => addOffice(services, options)));
    else if (verb === 'add') {
      const password = passwordFromStdin ? (await text(process.stdin)).replace(/\r?\n$/, '') : null;
      say(await withFirstRun(config, (services) => addAccount(services, options, password)));
    } else throw new UsageError(verb ? `There is no "${verb}".` : 'Say what to do.');
    return 0;
  } catch (error) {
    if (error instanceof DomainError) say(problemText(error.code, 'en', error.details.params));
    else if (error instanceof UsageError) say(`${error.message}\n${USAGE}`);
    else throw error;
    return error instanceof UsageError ? 2 : 1;
  }
});
