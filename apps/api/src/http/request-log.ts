import type { Params } from 'nestjs-pino';
import type { Config } from '@hamshahr/config';

/** Structured log lines with ids only: no headers, no bodies, no query strings, and no tokens in paths. */
export function logging(config: Config): Params {
  return {
    pinoHttp: {
      level: config.process.logLevel,
      autoLogging: { ignore: (request) => /^\/(health|metrics)\b/.test(request.url ?? '') },
      customLogLevel: (_request, response, error) => (error || response.statusCode >= 500 ? 'error' : 'info'),
      serializers: {
        req: (request: { id: string; method: string; url: string }) => ({
          id: request.id,
          method: request.method,
          path: safePath(request.url),
        }),
        res: (response: { statusCode: number }) => ({ status: response.statusCode }),
      },
    },
  };
}

/** Rooms of addresses in which a secret follows: links of mails, calendars to subscribe to, callbacks of rooms. */
const SECRET = /^\/(r|u|c|j|p|x|reg|rooms|feeds\/people)\/[^/]+/;

/** What of an address may stand in a log. */
export function safePath(url: string): string {
  return (url.split('?')[0] ?? '').replace(SECRET, '/$1/:token').slice(0, 200);
}
