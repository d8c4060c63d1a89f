import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AuditModule, AuditSeals } from '@hamshahr/audit';
import { loadConfig } from '@hamshahr/config';
import { PlatformModule, databaseOptions } from '@hamshahr/platform';
import { entities } from '@hamshahr/schema';
import { runCommand } from './run-command.js';

/** Recomputes the audit trail's chain: status 0 when it holds, 1 with the place where it does not. */
runCommand(async (_args, say) => {
  const config = loadConfig();
  const root = {
    module: class AuditVerify {},
    imports: [PlatformModule.forRoot(config, databaseOptions(config, entities)), AuditModule],
  };
  const app = await NestFactory.createApplicationContext(root, { logger: ['error'] });
  try {
    const { sealed, overdue, brokenAt } = await app.get(AuditSeals).verify();
    say(`${sealed} entries are sealed and in order.`);
    if (overdue > 0) say(`${overdue} entries are older than a minute and not sealed: is a worker running?`);
    if (brokenAt !== null) say(`The chain breaks at entry ${brokenAt}: a row was changed, removed or added.`);
    return brokenAt === null && overdue === 0 ? 0 : 1;
  } finally {
    await app.close();
  }
});
