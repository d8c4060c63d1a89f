import { checkDkim } from './dkim-check.js';
import { checkDmarc } from './dmarc-check.js';
import type { DnsLookup } from './dns-lookup.js';
import type { Finding } from './finding.js';
import { checkMx, checkReverse } from './host-checks.js';
import { checkSpf } from './spf-check.js';

export interface SenderQuestion {
  /** Domain that the mail server signs and sends for. */
  domain: string;
  /** Domain of the From addresses (MAIL_DOMAIN). */
  from: string;
  selectors: string[];
  /** Addresses that mail leaves from. */
  ips: string[];
}

/**
 * What receivers will hold against mail of a domain, and what to do about it (rule 32).
 * @throws DnsTrouble when the name server does not answer
 */
export async function examineSender(
  lookup: DnsLookup,
  { domain, from, selectors, ips }: SenderQuestion,
): Promise<Finding[]> {
  return [
    ...(await checkSpf(lookup, domain, ips)),
    ...(await checkDkim(lookup, domain, selectors)),
    ...(await checkDmarc(lookup, domain, from)),
    ...(await checkMx(lookup, domain)),
    ...(await Promise.all(ips.map((ip) => checkReverse(lookup, ip)))),
  ];
}
