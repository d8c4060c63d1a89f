import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { OutgoingMessage } from './composing.js';
import { SmtpDialogue } from './smtp-dialogue.js';
import { classify, isReusable, serverLine, type SmtpOutcome } from './smtp-outcome.js';

/** Where and how to reach the mail server. */
export interface SmtpServer {
  host: string;
  port: number;
  isSecure: boolean;
  /** Whether nothing may be said to it before the connection is encrypted: a server between us could strip STARTTLS. */
  needsTls: boolean;
  user: string | null;
  password: string | null;
  /** Name in EHLO. */
  name: string;
}

const THIS_MACHINE = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * @param url smtp://user:password@host:port, smtps:// for implicit TLS
 * @param tls auto: required where there is a password to lose, unless the server is this machine
 */
export function smtpServer(url: string, name: string, tls: 'auto' | 'required' | 'optional' = 'auto'): SmtpServer {
  const { protocol, hostname, port, username, password } = new URL(url);
  const isSecure = protocol === 'smtps:';
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port ? Number(port) : isSecure ? 465 : 587,
    isSecure,
    needsTls: tls === 'required' || (tls === 'auto' && username !== '' && !THIS_MACHINE.test(hostname)),
    user: username ? decodeURIComponent(username) : null,
    password: password ? decodeURIComponent(password) : null,
    name,
  };
}

const SECONDS = 1000;
/** RFC 5321 §4.5.3.2: what a step may take in all. A server that trickles its answers must not hold a seat for ever. */
const DEADLINE = { open: 60 * SECONDS, message: 300 * SECONDS, answer: 600 * SECONDS };

/** How long a server has to close the connection after QUIT. */
const FAREWELL = 2 * SECONDS;

const NO_TLS =
  'the mail server offers no encryption (STARTTLS), so it gets neither password nor mail; use smtps:// or SMTP_TLS=optional';

type SmtpFailure = Error & { code?: string; responseCode?: number; response?: string };

/**
 * One connection to the mail server; carries one message at a time. nodemailer's protocol engine opens, secures and logs in,
 * the dialogue hands messages over.
 */
export class SmtpLink {
  private isBroken = false;
  private onBreak: ((error: SmtpFailure) => void) | null = null;
  private deadline: NodeJS.Timeout | undefined;
  private dialogue: SmtpDialogue | null = null;

  private constructor(private readonly connection: SMTPConnection) {
    connection.on('error', (error: SmtpFailure) => this.fail(error));
    // The engine may close first and tell the reason just after.
    connection.on('end', () => setImmediate(() => this.fail(failure('ECONNECTION', 'connection closed'))));
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
      if (server.needsTls && !connection.secure) throw failure('ETLS', NO_TLS);
      const extensions = extensionsIn(String(connection.lastServerResponse || ''));
      if (server.user !== null) {
        const auth = { user: server.user, pass: server.password ?? '' };
        await link.step(DEADLINE.open, (done) => connection.login(auth, done));
      }
      link.dialogue = link.begin(extensions);
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
    const release = async () => {
      isFenced = !(await mark());
      // The server may have gone while the mark was committed: the end is still here, so nothing was handed over. One turn
      // of the event loop lets the news of it come in.
      await new Promise((resolve) => setImmediate(resolve));
      if (!isFenced && !this.isUsable) throw failure('ECONNECTION', 'connection closed');
      isHandedOver = !isFenced;
      this.extend(DEADLINE.answer);
      return isHandedOver;
    };
    try {
      const response = await this.step<string>(DEADLINE.message, (done) => {
        this.dialogue!.send(message, release).then((text) => done(null, text), done);
      });
      return { kind: 'accepted', response: serverLine(response) };
    } catch (error) {
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
    this.dialogue?.quit();
    setTimeout(() => this.connection.close(), FAREWELL).unref();
  }

  private begin(extensions: ReadonlySet<string>): SmtpDialogue {
    const socket = this.connection._socket;
    if (!socket) throw failure('ECONNECTION', 'connection closed');
    return new SmtpDialogue(socket, extensions, (text) => {
      this.fail(Object.assign(failure('EPROTOCOL', text), { response: text }));
      this.connection.close();
    });
  }

  private fail(error: SmtpFailure): void {
    this.isBroken = true;
    this.dialogue?.fail(error);
    this.onBreak?.(error);
  }

  private async afterFailure(error: SmtpFailure, handedOver: boolean, isFenced: boolean): Promise<SmtpOutcome> {
    if (isFenced) {
      this.close();
      return { kind: 'fenced' };
    }
    if (isReusable(error, handedOver) && this.isUsable) {
      const reset = this.step(DEADLINE.open, (done) => {
        this.dialogue!.reset().then(() => done(), done);
      });
      await reset.catch(() => this.close());
    } else {
      this.close();
    }
    return classify(error, handedOver);
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
    // A mark may be committed when its message has failed already.
    if (!this.onBreak) return;
    this.deadline = setTimeout(() => {
      this.onBreak?.(failure('ETIMEDOUT', 'the mail server took too long'));
      this.close();
    }, milliseconds);
  }
}

function failure(code: string, message: string): SmtpFailure {
  return Object.assign(new Error(message), { code });
}

/** The keywords of an EHLO answer: every line but the first (RFC 5321 §4.1.1.1). */
function extensionsIn(answer: string): ReadonlySet<string> {
  const lines = answer.split('\n').slice(1);
  return new Set(lines.map((line) => line.slice(4).trim().split(/[ =]/)[0]!.toUpperCase()));
}
