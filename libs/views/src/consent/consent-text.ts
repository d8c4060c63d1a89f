import type { Language } from '@hamshahr/time';
import { cleanLine } from '../clean-text.js';
import { translator } from '../translator.js';

/** Of the texts as they stand now: a new one whenever one of them promises or asks something else. */
export const CONSENT_VERSION = '2026-11';

/** What somebody is told and asked before an office keeps them among its experts. */
export interface ConsentText {
  heading: string;
  /** One paragraph each. */
  paragraphs: readonly string[];
  /** What the first box says, which the register needs. */
  registers: string;
  /** What the second box says: a public profile. */
  publishes: string;
}

/** @param office its name in that language */
export function consentText(language: Language, office: string): ConsentText {
  const t = translator(language);
  const name = { office: cleanLine(office) };
  return {
    heading: t.say('consentHeading'),
    paragraphs: [
      t.say('consentWhat'),
      t.say('consentWho', name),
      t.say('consentWhy'),
      t.say('consentHowLong'),
      t.say('consentWithdraw'),
    ],
    registers: t.say('consentRegisters', name),
    publishes: t.say('consentPublishes'),
  };
}
