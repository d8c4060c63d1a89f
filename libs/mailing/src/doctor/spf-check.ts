import type { DnsLookup } from './dns-lookup.js';
import { reporter, type Finding } from './finding.js';
import { SpfEvaluation, spfRecords, termsOf } from './spf-evaluation.js';

const { ok, warning, fault } = reporter('SPF');

/** Whether receivers can see which servers may send for the domain (RFC 7208), and whether ours are among them. */
export async function checkSpf(lookup: DnsLookup, domain: string, ips: string[]): Promise<Finding[]> {
  const records = spfRecords(await lookup.txt(domain));
  const [record] = records;
  if (record === undefined) {
    return [
      fault(
        `${domain} has no SPF record.`,
        `Add a TXT record at ${domain}: v=spf1 ${ips.map(rangeOf).join(' ') || 'ip4:<address of your mail server>'} -all`,
      ),
    ];
  }
  if (records.length > 1) {
    return [fault(`${domain} has ${records.length} SPF records, so receivers ignore all.`, 'Join them into one.')];
  }
  const walk = new SpfEvaluation(lookup, null);
  await walk.check(domain);
  if (walk.broken !== null) {
    return [
      fault(
        `The SPF record of ${domain} is worthless: ${walk.broken}.`,
        'Repair the term that is named, or write addresses as ip4:… and ip6:… instead of include:… and mx.',
      ),
    ];
  }
  const all = ending(domain, record);
  const own = await Promise.all(ips.map((ip) => sender(lookup, domain, ip)));
  const findings = [...all, ...own];
  return findings.length > 0 && findings.some(({ level }) => level !== 'ok')
    ? findings
    : [ok(`One record, ${walk.lookups} of 10 lookups: ${record}`), ...findings];
}

function ending(domain: string, record: string): Finding[] {
  const terms = termsOf(record);
  const found: Finding[] = [];
  if (terms.some((term) => term?.name === 'ptr')) {
    found.push(
      warning(`The SPF record of ${domain} uses ptr, which is slow and out of use.`, 'Name addresses instead.'),
    );
  }
  const all = terms.find((term) => term?.name === 'all');
  if (all?.qualifier === '+') {
    found.push(fault(`The SPF record of ${domain} ends with +all: everybody may send.`, 'End it with -all or ~all.'));
  } else if (all?.qualifier === '?' || (!all && !terms.some((term) => term?.name === 'redirect'))) {
    found.push(
      warning(`The SPF record of ${domain} says nothing about other servers.`, 'End the record with -all or ~all.'),
    );
  }
  return found;
}

async function sender(lookup: DnsLookup, domain: string, ip: string): Promise<Finding> {
  const result = await new SpfEvaluation(lookup, ip).check(domain);
  return result === 'pass'
    ? ok(`${ip} may send for ${domain}.`)
    : fault(`${ip} may not send for ${domain} (${result}).`, `Put ${rangeOf(ip)} before “all” in the SPF record.`);
}

function rangeOf(ip: string): string {
  return `${ip.includes(':') ? 'ip6' : 'ip4'}:${ip}`;
}
