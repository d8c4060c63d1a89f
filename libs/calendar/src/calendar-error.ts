export type CalendarErrorCode =
  | 'bad_uid'
  | 'bad_sequence'
  | 'bad_time'
  | 'end_before_start'
  | 'bad_address'
  | 'bad_url'
  | 'bad_language'
  | 'bad_domain'
  | 'missing_text'
  | 'bad_slot'
  | 'duplicate_uid'
  | 'unreadable';

/** Says which field of a calendar message cannot be written or read, before anything leaves. */
export class CalendarError extends Error {
  override readonly name = 'CalendarError';

  constructor(
    readonly code: CalendarErrorCode,
    readonly field: string,
    detail = '',
  ) {
    super(detail ? `${code} in ${field}: ${detail}` : `${code} in ${field}`);
  }
}
