import { Segment } from './segment.js';

const LINE = 76;
const CR = 0x0d;
const LF = 0x0a;

/**
 * Collects the bytes of one message after the other in one memory. Base64 is written as nodemailer writes it: lines of 76
 * characters, CRLF between them and none after the last.
 */
export class MessageBytes {
  private out = Buffer.allocUnsafeSlow(32 * 1024);
  private at = 0;
  private column = 0;
  /** Bytes that wait for the rest of their group of three. */
  private readonly held = Buffer.alloc(3);
  private heldLength = 0;

  /** Header text and other ASCII. */
  ascii(text: string): this {
    this.room(text.length);
    this.at += this.out.write(text, this.at, 'latin1');
    return this;
  }

  utf8(text: string): this {
    this.room(text.length * 3);
    this.at += this.out.write(text, this.at, 'utf8');
    return this;
  }

  beginBase64(): this {
    this.column = 0;
    this.heldLength = 0;
    return this;
  }

  base64(part: string | Segment): this {
    if (typeof part === 'string') return this.short(Buffer.from(part, 'utf8'));
    const skip = (3 - this.heldLength) % 3;
    const whole = part.whole(skip);
    if (whole === 0) return this.short(part.bytes);
    this.short(part.bytes.subarray(0, skip));
    this.lines(part.phase(skip));
    return this.short(part.bytes.subarray(skip + whole));
  }

  endBase64(): this {
    if (this.heldLength > 0) this.lines(Buffer.from(this.held.toString('base64', 0, this.heldLength), 'latin1'));
    return this;
  }

  /** A copy of what was written since a place. */
  since(start: number): Buffer {
    return Buffer.from(this.out.subarray(start, this.at));
  }

  get length(): number {
    return this.at;
  }

  copy(bytes: Buffer): this {
    this.room(bytes.length);
    this.at += bytes.copy(this.out, this.at);
    return this;
  }

  /** The message, in memory of its own; the next one begins. */
  take(): Buffer {
    const bytes = Buffer.allocUnsafeSlow(this.at);
    this.out.copy(bytes, 0, 0, this.at);
    this.at = 0;
    return bytes;
  }

  /** Forgets what was written, after an error in the middle. */
  clear(): void {
    this.at = 0;
  }

  private short(bytes: Buffer): this {
    const joined = this.heldLength > 0 ? Buffer.concat([this.held.subarray(0, this.heldLength), bytes]) : bytes;
    const whole = joined.length - (joined.length % 3);
    if (whole > 0) this.lines(Buffer.from(joined.toString('base64', 0, whole), 'latin1'));
    this.heldLength = joined.copy(this.held, 0, whole);
    return this;
  }

  private lines(encoded: Buffer): void {
    this.room(encoded.length + 2 * Math.ceil(encoded.length / LINE) + 2);
    const { out } = this;
    for (let from = 0; from < encoded.length;) {
      if (this.column === LINE) {
        out[this.at++] = CR;
        out[this.at++] = LF;
        this.column = 0;
      }
      const length = Math.min(LINE - this.column, encoded.length - from);
      encoded.copy(out, this.at, from, from + length);
      this.at += length;
      this.column += length;
      from += length;
    }
  }

  private room(wanted: number): void {
    if (this.at + wanted <= this.out.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(this.out.length * 2, this.at + wanted));
    this.out.copy(larger, 0, 0, this.at);
    this.out = larger;
  }
}
