import { startMoment, timeFacts } from '../time-facts.js';
import type { Translator } from '../translator.js';

/** A city by whose clock a moment is told. */
export interface Clock {
  city: string;
  /** IANA. */
  zone: string;
}

/** A moment by a city's clock, with its name and offset: never a time without its zone. */
export function momentAt(t: Translator, moment: Date, { city, zone }: Clock): string {
  return startMoment(t, timeFacts(t, { start: moment, end: moment }, { city, zone, role: 'other' }));
}
