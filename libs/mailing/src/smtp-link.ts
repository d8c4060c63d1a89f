import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { OutgoingMessage } from './composing.js';
import { HeldMessage } from './held-message.js';
import { classify, isReusable, type SmtpOutcome } from './smtp-outcome.js';

/** Where and how to reach the mail server. */
export interface SmtpServer {
  host: string;
  port: number;
  isSecure: boolean;
  user: string | null;
  password: string | null;
  /** Name in EHLO. */
  name: string;
}

/** @param url smtp://user:password@host:port, smtps:// for implicit TLS */
export function smtpServer(url: string, name: string): SmtpServer {
  const { protocol, hostname, port, username, password } = new URL(url);
  const isSecure = protocol === 'smtps:';
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port ? Number(port) : isSecure ? 465 : 587,
    isSecure,
    user: username ? decodeURIComponent(username) : null,
    password: password ? decodeURIComponent(password) : null,
    name,
  };
}

type SmtpFailure = Error & { code?: string; responseCode?: number; response?: string };

/** One connection to the mail server over nodemailer's protocol engine; carries one message at a time. */
export class SmtpLink {
  private isBroken = false;
  private onBreak: ((error: SmtpFailure) => void) | null = null;

  private constructor(private readonly connection: SMTPConnection) {
    const fail = (error: SmtpFailure) => {
      this.isBroken = true;
      this.onBreak?.(error);
    };
    connection.on('error', fail);
    connection.on('end', () => fail(Object.assign(new Error('connection closed'), { code: 'ECONNECTION' })));
  }

  /** @throws Error with nodemailer's `code` and `responseCode` when the server is away or refuses us */
  static async open(server: SmtpServer): Promise<SmtpLink> {
    const connection = new SMTPConnection({
      host: server.host,
      port: server.port,
      secure: server.isSecure,
      name: server.name,
      connectionTimeout: 30_000,
      greetingTimeout: 30_000,
      // RFC 5321 §4.5.3.2.6: the server may take 10 minutes after the final dot.
      socketTimeout: 600_000,
    });
    const link = new SmtpLink(connection);
    await link.step((done) => connection.connect(done));
    if (server.user !== null) {
      const auth = { user: server.user, pass: server.password ?? '' };
      await link.step((done) => connection.login(auth, done));
    }
    return link;
  }

  get isUsable(): boolean {
    return !this.isBroken && !this.connection.destroyed;
  }

  /**
   * Hands one message over.
   * @param mark commits the hand-over mark just before the last bytes leave; false means the row is another worker's
   */
  async send(message: OutgoingMessage, mark: () => Promise<boolean>): Promise<SmtpOutcome> {
    let isHandedOver = false;
    let isFenced = false;
    const held = new HeldMessage(message.bytes, async () => {
      await this.drained();
      isFenced = !(await mark());
      isHandedOver = !isFenced;
      return isHandedOver;
    });
    const envelope = {
      from: message.envelopeFrom,
      to: [message.envelopeTo],
      size: message.bytes.length,
      dsn: {
        ret: 'HDRS' as const,
        envid: message.envelopeId,
        notify: ['FAILURE' as const, 'DELAY' as const],
        orcpt: `rfc822;${message.envelopeTo}`,
      },
    };
    try {
      const info = await this.step<{ accepted: string[]; response: string }>((done) => {
        // The engine does not watch the message stream itself: a stream that ends early must break the step.
        held.once('error', done);
        this.connection.send(envelope, held, done);
      });
      if (info.accepted.length !== 1) throw new Error('the server accepted another recipient than the one expected');
      return { kind: 'accepted', response: info.response.slice(0, 600) };
    } catch (error) {
      return await this.afterFailure(error as SmtpFailure, isHandedOver, isFenced);
    } finally {
      held.destroy();
    }
  }

  close(): void {
    this.isBroken = true;
    this.connection.close();
  }

  async quit(): Promise<void> {
    if (!this.isUsable) return this.close();
    this.onBreak = null;
    this.isBroken = true;
    this.connection.quit();
  }

  private async afterFailure(error: SmtpFailure, handedOver: boolean, isFenced: boolean): Promise<SmtpOutcome> {
    if (isFenced) {
      this.close();
      return { kind: 'fenced' };
    }
    if (isReusable(error) && this.isUsable) {
      await this.step((done) => this.connection.reset(done)).catch(() => this.close());
    } else {
      this.close();
    }
    return classify(error, handedOver);
  }

  /** Waits until the kernel has taken everything written so far. */
  private async drained(): Promise<void> {
    const socket = this.connection._socket;
    while (socket && !socket.destroyed && socket.writableLength > 0) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    if (!socket || socket.destroyed) throw Object.assign(new Error('connection closed'), { code: 'ECONNECTION' });
  }

  /** One callback of the engine as a promise that also ends when the connection breaks. */
  private step<T>(start: (done: (error?: Error | null, result?: T) => void) => void): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.onBreak = reject;
      start((error, result) => (error ? reject(error) : resolve(result as T)));
    }).finally(() => {
      this.onBreak = null;
    });
  }
}
