/** Bytes that are the same in every message of a plan, already base64 for each place where they may begin. */
export class Segment {
  private readonly phases: (Buffer | undefined)[] = [];

  constructor(readonly bytes: Buffer) {}

  /** Number of bytes after `skip` that make whole groups of three. */
  whole(skip: number): number {
    return Math.floor(Math.max(0, this.bytes.length - skip) / 3) * 3;
  }

  /** The base64 text of the whole groups behind the first 0, 1 or 2 bytes, which end the group of what stood before. */
  phase(skip: number): Buffer {
    return (this.phases[skip] ??= Buffer.from(this.bytes.toString('base64', skip, skip + this.whole(skip)), 'latin1'));
  }
}
