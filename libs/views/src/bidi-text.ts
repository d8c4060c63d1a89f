import { type Language, direction } from '@hamshahr/time';

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** For plain text and subjects: a phrase of the other direction is isolated (UAX #9), one of the same is left alone. */
export function isolated(text: string, textLanguage: Language, frame: Language): string {
  return direction(textLanguage) === direction(frame) ? text : FIRST_STRONG_ISOLATE + text + POP_ISOLATE;
}
