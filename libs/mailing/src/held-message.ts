import { Readable } from 'node:stream';

const TAIL = 2;

/**
 * A message whose last two bytes stay here until `release` resolves, so that the exact moment of the hand-over is known:
 * before it, a broken connection means "not handed over"; after it, the server may have the message.
 */
export class HeldMessage extends Readable {
  private step: 'body' | 'tail' | 'end' = 'body';

  /** @param release resolves to false when the message must not leave after all */
  constructor(
    private readonly bytes: Buffer,
    private readonly release: () => Promise<boolean>,
  ) {
    super({ highWaterMark: 256 * 1024 });
  }

  override _read(): void {
    if (this.step === 'body') {
      this.step = 'tail';
      this.push(this.bytes.subarray(0, -TAIL));
    } else if (this.step === 'tail') {
      this.step = 'end';
      this.release().then(
        (isOurs) => {
          if (!isOurs) return this.destroy(new Error('fenced'));
          this.push(this.bytes.subarray(-TAIL));
          return this.push(null);
        },
        (error: Error) => this.destroy(error),
      );
    }
  }
}
