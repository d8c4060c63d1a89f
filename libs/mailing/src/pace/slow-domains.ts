/** Whoever answers later than this, and much later than others, is slow. */
const LONG_MILLISECONDS = 1000;
const TIMES_TYPICAL = 4;
/** A worker forgets whom it knows rather than grow without end. */
const KNOWN_DOMAINS = 10_000;

/**
 * Domains that keep this worker waiting. Only a few of its connections may wait for one that is slow, or not known yet:
 * a tarpit takes its own mail's time and nobody else's. Slow is meant beside the others: where everybody answers after
 * three seconds, nobody is held back.
 */
export class SlowDomains {
  /** Moving average over all messages, in milliseconds. */
  private typical = 0;
  private readonly quick = new Set<string>();
  private readonly underWay = new Map<string, number[]>();

  /** @param few connections that one slow domain may hold at once */
  constructor(
    private readonly few: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  mayBegin(domain: string): boolean {
    const began = this.underWay.get(domain) ?? [];
    if (began.length < this.few) return true;
    return this.quick.has(domain) && !began.some((since) => this.isLong(this.now() - since));
  }

  async during<T>(domain: string, work: () => Promise<T>): Promise<T> {
    const since = this.now();
    const began = this.underWay.get(domain) ?? [];
    this.underWay.set(domain, began);
    began.push(since);
    try {
      return await work();
    } finally {
      began.splice(began.indexOf(since), 1);
      if (began.length === 0) this.underWay.delete(domain);
      this.learn(domain, this.now() - since);
    }
  }

  private learn(domain: string, took: number): void {
    if (this.quick.size >= KNOWN_DOMAINS) this.quick.clear();
    if (this.isLong(took)) this.quick.delete(domain);
    else this.quick.add(domain);
    this.typical += (took - this.typical) * 0.05;
  }

  private isLong(milliseconds: number): boolean {
    return milliseconds > Math.max(LONG_MILLISECONDS, TIMES_TYPICAL * this.typical);
  }
}

/** @example isfahan.example of layla@Isfahan.example */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}
