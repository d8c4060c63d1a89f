import type { ActorRequest, Reply } from './request.js';

/** The prefix binds the cookie to this host, https and path / (draft-ietf-httpbis-rfc6265bis §4.1.3.2). */
const COOKIE = '__Host-hamshahr';

const attributes = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' as const };

export function setSessionCookie(reply: Reply, secret: string, expiresAt: Date): void {
  void reply.setCookie(COOKIE, secret, { ...attributes, expires: expiresAt });
}

export function clearSessionCookie(reply: Reply): void {
  void reply.clearCookie(COOKIE, attributes);
}

export function sessionSecret(request: ActorRequest): string | null {
  return request.cookies[COOKIE] ?? null;
}
