/** What went wrong, in the terms of a caller: each kind has one HTTP status and one way to repair it. */
export type DomainErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'missing'
  | 'conflict'
  | 'stale'
  | 'precondition'
  | 'too_large'
  | 'unprocessable'
  | 'too_many'
  | 'unavailable';

export interface DomainErrorDetails {
  /** Path of the input field that caused it, as the caller wrote it (`texts.fa.title`). */
  field?: string;
  /** Values for the message's placeholders; never personal data. */
  params?: Record<string, string | number>;
  /** State that helps the caller to repair it, such as the newer version of a stale edit. */
  current?: unknown;
}

/** The only error libs throw on purpose. `code` is the i18n key of its message (`event.wall_start_skipped`). */
export class DomainError extends Error {
  constructor(
    readonly kind: DomainErrorKind,
    readonly code: string,
    readonly details: DomainErrorDetails = {},
  ) {
    super(code);
    this.name = 'DomainError';
  }
}

/** Throws `missing` when a row is absent; another office's row is absent too. */
export function found<T>(row: T | null | undefined, code: string): T {
  if (row === null || row === undefined) throw new DomainError('missing', code);
  return row;
}
