import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { OutgoingMessage } from './composing.js';
import { HeldMessage } from './held-message.js';
import { classify, isReusable, serverLine, type SmtpOutcome } from './smtp-outcome.js';

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

const SECONDS = 1000;
/** RFC 5321 §4.5.3.2: what a step may take in all. A server that trickles its answers must not hold a seat for ever. */
const DEADLINE = { open: 60 * SECONDS, message: 300 * SECONDS, answer: 600 * SECONDS };

type SmtpFailure = Error & { code?: string; responseCode?: number; response?: string };

/** One connection to the mail server over nodemailer's protocol engine; carries one message at a time. */
export class SmtpLink {
  private isBroken = false;
  private onBreak: ((error: SmtpFailure) => void) | null = null;
  private deadline: NodeJS.Timeout | undefined;

  private constructor(private readonly connection: SMTPConnection) {
    const fail = (error: SmtpFailure) => {
      this.isBroken = true;
      this.onBreak?.(error);
    };
    connection.on('error', fail);
    // The engine may close first and tell the reason just after.
    connection.on('end', () => setImmediate(() => fail(failure('ECONNECTION', 'connection closed'))));
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
      socketTimeout: DEADLINE.answer,
    });
    const link = new SmtpLink(connection);
    try {
      await link.step(DEADLINE.open, (done) => connection.connect(done));
      if (server.user !== null) {
        const auth = { user: server.user, pass: server.password ?? '' };
        await link.step(DEADLINE.open, (done) => connection.login(auth, done));
      }
      return link;
    } catch (error) {
      link.close();
      throw error;
    }
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
      // The server may have gone while the mark was committed: the end is still here, so nothing was handed over.
      if (!isFenced) await this.drained();
      isHandedOver = !isFenced;
      this.extend(DEADLINE.answer);
      return isHandedOver;
    });
    try {
      const info = await this.step<{ accepted: string[]; response: string }>(DEADLINE.message, (done) => {
        // The engine does not watch the message stream itself: a stream that ends early must break the step.
        held.once('error', done);
        this.connection.send(envelopeOf(message), held, done);
      });
      if (info.accepted.length !== 1) throw new Error('the server accepted another recipient than the one expected');
      return { kind: 'accepted', response: serverLine(info.response) };
    } catch (error) {
      // Nothing more of the message may flow, or the next command would land in its body.
      held.destroy();
      return await this.afterFailure(error as SmtpFailure, isHandedOver, isFenced);
    }
  }

  close(): void {
    this.isBroken = true;
    this.connection.close();
    this.onBreak?.(failure('ECONNECTION', 'connection closed'));
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
    if (isReusable(error, handedOver) && this.isUsable) {
      await this.step(DEADLINE.open, (done) => this.connection.reset(done)).catch(() => this.close());
    } else {
      this.close();
    }
    return classify(error, handedOver);
  }

  /** Waits until the kernel has taken everything written so far. */
  private async drained(): Promise<void> {
    const socket = this.connection._socket;
    // The body's bytes reach the socket a turn after they are read.
    await new Promise((resolve) => setImmediate(resolve));
    while (socket && !socket.destroyed && socket.writableLength > 0) {
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    if (!socket || socket.destroyed) throw failure('ECONNECTION', 'connection closed');
  }

  /** One callback of the engine as a promise that also ends when the connection breaks or the time is over. */
  private step<T>(milliseconds: number, start: (done: (error?: Error | null, result?: T) => void) => void): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.onBreak = reject;
      this.extend(milliseconds);
      start((error, result) => (error ? reject(error) : resolve(result as T)));
    }).finally(() => {
      this.onBreak = null;
      clearTimeout(this.deadline);
    });
  }

  private extend(milliseconds: number): void {
    clearTimeout(this.deadline);
    this.deadline = setTimeout(() => {
      this.onBreak?.(failure('ETIMEDOUT', 'the mail server took too long'));
      this.close();
    }, milliseconds);
  }
}

function failure(code: string, message: string): SmtpFailure {
  return Object.assign(new Error(message), { code });
}

function envelopeOf(message: OutgoingMessage) {
  return {
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
}
