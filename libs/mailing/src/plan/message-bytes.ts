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
  /** Bytes that are not encoded yet: what differs between people, and what is missing to a group of three around it. */
  private held = Buffer.allocUnsafeSlow(1024);
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
    if (typeof part === 'string') {
      this.hold(part.length * 3);
      this.heldLength += this.held.write(part, this.heldLength, 'utf8');
      return this;
    }
    const { bytes } = part;
    const skip = Math.min((3 - (this.heldLength % 3)) % 3, bytes.length);
    this.holdBytes(bytes, 0, skip);
    const whole = part.whole(skip);
    if (whole > 0) {
      this.encodeHeld();
      this.lines(part.phase(skip));
    }
    this.holdBytes(bytes, skip + whole, bytes.length);
    return this;
  }

  endBase64(): this {
    this.encodeHeld();
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

  private hold(wanted: number): void {
    if (this.heldLength + wanted <= this.held.length) return;
    const larger = Buffer.allocUnsafeSlow(2 * (this.heldLength + wanted));
    this.held.copy(larger, 0, 0, this.heldLength);
    this.held = larger;
  }

  private holdBytes(bytes: Buffer, from: number, to: number): void {
    this.hold(to - from);
    for (let index = from; index < to; index += 1) this.held[this.heldLength++] = bytes[index]!;
  }

  /** Called when the bytes are whole groups of three, or at the end of a part. */
  private encodeHeld(): void {
    const encoded = this.held.toString('base64', 0, this.heldLength);
    this.heldLength = 0;
    this.room(encoded.length + 2 * Math.ceil(encoded.length / LINE) + 2);
    for (let from = 0; from < encoded.length;) {
      const length = this.lineRoom(encoded.length - from);
      this.at += this.out.write(encoded.slice(from, from + length), this.at, 'latin1');
      from += length;
    }
  }

  private lines(encoded: Buffer): void {
    this.room(encoded.length + 2 * Math.ceil(encoded.length / LINE) + 2);
    for (let from = 0; from < encoded.length;) {
      const length = this.lineRoom(encoded.length - from);
      encoded.copy(this.out, this.at, from, from + length);
      this.at += length;
      from += length;
    }
  }

  /** How many of so many characters go into the present line; begins a new one where it is full. */
  private lineRoom(wanted: number): number {
    if (this.column === LINE) {
      this.out[this.at++] = CR;
      this.out[this.at++] = LF;
      this.column = 0;
    }
    const length = Math.min(LINE - this.column, wanted);
    this.column += length;
    return length;
  }

  private room(wanted: number): void {
    if (this.at + wanted <= this.out.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(this.out.length * 2, this.at + wanted));
    this.out.copy(larger, 0, 0, this.at);
    this.out = larger;
  }
}
