interface Waiting<T, R> {
  item: T;
  resolve: (result: R) => void;
  reject: (error: unknown) => void;
}

/**
 * Gathers writes that arrive while one is under way and commits them together: one at a time under no load, large groups
 * under full load. Where nobody waits for the answer, a group may also linger a moment for others to join.
 */
export class GroupCommit<T, R> {
  private waiting: Waiting<T, R>[] = [];
  private running: Promise<void> | null = null;
  /** Ends the lingering. */
  private wake: (() => void) | null = null;
  private isHurried = false;

  /**
   * @param write answers each item of a group, in order
   * @param lingerMilliseconds how long a group that is not full waits for more
   */
  constructor(
    private readonly largest: number,
    private readonly write: (items: T[]) => Promise<R[]>,
    private readonly lingerMilliseconds = 0,
  ) {}

  add(item: T): Promise<R> {
    return new Promise<R>((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      this.running ??= this.run();
      if (this.waiting.length >= this.largest) this.wake?.();
    });
  }

  /** Lets nothing linger until all is written. */
  hurry(): void {
    this.isHurried = this.running !== null;
    this.wake?.();
  }

  /** Resolves when everything added so far is written. */
  async idle(): Promise<void> {
    while (this.running) await this.running;
  }

  private async run(): Promise<void> {
    // The first turn of the event loop lets writes of the same moment join.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.waiting.length > 0) {
      if (this.lingerMilliseconds > 0 && !this.isHurried && this.waiting.length < this.largest) await this.linger();
      await this.commit(this.waiting.splice(0, this.largest));
    }
    this.running = null;
    this.isHurried = false;
  }

  private async commit(group: Waiting<T, R>[]): Promise<void> {
    try {
      const results = await this.write(group.map(({ item }) => item));
      group.forEach(({ resolve }, index) => resolve(results[index]!));
    } catch (error) {
      group.forEach(({ reject }) => reject(error));
    }
  }

  private async linger(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.wake = resolve;
      timer = setTimeout(resolve, this.lingerMilliseconds);
    });
    this.wake = null;
    clearTimeout(timer);
  }
}
