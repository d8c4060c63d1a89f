import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { DomainError } from '@hamshahr/platform';
import { renderMessagePage } from '@hamshahr/views';
import { languageLinks, pageLanguage } from '../pages/page-language.js';
import { sendPage } from '../pages/public-page.js';
import { InputError } from './validation.js';
import type { Problem } from './problem.dto.js';
import { STATUS_OF_KIND, problem } from './problem.js';
import { problemLanguage, problemText, type ProblemLanguage } from './problem-texts.js';
import type { ActorRequest, Reply } from './request.js';

/** HTTP errors of the framework, by status. */
const CODE_OF_STATUS: Record<number, string> = {
  400: 'request.broken',
  401: 'auth.needed',
  404: 'request.no_route',
  405: 'request.no_route',
  406: 'request.broken',
  413: 'request.too_large',
  414: 'request.broken',
  415: 'request.media_type',
  429: 'request.too_many',
  503: 'server.not_ready',
};

/** Turns every error into RFC 9457 problem+json in the caller's language. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<ActorRequest>();
    const body = this.toProblem(error, problemLanguage(request.headers['accept-language']));
    body.requestId = request.id;
    if (body.status >= 500) this.logger.error(error instanceof Error ? error.stack : String(error));
    if (/^\/[ru]\//.test(request.url)) return void this.page(request, http.getResponse<Reply>(), body.status);
    void http
      .getResponse<Reply>()
      .status(body.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .send(JSON.stringify(body));
  }

  /** People who follow a link get a page that says what to do. */
  private async page(request: ActorRequest, reply: Reply, status: number): Promise<void> {
    const language = pageLanguage(undefined, request.headers['accept-language']);
    const kind = status === 429 ? 'too_many' : status >= 500 ? 'server_error' : 'not_found';
    const languages = languageLinks(request.url.split('?')[0] ?? '/', {});
    await sendPage(reply, status, renderMessagePage({ language, languages, kind }));
  }

  private toProblem(error: unknown, language: ProblemLanguage): Problem {
    if (error instanceof InputError) {
      const errors = error.faults.map(({ field, code, params }) => ({
        field,
        code,
        detail: problemText(code, language, params),
      }));
      return problem(400, 'input.invalid', language, { field: errors[0]?.field, errors });
    }
    if (error instanceof DomainError) {
      const { field, params, current } = error.details;
      return problem(statusOf(error), error.code, language, { field, params, current });
    }
    const status = frameworkStatus(error);
    const code = CODE_OF_STATUS[status];
    return code ? problem(status, code, language) : problem(500, 'server.error', language);
  }
}

/** draft-ietf-httpapi-idempotency-key-header: a key used for another request is 422. */
function statusOf(error: DomainError): number {
  return error.code === 'idempotency.other_request' ? 422 : STATUS_OF_KIND[error.kind];
}

function frameworkStatus(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : 500;
}
