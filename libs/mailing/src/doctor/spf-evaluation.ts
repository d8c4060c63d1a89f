import { BlockList, isIP } from 'node:net';
import type { DnsLookup } from './dns-lookup.js';

export type SpfResult = 'pass' | 'fail' | 'softfail' | 'neutral' | 'none' | 'broken';

const RESULTS: Record<string, SpfResult> = { '+': 'pass', '-': 'fail', '~': 'softfail', '?': 'neutral' };
const TERM = /^([+\-~?]?)([a-z0-9]+)(?:[:=]([^/\s]+))?((?:\/\d+)?(?:\/\/\d+)?)$/i;
const LIMIT = 10;

export interface Term {
  qualifier: string;
  name: string;
  value: string | null;
  cidr: string;
}

/** SPF records among the TXT records of a name. */
export function spfRecords(txt: string[]): string[] {
  return txt.filter((record) => /^v=spf1( |$)/i.test(record));
}

/** @returns the terms in order; null for one that has no valid form */
export function termsOf(record: string): (Term | null)[] {
  return record
    .trim()
    .split(/\s+/)
    .slice(1)
    .map((text) => {
      // An IPv6 range holds colons, so it is told apart by itself.
      const [, sign = '', range, bits = ''] = /^([+\-~?]?)ip6:([0-9a-f:.]+)(\/\d+)?$/i.exec(text) ?? [];
      if (range) return { qualifier: sign || '+', name: 'ip6', value: range, cidr: bits && `/${bits}` };
      const match = TERM.exec(text);
      if (!match) return null;
      return { qualifier: match[1] || '+', name: match[2]!.toLowerCase(), value: match[3] ?? null, cidr: match[4]! };
    });
}

/** Evaluates SPF as a receiver does (RFC 7208 §4.6), and counts the lookups that it costs. */
export class SpfEvaluation {
  lookups = 0;
  /** What makes the whole record worthless, in words. */
  broken: string | null = null;

  /** @param ip whose mail it is; null matches nothing, so that every term is walked through */
  constructor(
    private readonly lookup: DnsLookup,
    private readonly ip: string | null,
  ) {}

  async check(domain: string, depth = 0): Promise<SpfResult> {
    const [record, another] = spfRecords(await this.lookup.txt(domain));
    if (record === undefined) return 'none';
    if (another !== undefined) return this.break(`${domain} has more than one SPF record`);
    let redirect: string | null = null;
    const terms = termsOf(record);
    for (const term of terms) {
      if (term === null) return this.break(`the record of ${domain} holds a term that nobody understands`);
      // RFC 7208 §6.1: beside an `all` it means nothing.
      if (term.name === 'redirect') redirect = terms.some((one) => one?.name === 'all') ? null : term.value;
      else if (await this.matches(term, domain, depth)) return RESULTS[term.qualifier] ?? 'neutral';
      if (this.broken !== null) return 'broken';
    }
    if (redirect === null) return 'neutral';
    if (this.count()) return 'broken';
    const result = await this.check(redirect, depth + 1);
    return result === 'none' ? this.break(`${redirect} has no SPF record`) : result;
  }

  private async matches({ name, value, cidr }: Term, domain: string, depth: number): Promise<boolean> {
    // A macro needs a sender to be filled in with; for an address of ours it can hardly decide.
    if (value?.includes('%')) {
      this.count();
      return false;
    }
    switch (name) {
      case 'all':
        return this.ip !== null;
      case 'ip4':
      case 'ip6':
        return this.isWithin([value ?? ''], cidr);
      case 'a':
        return this.count() ? false : this.isWithin(await this.lookup.addresses(value ?? domain), cidr);
      case 'mx':
        return this.count() ? false : this.isWithin(await this.exchanges(value ?? domain), cidr);
      case 'include':
        return this.count() ? false : this.includes(value ?? '', depth);
      case 'exists':
        return this.count() ? false : this.ip !== null && (await this.lookup.addresses(value ?? '')).length > 0;
      case 'ptr':
        this.count();
        return false;
      default:
        return false;
    }
  }

  private async includes(domain: string, depth: number): Promise<boolean> {
    const result = await this.check(domain, depth + 1);
    if (result === 'none') this.break(`${domain}, which is included, has no SPF record`);
    return result === 'pass';
  }

  private async exchanges(domain: string): Promise<string[]> {
    const hosts = (await this.lookup.mx(domain)).slice(0, LIMIT);
    return (await Promise.all(hosts.map(({ exchange }) => this.lookup.addresses(exchange)))).flat();
  }

  private isWithin(addresses: string[], cidr: string): boolean {
    const family = isIP(this.ip ?? '');
    if (this.ip === null || family === 0) return false;
    const [, four, six] = /^(?:\/(\d+))?(?:\/\/(\d+))?$/.exec(cidr) ?? [];
    const type = family === 4 ? 'ipv4' : 'ipv6';
    const list = new BlockList();
    for (const address of addresses.filter((one) => isIP(one) === family)) {
      const bits = family === 4 ? (four ?? '32') : (six ?? '128');
      if (Number(bits) <= (family === 4 ? 32 : 128)) list.addSubnet(address, Number(bits), type);
    }
    return list.check(this.ip, type);
  }

  /** @returns true once the limit is passed */
  private count(): boolean {
    this.lookups += 1;
    if (this.lookups > LIMIT) this.break(`it takes more than ${LIMIT} DNS lookups`);
    return this.broken !== null;
  }

  private break(why: string): 'broken' {
    this.broken ??= why;
    return 'broken';
  }
}
