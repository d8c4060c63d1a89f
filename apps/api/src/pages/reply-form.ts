import { ANSWERS, REPLY_LIMITS, type Answer as FormAnswer, type ReplyError } from '@hamshahr/views';
import { isLanguage, latinDigits, type Language } from '@hamshahr/time';
import type { Partstat } from '@hamshahr/events';

/** What a browser sent, after the check. */
export interface ReplyForm {
  answer: FormAnswer | null;
  companions: number;
  note: string;
  /** Language and city (slug) of later mail; null where none or an unknown one was sent. */
  messageLanguage: Language | null;
  ownCity: string | null;
  /** Id of the revision that the page showed. */
  revision: string | null;
  idempotencyKey: string | null;
  errors: ReplyError[];
}

const PARTSTAT: Record<FormAnswer, Exclude<Partstat, 'needs_action'>> = {
  yes: 'accepted',
  tentative: 'tentative',
  no: 'declined',
};

export function toPartstat(answer: FormAnswer): Exclude<Partstat, 'needs_action'> {
  return PARTSTAT[answer];
}

export function toFormAnswer(partstat: Partstat): FormAnswer | null {
  return ANSWERS.find((answer) => PARTSTAT[answer] === partstat) ?? null;
}

function readLanguage(value: string): Language | null {
  return isLanguage(value) ? value : null;
}

export function readChoice(value: unknown): FormAnswer | null {
  return ANSWERS.find((answer) => answer === value) ?? null;
}

/** Reads the form; a form sends text only, so anything else counts as missing. Digits may be Persian. */
export function readReplyForm(body: unknown): ReplyForm {
  const text = (name: string): string => {
    const value = (body as Record<string, unknown> | null | undefined)?.[name];
    return typeof value === 'string' ? value : '';
  };
  const answer = readChoice(text('answer'));
  const written = latinDigits(text('companions').trim());
  const companions = written === '' ? 0 : /^\d{1,3}$/.test(written) ? Number(written) : -1;
  const note = text('note').replace(/\r\n?/g, '\n').trim();
  const key = text('idempotencyKey');
  const errors: ReplyError[] = [];
  if (!answer) errors.push({ field: 'answer', message: 'answer_required' });
  if (companions < 0 || companions > REPLY_LIMITS.companions) {
    errors.push({ field: 'companions', message: 'companions_range' });
  }
  if ([...note].length > REPLY_LIMITS.note) errors.push({ field: 'note', message: 'note_too_long' });
  return {
    answer,
    companions: Math.max(0, companions),
    note,
    messageLanguage: readLanguage(text('messageLanguage')),
    ownCity: text('ownCity') || null,
    revision: /^\d{1,19}$/.test(text('revision')) ? text('revision') : null,
    idempotencyKey: /^[A-Za-z0-9_-]{1,100}$/.test(key) ? key : null,
    errors,
  };
}
