import type { Language } from '@hamshahr/time';
import type { Clock } from '../calls/moment.js';
import type { Option, SubmissionError } from '../calls/submission-facts.js';
import type { LanguageLink } from '../page-frame.js';
import type { Translator } from '../translator.js';
import type { TalkFacts } from './expert-facts.js';

/** One entry of the register as its own person opens it; works without scripts, GET shows and its buttons POST. */
export interface OwnExpertPage {
  language: Language;
  languages: readonly LanguageLink[];
  office: string;
  status: 'unproven' | 'active' | 'withdrawn';
  /** The consent in force; null before there is one. */
  agreed: { at: Date; version: string } | null;
  clock: Clock;
  /** By the names of the fields; lists are parted by commas. */
  values: Readonly<Record<string, string>>;
  cities: readonly Option[];
  publishes: boolean;
  shown: readonly string[];
  /** Address of the public profile, while there is one. */
  publicUrl: string | null;
  talks: readonly TalkFacts[];
  /** Size in bytes. */
  cv: { name: string; size: number } | null;
  /** `/p/…` */
  base: string;
  /** Whether the second step of an erasure is asked for. */
  asksErasure: boolean;
  isSaved: boolean;
  errors: readonly SubmissionError[];
  /** Something was asked for that is not possible any more. */
  isTooLate: boolean;
}

export interface OwnFacts {
  t: Translator;
  page: OwnExpertPage;
}
