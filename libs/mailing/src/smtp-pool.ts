import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '@hamshahr/config';
import { CONFIG } from '@hamshahr/platform';
import type { OutgoingMessage } from './composing.js';
import { SmtpLink, smtpServer, type SmtpServer } from './smtp-link.js';
import { classify, type SmtpOutcome } from './smtp-outcome.js';

/**
 * A few connections to the mail server, each carrying one message after the other. nodemailer's own pool sends the mail
 * of a broken connection again by itself, which would double it behind the ledger's back.
 */
@Injectable()
export class SmtpPool {
  readonly size: number;
  private readonly server: SmtpServer;
  private readonly idle: SmtpLink[] = [];
  private readonly waiting: (() => void)[] = [];
  private inUse = 0;
  private readonly open = new Set<SmtpLink>();

  constructor(@Inject(CONFIG) config: Config) {
    this.size = config.mail.connections;
    this.server = smtpServer(config.mail.smtpUrl, config.mail.domain, config.mail.tls);
  }

  /**
   * Sends one message; never throws: every failure is an outcome.
   * @param onSeat called when one of the few connections is free for it
   */
  async send(message: OutgoingMessage, mark: () => Promise<boolean>, onSeat?: () => void): Promise<SmtpOutcome> {
    await this.seat();
    onSeat?.();
    try {
      const link = this.freshLink() ?? (await SmtpLink.open(this.server));
      this.open.add(link);
      const outcome = await link.send(message, mark);
      this.open.delete(link);
      if (link.isUsable) this.idle.push(link);
      return outcome;
    } catch (error) {
      return classify(error as Error, false);
    } finally {
      this.inUse -= 1;
      this.waiting.shift()?.();
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.idle.splice(0).map((link) => link.quit()));
  }

  /** Ends every connection at once; what was handed over and not answered is in doubt. */
  breakOff(): void {
    for (const link of [...this.open, ...this.idle.splice(0)]) link.close();
  }

  private freshLink(): SmtpLink | undefined {
    for (let link = this.idle.pop(); link; link = this.idle.pop()) if (link.isUsable) return link;
    return undefined;
  }

  private async seat(): Promise<void> {
    while (this.inUse >= this.size) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.inUse += 1;
  }
}
