/** Whoever answers later than this, and much later than others, is slow. */
const LONG_MILLISECONDS = 1000;
const TIMES_TYPICAL = 4;
/** How long nobody looks again whether a message has become a long one. */
const LOOK_MILLISECONDS = 250;
/** A worker forgets whom it knows rather than grow without end. */
const KNOWN_DOMAINS = 10_000;

/** One message that may go out. */
export interface Going {
  readonly domain: string;
  /** When it got a connection; null as long as it waits for one, which is no fault of its domain. */
  since: number | null;
  onWire(): void;
  /** May be called more than once. */
  end(): void;
}

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
  private readonly underWay = new Map<string, Set<Going>>();

  /**
   * @param few connections that one slow domain may hold at once
   * @param many connections that a quick one may hold, for it may fall silent the next moment
   */
  constructor(
    private readonly few: number,
    private readonly many: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /**
   * Lets one more message begin, or says why not; `soon`: it shows within a second whether this domain is quick. Who is let
   * in counts from this moment on: messages that ask at the same time must not all see the same free place.
   */
  begin(domain: string): Going | 'soon' | 'slow' {
    const began = this.underWay.get(domain);
    const verdict = this.judge(domain, began);
    return verdict === 'now' ? this.register(domain, began ?? new Set()) : verdict;
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

  private judge(domain: string, began: ReadonlySet<Going> | undefined): 'now' | 'soon' | 'slow' {
    if (!began || began.size < this.few) return 'now';
    if (this.slow.has(domain) || [...began].some(({ since }) => this.isLong(this.since(since)))) return 'slow';
    return this.quick.has(domain) && began.size < this.many ? 'now' : 'soon';
  }

  private register(domain: string, began: Set<Going>): Going {
    const going: Going = {
      domain,
      since: null,
      onWire: () => (going.since ??= this.now()),
      end: () => {
        if (!began.delete(going)) return;
        if (began.size === 0) this.underWay.delete(domain);
        // A message that has met no server says nothing about it.
        if (going.since !== null) this.learn(domain, this.since(going.since));
        for (const wake of this.waiting) wake();
      },
    };
    this.underWay.set(domain, began.add(going));
    return going;
  }

  private since(moment: number | null): number {
    return moment === null ? 0 : this.now() - moment;
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
