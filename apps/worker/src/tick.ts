import type { Logger } from '@nestjs/common';

/** Repeats a task with a pause between its end and its next start; a failure is logged and the next turn tries again. */
export class Tick {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();
  private isStopped = false;

  constructor(
    private readonly milliseconds: number,
    private readonly task: () => Promise<void>,
    private readonly logger: Logger,
  ) {}

  start(): void {
    this.running = this.turn();
  }

  /** Waits for the turn under way. */
  async stop(): Promise<void> {
    this.isStopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.running;
  }

  private async turn(): Promise<void> {
    try {
      await this.task();
    } catch (error) {
      this.logger.warn((error as Error).message);
    }
    if (this.isStopped) return;
    this.timer = setTimeout(() => {
      this.running = this.turn();
    }, this.milliseconds);
  }
}
