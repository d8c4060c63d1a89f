import i18n from 'i18next';
import { renewSession } from '../session/renewal.js';
import { client } from './generated/client.gen.js';
import { toProblem } from './problem.js';

/**
 * Sends one request. When the log-in has ended meanwhile, a person logs in again over the page they are on and the
 * same request goes out once more, so that nothing they wrote is lost.
 */
async function send(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await fetch(request);
  if (response.status !== 401 || new URL(request.url).pathname === '/api/v1/session') return response;
  return (await renewSession()) ? fetch(again) : response;
}

/** Prepares the generated client: same origin, the console's language, problems as errors. */
export function prepareClient(): void {
  client.setConfig({
    baseUrl: window.location.origin,
    throwOnError: true,
    fetch: (request) => send(request as Request),
  });
  client.interceptors.request.use((request) => {
    request.headers.set('accept-language', i18n.resolvedLanguage ?? 'en');
    return request;
  });
  client.interceptors.error.use((error, response) => toProblem(error, response));
}

/** Header that makes a repeated request harmless; one key for one intent, repeats included. */
export function once(): { 'Idempotency-Key': string } {
  return { 'Idempotency-Key': crypto.randomUUID() };
}

/** Header that names the version a change was made on. */
export function ifMatch(version: number): { 'If-Match': string } {
  return { 'If-Match': `"${version}"` };
}
