import { createHash } from 'node:crypto';
import { PUBLIC_CSS } from '@hamshahr/views';
import type { ActorRequest, Reply } from '../http/request.js';

const style = createHash('sha256').update(PUBLIC_CSS).digest('base64');

/** Nothing runs on a public page, nothing is loaded from elsewhere, nobody may frame it. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${style}'`,
  "font-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Sends a public page with the headers that keep personal links out of caches, referrers and search engines. */
export async function sendPage(reply: Reply, status: number, html: string): Promise<void> {
  await reply
    .status(status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-security-policy', POLICY)
    .header('cache-control', 'no-store')
    .header('x-robots-tag', 'noindex, nofollow')
    .send(html);
}

/** Sends a page that is the same for everybody. */
export async function sendPublicPage(request: ActorRequest, reply: Reply, html: string): Promise<void> {
  reply.header('content-security-policy', POLICY);
  await sendUnlessKnown(request, reply, { cache: 'public', type: 'text/html; charset=utf-8', body: html });
}

interface Cached {
  cache: 'public' | 'private';
  type: string;
  body: string;
}

/** Whoever has the body already is told so and not sent it again (RFC 9110 §13.1.2). */
export async function sendUnlessKnown(
  request: ActorRequest,
  reply: Reply,
  { cache, type, body }: Cached,
): Promise<void> {
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const answer = reply.header('cache-control', `${cache}, no-cache`).header('etag', tag);
  const known = (request.headers['if-none-match'] ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''));
  if (known.includes(tag)) await answer.status(304).send();
  else await answer.status(200).header('content-type', type).send(body);
}
