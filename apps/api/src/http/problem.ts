import type { DomainErrorKind } from '@hamshahr/platform';
import type { Problem } from './problem.dto.js';
import { problemText, type ProblemLanguage } from './problem-texts.js';

export const STATUS_OF_KIND: Record<DomainErrorKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  stale: 412,
  too_large: 413,
  unprocessable: 422,
  precondition: 428,
  too_many: 429,
  unavailable: 503,
};

const TITLE_CODES: Record<number, string> = {
  400: 'title.invalid',
  401: 'title.unauthenticated',
  403: 'title.forbidden',
  404: 'title.missing',
  409: 'title.conflict',
  412: 'title.stale',
  413: 'title.too_large',
  415: 'title.media_type',
  422: 'title.invalid',
  428: 'title.precondition',
  429: 'title.too_many',
  503: 'title.unavailable',
};

export function problem(
  status: number,
  code: string,
  language: ProblemLanguage,
  more: Partial<Problem> & { params?: Record<string, string | number> } = {},
): Problem {
  const { params, ...rest } = more;
  return {
    type: `urn:hamshahr:problem:${code}`,
    title: problemText(TITLE_CODES[status] ?? 'title.server', language),
    status,
    detail: problemText(code, language, params),
    code,
    ...rest,
  };
}
