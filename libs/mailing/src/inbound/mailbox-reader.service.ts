import { Inject, Injectable, Logger } from '@nestjs/common';
import { ImapFlow, type ImapFlowOptions } from 'imapflow';
import type { Config } from '@hamshahr/config';
import { CONFIG } from '@hamshahr/platform';
import { InboundMails, type TakenMail } from './inbound-mails.service.js';
import { LARGEST_MAIL } from './reading/read-inbound.js';

const THIS_MACHINE = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
/** How many mails one turn takes; the rest is there at the next. */
const AT_ONCE = 200;

/**
 * Fetches what lies in the mailbox: each mail is stored and handled first and moved away then, so whatever happens in
 * between it is found again, and known by its bytes.
 */
@Injectable()
export class MailboxReader {
  private readonly logger = new Logger(MailboxReader.name);

  constructor(
    private readonly mails: InboundMails,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  get isOn(): boolean {
    return this.config.inbound.url !== null;
  }

  /**
   * @param isOver asked before each mail
   * @returns what became of each; a mail that cannot be stored stays where it is and keeps no other from being taken
   * @throws when the mailbox cannot be read
   */
  async read(isOver: () => boolean = () => false): Promise<TakenMail[]> {
    const client = new ImapFlow(connection(this.config.inbound));
    // Without a listener the end of an idle connection would end the process.
    client.on('error', () => undefined);
    await client.connect();
    try {
      return await this.takeAll(client, isOver);
    } finally {
      await client.logout().catch(() => client.close());
    }
  }

  private async takeAll(client: ImapFlow, isOver: () => boolean): Promise<TakenMail[]> {
    const { folder, handled } = this.config.inbound;
    await client.mailboxCreate(handled);
    const lock = await client.getMailboxLock(folder);
    const taken: TakenMail[] = [];
    try {
      if (client.mailbox === false || client.mailbox.exists === 0) return taken;
      const last = Math.min(client.mailbox.exists, AT_ONCE);
      const found = await client.fetchAll(`1:${last}`, { uid: true });
      for (const { uid } of found) {
        if (isOver()) break;
        const source = { start: 0, maxLength: LARGEST_MAIL + 1 };
        const message = await client.fetchOne(String(uid), { source }, { uid: true });
        // Another program may have taken it away.
        if (message === false || !message.source) continue;
        const became = await this.mails.take(message.source, 'mailbox').catch((error: Error) => {
          this.logger.warn({ uid, error: error.name }, 'a mail could not be stored and is left in the mailbox');
          return null;
        });
        if (became === null) continue;
        taken.push(became);
        await client.messageMove(String(uid), handled, { uid: true });
      }
    } finally {
      lock.release();
    }
    return taken;
  }
}

/** Of a URL everything is needed; a server on this machine may do without encryption and with a certificate of its own. */
export function connection({ url, tls }: Config['inbound']): ImapFlowOptions {
  if (url === null) throw new Error('IMAP_URL is off');
  const { protocol, hostname, port, username, password } = new URL(url);
  const isHere = THIS_MACHINE.test(hostname);
  const isRequired = tls === 'required' || (tls === 'auto' && !isHere);
  const secure = protocol === 'imaps:';
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 993 : 143) : Number(port),
    secure,
    ...(isRequired && !secure ? { doSTARTTLS: true } : {}),
    tls: { rejectUnauthorized: !isHere },
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
  };
}
