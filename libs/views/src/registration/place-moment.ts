import type { EventFacts } from '../event-facts.js';
import { placesOf, type Reader } from '../event-places.js';
import { startMoment, timeFacts } from '../time-facts.js';
import type { Translator } from '../translator.js';

/** A moment by the reader's clock, or the host's where nobody knows theirs, with city and offset. */
export function placeMoment(t: Translator, moment: Date, event: EventFacts, reader: Reader): string {
  const [first] = placesOf(event, reader);
  return startMoment(t, timeFacts(t, { start: moment, end: moment }, first));
}
