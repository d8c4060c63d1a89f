/** Whoever answers later than this, and much later than others, is slow. */
const LONG_MILLISECONDS = 1000;
const TIMES_TYPICAL = 4;
/** How long nobody looks again whether a message has become a long one. */
const LOOK_MILLISECONDS = 250;
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
  private readonly slow = new Set<string>();
  private readonly waiting = new Set<() => void>();
  private readonly underWay = new Map<string, number[]>();

  /**
   * @param few connections that one slow domain may hold at once
   * @param many connections that a quick one may hold, for it may fall silent the next moment
   */
  constructor(
    private readonly few: number,
    private readonly many: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Whether one more message may begin; `soon`: it shows within a second whether this domain is quick. */
  judge(domain: string): 'now' | 'soon' | 'slow' {
    const began = this.underWay.get(domain) ?? [];
    if (began.length < this.few) return 'now';
    if (this.slow.has(domain) || began.some((since) => this.isLong(this.now() - since))) return 'slow';
    return this.quick.has(domain) && began.length < this.many ? 'now' : 'soon';
  }

  /** Resolves when a message has ended, or when it is time to look again. */
  async change(): Promise<void> {
    await new Promise<void>((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        this.waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, LOOK_MILLISECONDS);
      this.waiting.add(wake);
    });
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
      for (const wake of this.waiting) wake();
    }
  }

  private learn(domain: string, took: number): void {
    const [is, isNot] = this.isLong(took) ? [this.slow, this.quick] : [this.quick, this.slow];
    if (is.size >= KNOWN_DOMAINS) is.clear();
    is.add(domain);
    isNot.delete(domain);
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
