import { TimeError } from './time-error.js';
import { toInstant } from './wall-clock.js';

/**
 * The first moment at which a zone's clock shows a time or has jumped over it.
 * @param wallClock `YYYY-MM-DDTHH:mm`
 * @throws TimeError for an unknown zone or a text that is no time
 */
export function firstInstant(wallClock: string, zone: string): Date {
  try {
    return toInstant(wallClock, zone);
  } catch (error) {
    if (!(error instanceof TimeError)) throw error;
    const [, after] = error.wallClocks;
    if (after) return toInstant(after, zone);
    const [earlier] = error.offsets;
    if (earlier === undefined) throw error;
    return new Date(Date.parse(`${wallClock}Z`) - earlier * 60_000);
  }
}
