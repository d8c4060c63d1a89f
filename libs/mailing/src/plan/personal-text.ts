import { hasLongerLines, isPlainText } from 'nodemailer/lib/mime-funcs';
import { SLOT, type SlotName, type SlotValues } from '../slots.js';
import type { MessageBytes } from './message-bytes.js';
import { Segment } from './segment.js';

type Piece = { text: string; segment: Segment } | { slot: SlotName };

/** nodemailer's longest line of a part that goes out as it is. */
const LONGEST_PLAIN_LINE = 76;

/** True when nodemailer would write this text as it is instead of in base64. */
export function isSentAsIs(text: string): boolean {
  return isPlainText(text) && !hasLongerLines(text, LONGEST_PLAIN_LINE);
}

/** One text of a message: its own words encoded once, what differs between people encoded for each. */
export class PersonalText {
  private readonly pieces: Piece[];
  /** Its own words alone make it base64, whatever is filled in. */
  private readonly isAlwaysBase64: boolean;

  /** @param escape what makes a value safe where it stands */
  constructor(
    template: string,
    private readonly escape: (value: string) => string,
  ) {
    // split() with a group: every second part is a slot's name
    this.pieces = template
      .split(SLOT)
      .map((part, index) =>
        index % 2 === 0 ? { text: part, segment: new Segment(Buffer.from(part)) } : { slot: part as SlotName },
      );
    this.isAlwaysBase64 = this.pieces.some((piece) => 'text' in piece && !isSentAsIs(piece.text));
  }

  /** Whether a message has this part for everybody; nodemailer leaves empty ones out. */
  get isNeverEmpty(): boolean {
    return this.pieces.some((piece) => 'text' in piece && piece.text !== '');
  }

  /** Halves of characters at the border of a slot would join with what is filled in. */
  get isWellFormed(): boolean {
    return this.pieces.every((piece) => !('text' in piece) || piece.text.isWellFormed());
  }

  encoding(values: SlotValues): 'base64' | '7bit' {
    return this.isAlwaysBase64 || !isSentAsIs(this.fill(values)) ? 'base64' : '7bit';
  }

  write(bytes: MessageBytes, values: SlotValues, encoding: 'base64' | '7bit'): void {
    if (encoding === '7bit') {
      bytes.utf8(this.fill(values));
      return;
    }
    bytes.beginBase64();
    for (const piece of this.pieces) bytes.base64('slot' in piece ? this.escape(values[piece.slot]) : piece.segment);
    bytes.endBase64();
  }

  private fill(values: SlotValues): string {
    return this.pieces.map((piece) => ('slot' in piece ? this.escape(values[piece.slot]) : piece.text)).join('');
  }
}
