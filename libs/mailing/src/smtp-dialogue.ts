import type { Socket } from 'node:net';
import type { OutgoingMessage } from './composing.js';
import type { SmtpError } from './smtp-outcome.js';
import { SmtpReplies, type Reply } from './smtp-replies.js';
import { toWire } from './smtp-wire.js';

type Step = 'MAIL FROM' | 'RCPT TO' | 'DATA';

/** The end of every message: its last line break and the final dot. */
const TAIL = Buffer.from('\r\n.\r\n');

/**
 * Hands messages over on a connection that nodemailer has opened, secured and logged in (RFC 5321, RFC 2920). It keeps the
 * last bytes of each message back until `release` says so, which is the exact moment of the hand-over (ADR 2).
 */
export class SmtpDialogue {
  private readonly replies: SmtpReplies;

  /**
   * @param extensions keywords of the server's EHLO answer
   * @param onStray gets words of the server that belong to no command; the connection is of no use afterwards
   */
  constructor(
    private readonly socket: Socket,
    private readonly extensions: ReadonlySet<string>,
    onStray: (text: string) => void,
  ) {
    this.replies = new SmtpReplies(onStray);
    socket.removeAllListeners('data');
    socket.on('data', (chunk: Buffer) => this.replies.read(chunk));
  }

  /**
   * @param release resolves to false when the message must not leave after all; the end is then never sent
   * @returns the server's words of acceptance
   * @throws an error with `code`, `command` and `responseCode` as nodemailer's have them
   */
  async send(message: OutgoingMessage, release: () => Promise<boolean>): Promise<string> {
    const wire = message.isWire ? message.bytes : toWire(message.bytes);
    await this.envelope(message, wire.length);
    const answer = this.replies.next();
    // An answer before the end is a refusal; nobody is to wait for the mark then.
    const isReleased = await Promise.race([this.body(wire).then(release), answer]);
    if (typeof isReleased !== 'boolean') throw refusal('EMESSAGE', 'DATA', isReleased);
    if (!isReleased) throw new Error('fenced');
    this.socket.write(TAIL);
    const reply = await answer;
    if (!isPositive(reply)) throw refusal('EMESSAGE', 'DATA', reply);
    return reply.text;
  }

  /** Ends a refused message, so that the connection may carry another. */
  async reset(): Promise<void> {
    const reply = await this.command('RSET');
    if (!isPositive(reply)) throw refusal('EPROTOCOL', 'DATA', reply);
  }

  quit(): void {
    this.socket.end('QUIT\r\n');
  }

  /** No answer will come any more. */
  fail(error: Error): void {
    this.replies.fail(error);
  }

  /** Resolves when the kernel has taken everything but the end. */
  private body(wire: Buffer): Promise<void> {
    return new Promise((resolve, reject) => {
      this.socket.write(wire.subarray(0, -2), (error) => (error ? reject(error) : resolve()));
    });
  }

  private async envelope(message: OutgoingMessage, size: number): Promise<void> {
    // Both are made of what was checked long before; nothing else may ever begin a line of ours.
    if (/[\s<>]/.test(`${message.envelopeFrom}${message.envelopeTo}`)) throw new Error('an address breaks its line');
    const commands: [Step, string][] = [
      ['MAIL FROM', `MAIL FROM:<${message.envelopeFrom}>${this.senderParameters(message, size)}`],
      ['RCPT TO', `RCPT TO:<${message.envelopeTo}>${this.recipientParameters(message)}`],
      ['DATA', 'DATA'],
    ];
    if (!this.extensions.has('PIPELINING')) {
      for (const [step, line] of commands) assertGood(step, await this.command(line));
      return;
    }
    const answers = commands.map(() => this.replies.next());
    this.write(commands.map(([, line]) => line).join('\r\n'));
    const [sender, recipient, data] = (await Promise.all(answers)) as [Reply, Reply, Reply];
    const isRefused = !isPositive(sender) || !isPositive(recipient);
    // A server that wants a message for nobody gets an empty one (RFC 2920 §3.1); it is of no account what it says to it.
    if (isRefused && data.code === 354 && isPositive(sender)) await this.command('.');
    else if (isRefused && data.code === 354) this.socket.destroy();
    assertGood('MAIL FROM', sender);
    assertGood('RCPT TO', recipient);
    assertGood('DATA', data);
  }

  /** RFC 1870, RFC 3461 §4.3 and §4.4. */
  private senderParameters({ envelopeId }: OutgoingMessage, size: number): string {
    const dsn = this.extensions.has('DSN') ? ` RET=HDRS ENVID=${xtext(envelopeId)}` : '';
    return `${this.extensions.has('SIZE') ? ` SIZE=${size}` : ''}${dsn}`;
  }

  /** RFC 3461 §4.1 and §4.2. */
  private recipientParameters({ envelopeTo }: OutgoingMessage): string {
    return this.extensions.has('DSN') ? ` NOTIFY=FAILURE,DELAY ORCPT=rfc822;${xtext(envelopeTo)}` : '';
  }

  private command(line: string): Promise<Reply> {
    const answer = this.replies.next();
    this.write(line);
    return answer;
  }

  private write(line: string): void {
    this.socket.write(`${line}\r\n`, 'latin1');
  }
}

function isPositive({ code }: Reply): boolean {
  return code >= 200 && code < 300;
}

/** Some servers answer DATA with 250 and mean 354. */
function assertGood(step: Step, reply: Reply): void {
  if (isPositive(reply) || (step === 'DATA' && reply.code === 354)) return;
  throw refusal('EENVELOPE', step, reply);
}

function refusal(code: string, command: Step, { code: responseCode, text }: Reply): Error & SmtpError {
  return Object.assign(new Error(text), { code, command, responseCode, response: text });
}

/** RFC 3461 §4: printable ASCII but for + and =. */
function xtext(text: string): string {
  return text.replace(
    /[^!-*,-<>-~]/g,
    (character) => `+${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
