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

/** Sends a page that is the same for everybody; a browser that has it already is told so (RFC 9110 §13.1.2). */
export async function sendPublicPage(request: ActorRequest, reply: Reply, html: string): Promise<void> {
  const tag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`;
  const answer = reply
    .header('content-security-policy', POLICY)
    .header('cache-control', 'public, no-cache')
    .header('etag', tag);
  const known = (request.headers['if-none-match'] ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''));
  if (known.includes(tag)) await answer.status(304).send();
  else await answer.status(200).header('content-type', 'text/html; charset=utf-8').send(html);
}
