import type { RawMail } from './raw-mail.js';

/**
 * Whether the mail server of the house vouches for the domain of From: a DMARC pass, or a DKIM or SPF pass of the same
 * domain (RFC 8601). Only the topmost field of that server counts: everything below it came with the mail.
 * @param server authserv-id of the server; null: nothing is believed
 */
export function isFromProven(mail: RawMail, server: string | null): boolean {
  const domain = mail.from?.split('@').at(-1);
  if (server === null || !domain) return false;
  const verdict = mail.headers.get('authentication-results')?.[0] ?? '';
  const [id = '', ...results] = verdict.split(';').map((part) => part.trim().toLowerCase());
  if (id.split(/\s/)[0] !== server) return false;
  return results.some((result) => {
    if (/^dmarc=pass\b/.test(result)) return isAligned(/header\.from=([^\s]+)/.exec(result)?.[1], domain);
    if (/^dkim=pass\b/.test(result)) return isAligned(/header\.(?:d|i)=@?([^\s]+)/.exec(result)?.[1], domain);
    if (/^spf=pass\b/.test(result)) return isAligned(/smtp\.mailfrom=(?:[^\s@]*@)?([^\s]+)/.exec(result)?.[1], domain);
    return false;
  });
}

/** Exactly the same domain: whose subdomains belong together is not known here. */
function isAligned(signed: string | undefined, domain: string): boolean {
  return signed?.replace(/^.*@/, '') === domain;
}
