import type { MessageKey } from './catalog.js';

/** Why an entry leaves a calendar: for everybody for ever, until a new date is known, or for this one reader. */
export type CancellationCause = 'cancelled' | 'postponed' | 'withdrawn';

type Part =
  | 'subject'
  | 'preheader'
  | 'eyebrow'
  | 'opening'
  | 'reason'
  | 'planned'
  | 'regret'
  | 'testNotice'
  | 'receipt'
  | 'calendar';

/** The letter's sentences, cause by cause; what becomes of the calendar entry is said in the same words. */
export const CANCELLATION_WORDS: Readonly<Record<CancellationCause, Readonly<Record<Part, MessageKey>>>> = {
  cancelled: {
    subject: 'cancelSubject',
    preheader: 'cancelPreheader',
    eyebrow: 'cancelEyebrow',
    opening: 'cancelOpening',
    reason: 'cancelReason',
    planned: 'cancelPlanned',
    regret: 'cancelRegret',
    testNotice: 'cancelTestNotice',
    receipt: 'mailReason',
    calendar: 'calendarCancelled',
  },
  postponed: {
    subject: 'postponeSubject',
    preheader: 'postponePreheader',
    eyebrow: 'postponeEyebrow',
    opening: 'postponeOpening',
    reason: 'postponeReason',
    planned: 'cancelPlanned',
    regret: 'postponeRegret',
    testNotice: 'postponeTestNotice',
    receipt: 'mailReason',
    calendar: 'calendarPostponed',
  },
  withdrawn: {
    subject: 'withdrawSubject',
    preheader: 'withdrawPreheader',
    eyebrow: 'withdrawEyebrow',
    opening: 'withdrawOpening',
    reason: 'withdrawReason',
    planned: 'withdrawPlanned',
    regret: 'cancelRegret',
    testNotice: 'withdrawTestNotice',
    receipt: 'withdrawReceipt',
    calendar: 'calendarWithdrawn',
  },
};
