import type { Problem } from './generated/index.js';

/** Why a request failed, in words for the person: what the API answered (RFC 9457), or that it cannot be reached. */
export class ApiProblem extends Error {
  readonly status: number;
  /** Stable key, such as `event.start_past`; `offline` when no answer came. */
  readonly code: string;
  readonly field: string | undefined;
  readonly errors: { field: string; code: string; detail: string }[];
  readonly current: unknown;
  readonly requestId: string | undefined;

  constructor(problem: Partial<Problem> & { code: string }) {
    super(problem.detail ?? problem.code);
    this.name = 'ApiProblem';
    this.status = problem.status ?? 0;
    this.code = problem.code;
    this.field = problem.field;
    const { field, code, detail = '' } = problem;
    this.errors = problem.errors ?? (field ? [{ field, code, detail }] : []);
    this.current = problem.current;
    this.requestId = problem.requestId;
  }

  get isOffline(): boolean {
    return this.code === 'offline';
  }

  /** The sentence for one field, `texts.fa.title` style. */
  for(field: string): string | undefined {
    return this.errors.find((error) => error.field === field)?.detail;
  }
}

/** Whatever a request threw, as a problem. */
export function toProblem(error: unknown, response?: Response): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (error && typeof error === 'object' && 'code' in error && 'status' in error)
    return new ApiProblem(error as Problem);
  if (response && response.status < 500) return new ApiProblem({ code: 'unknown', status: response.status });
  return new ApiProblem({ code: 'offline', status: response?.status ?? 0 });
}
