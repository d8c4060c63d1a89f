/**
 * unparsable: not a date, time or instant this library reads;
 * unknown_zone: not an IANA region name in its exact spelling;
 * skipped: the zone's clock jumps over this wall-clock time;
 * repeated: the zone's clock shows this wall-clock time twice.
 */
export type TimeErrorCode = 'unparsable' | 'unknown_zone' | 'skipped' | 'repeated';

export interface TimeAlternatives {
  /** skipped: the last valid minute before the gap and the first one after it, 'YYYY-MM-DDTHH:mm' */
  wallClocks?: readonly string[];
  /** repeated: the two UTC offsets in minutes, the earlier instant's first */
  offsets?: readonly number[];
}

/** Says why a text or wall-clock time names no single instant, and what could be meant instead. */
export class TimeError extends Error {
  override readonly name = 'TimeError';
  readonly wallClocks: readonly string[];
  readonly offsets: readonly number[];

  constructor(
    readonly code: TimeErrorCode,
    message: string,
    alternatives: TimeAlternatives = {},
  ) {
    super(message);
    this.wallClocks = alternatives.wallClocks ?? [];
    this.offsets = alternatives.offsets ?? [];
  }
}
