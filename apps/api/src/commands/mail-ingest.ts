import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { hasDatabase, loadConfig } from '@hamshahr/config';
import { EventsModule } from '@hamshahr/events';
import { InboundMails, InboundModule, readMailAlone, type TakenMail } from '@hamshahr/mailing';
import { ParticipationModule } from '@hamshahr/participation';
import { PlatformModule, databaseOptions } from '@hamshahr/platform';
import { entities } from '@hamshahr/schema';
import { contentOf, filesOf } from './mail-ingest/files.js';
import { readOptions } from './mail-ingest/options.js';
import { runCommand } from './run-command.js';

const USAGE = `npm run mail:ingest -- FILE.eml … [--json] [--dry-run]
Takes mails in as if they had come to the mailbox: files, or folders of files. One line for each.
--json      one JSON object a line
--dry-run   tells what each is and what would become of it, and changes nothing; without a database only what it is`;

type Take = (raw: Buffer) => Promise<TakenMail>;
interface Door {
  take: Take;
  close: () => Promise<void>;
}

/** Status 0 whatever the mails hold, 2 for a call that nobody can understand. */
runCommand(async (args, say) => {
  const options = readOptions(args);
  if (!options) {
    say(USAGE);
    return 2;
  }
  const { take, close } = await doorOf(options.dryRun);
  try {
    for (const file of filesOf(options.paths)) {
      const raw = contentOf(file);
      const taken = raw ? await take(raw) : { ...(await readMailAlone(Buffer.alloc(0))), reason: 'no_such_file' };
      say(options.json ? JSON.stringify({ file, ...taken }) : inWords(file, taken));
    }
    return 0;
  } finally {
    await close();
  }
});

async function doorOf(dryRun: boolean): Promise<Door> {
  if (dryRun && !hasDatabase()) return { take: readMailAlone, close: async () => undefined };
  const config = loadConfig();
  const root = {
    module: class MailIngest {},
    imports: [
      PlatformModule.forRoot(config, databaseOptions(config, entities)),
      EventsModule,
      InboundModule,
      ParticipationModule,
    ],
  };
  const app = await NestFactory.createApplicationContext(root, { logger: ['error'] });
  const mails = app.get(InboundMails);
  return {
    take: (raw) => (dryRun ? mails.rehearse(raw) : mails.take(raw, 'file')),
    close: () => app.close(),
  };
}

function inWords(file: string, { kind, method, partstat, recipient, status, outcome, reason }: TakenMail): string {
  const facts = [kind, method, partstat, recipient, status].filter((fact) => fact !== null);
  const end = [outcome, reason].filter((fact) => fact !== null).join(', ');
  return `${file}: ${facts.join(' ')}${end === '' ? '' : ` → ${end}`}`;
}
