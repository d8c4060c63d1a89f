import 'reflect-metadata';
import { loadConfig } from '@hamshahr/config';
import { describeApi } from '../api-description.js';
import { createApp } from '../create-app.js';
import { runCommand } from './run-command.js';

/** Addresses that are never called: the description needs no server. */
const NOWHERE = {
  NODE_ENV: 'test',
  DATABASE_URL: 'mysql://nobody@127.0.0.1:1/none',
  REDIS_URL: 'redis://127.0.0.1:1',
  SMTP_URL: 'smtp://127.0.0.1:1',
  TOKEN_KEYS: `a:${'0123456789abcdef'.repeat(4)}`,
};

/** Prints the OpenAPI document. */
runCommand(async (_args, say) => {
  const app = await createApp(loadConfig(NOWHERE), true);
  say(JSON.stringify(describeApi(app), null, 2));
  await app.close().catch(() => undefined);
  return 0;
});
