/** One answer of the server, its lines joined by LF. */
export interface Reply {
  code: number;
  text: string;
}

/** What a server may say in one answer. */
const LARGEST = 64 * 1024;

/** Reads a server's answers and gives each to the command that waits for it, in order. */
export class SmtpReplies {
  private rest = '';
  private lines: string[] = [];
  private readonly waiting: { resolve: (reply: Reply) => void; reject: (error: Error) => void }[] = [];

  /** @param onStray gets what nobody waited for: a server may say 421 at any time (RFC 5321 §3.8) */
  constructor(private readonly onStray: (text: string) => void) {}

  next(): Promise<Reply> {
    const reply = new Promise<Reply>((resolve, reject) => this.waiting.push({ resolve, reject }));
    // Whoever gave up on a command no longer listens to its answers.
    reply.catch(() => undefined);
    return reply;
  }

  read(chunk: Buffer): void {
    const text = this.rest + chunk.toString('latin1');
    const lines = text.split(/\r?\n/);
    this.rest = lines.pop()!;
    for (const line of lines) this.readLine(line);
    if (this.rest.length > LARGEST || this.lines.length > 1000) this.onStray('the answer of the server has no end');
  }

  /** Tells everybody who waits that no answer will come. */
  fail(error: Error): void {
    for (const { reject } of this.waiting.splice(0)) reject(error);
  }

  private readLine(line: string): void {
    if (line.trim() === '') return;
    this.lines.push(line);
    if (/^\d{3}-/.test(line)) return;
    const text = utf8(this.lines.splice(0).join('\n'));
    const first = this.waiting.shift();
    const code = /^\d{3}(?!\d)/.exec(line)?.[0];
    if (!first || code === undefined) return this.onStray(text);
    first.resolve({ code: Number(code), text });
  }
}

/** A server's words have no charset; most speak UTF-8 (RFC 6531 §3.7.4). */
function utf8(latin1: string): string {
  const text = Buffer.from(latin1, 'latin1').toString('utf8');
  return text.includes('\uFFFD') ? latin1 : text;
}
