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

/** Something wrong with one field; `code` as of a `DomainError`. */
export interface FieldFault {
  field: string;
  code: string;
  params?: Record<string, string | number>;
}

export interface DomainErrorDetails {
  /** Path of the input field that caused it, as the caller wrote it (`texts.fa.title`). */
  field?: string;
  /** Values for the message's placeholders; never personal data. */
  params?: Record<string, string | number>;
  /** What else is wrong in the same input, field by field. */
  others?: readonly FieldFault[];
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

/**
 * Reads every part of an input before it refuses any, so that a form can name all its wrong fields at once.
 * @param parts how to read each, in the order of the form
 * @throws DomainError invalid as of the first wrong part, with `others`; what is no fault of a field at once
 */
export function readAll<T extends object>(parts: { [K in keyof T]: () => T[K] }): T {
  const read: Partial<T> = {};
  const faults: FieldFault[] = [];
  for (const key of Object.keys(parts) as (keyof T)[]) {
    try {
      read[key] = parts[key]();
    } catch (error) {
      const wrong = error instanceof DomainError && error.kind === 'invalid' ? faultsOf(error) : [];
      if (wrong.length === 0) throw error;
      faults.push(...wrong);
    }
  }
  const [first, ...others] = faults;
  if (!first) return read as T;
  throw new DomainError('invalid', first.code, { field: first.field, params: first.params ?? {}, others });
}

/** Every field that an error names, the first one first; empty where it names none. */
export function faultsOf({ code, details: { field, params, others = [] } }: DomainError): FieldFault[] {
  return field === undefined ? [] : [{ field, code, params: params ?? {} }, ...others];
}
