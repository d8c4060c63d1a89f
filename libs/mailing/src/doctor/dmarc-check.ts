import type { DnsLookup } from './dns-lookup.js';
import { reporter, type Finding } from './finding.js';
import { tagsOf } from './tags.js';

const { ok, warning, fault } = reporter('DMARC');

/**
 * Whether receivers are told what to do with forged mail (RFC 7489), and whether the domain that SPF and DKIM speak for is
 * the one that stands in From.
 */
export async function checkDmarc(lookup: DnsLookup, domain: string, from: string): Promise<Finding[]> {
  const found = await policyOf(lookup, from);
  if (found === null) {
    return [
      fault(
        `${from} has no DMARC record; large mail services refuse bulk mail without one.`,
        `Add a TXT record at _dmarc.${from}: v=DMARC1; p=none; rua=mailto:<address that reads reports>. Later p=quarantine.`,
      ),
    ];
  }
  const { at, records } = found;
  if (records.length > 1)
    return [fault(`${at} has ${records.length} DMARC records, so none counts.`, 'Leave only one of them.')];
  const tags = records[0]!;
  return [...policy(at, tags, at !== `_dmarc.${from}`), alignment(tags, domain, from)];
}

/** The record of the domain itself, else of the nearest parent (a receiver asks its organizational domain). */
async function policyOf(
  lookup: DnsLookup,
  from: string,
): Promise<{ at: string; records: Map<string, string>[] } | null> {
  for (let domain = from; domain.includes('.'); domain = domain.slice(domain.indexOf('.') + 1)) {
    const at = `_dmarc.${domain}`;
    const records = (await lookup.txt(at)).filter((record) => /^v=DMARC1\s*(;|$)/.test(record)).map(tagsOf);
    if (records.length > 0) return { at, records };
  }
  return null;
}

function policy(at: string, tags: Map<string, string>, isParent: boolean): Finding[] {
  const action = (isParent ? tags.get('sp') : undefined) ?? tags.get('p');
  const found: Finding[] = [];
  if (action === undefined || !['none', 'quarantine', 'reject'].includes(action)) {
    return [fault(`The DMARC record at ${at} has no valid p=.`, 'Write p=none, p=quarantine or p=reject.')];
  }
  if (action === 'none') {
    found.push(
      warning(
        `The DMARC record at ${at} only watches (p=none).`,
        'Once the reports show no mail of yours failing: p=quarantine.',
      ),
    );
  } else {
    found.push(ok(`${at} says ${action}.`));
  }
  if (!tags.has('rua')) {
    found.push(
      warning(`The DMARC record at ${at} asks for no reports.`, 'Add rua=mailto:<address that reads reports>.'),
    );
  }
  return found;
}

function alignment(tags: Map<string, string>, domain: string, from: string): Finding {
  if (domain === from) return ok(`From, envelope and signature share the domain ${domain}.`);
  const isKin = domain.endsWith(`.${from}`) || from.endsWith(`.${domain}`);
  const isStrict = tags.get('adkim') === 's' && tags.get('aspf') === 's';
  if (isKin && !isStrict)
    return ok(`${domain} and ${from}, which stands in From, are of one family; that suffices here.`);
  return fault(
    `Mail says From …@${from}, but SPF and DKIM speak for ${domain}; DMARC lets neither count.`,
    `Set MAIL_DOMAIN to ${domain}, or publish SPF and DKIM for ${from}.`,
  );
}
