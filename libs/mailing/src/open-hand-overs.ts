/**
 * How many messages a worker has handed over without having written down what became of them: what a hard kill leaves in
 * doubt (docs/RELIABILITY.md). Whoever comes when there are too many waits, and the outcomes are hurried.
 */
export class OpenHandOvers {
  private open = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly most: number,
    private readonly hurry: () => void,
  ) {}

  async begin(): Promise<void> {
    while (this.open >= this.most) {
      this.hurry();
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    this.open += 1;
  }

  end(): void {
    this.open -= 1;
    this.waiting.shift()?.();
    if (this.waiting.length > 0) this.hurry();
  }
}
