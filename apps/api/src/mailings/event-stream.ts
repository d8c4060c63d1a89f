import { Readable } from 'node:stream';

const HEARTBEAT_MILLISECONDS = 15_000;
/** A browser comes again by itself, and shows then that its log-in still holds. */
const LONGEST_MILLISECONDS = 10 * 60_000;

/**
 * One client's stream of server-sent events (HTML standard, §9.2). A client that reads slowly misses events in between
 * and gets the newest, so nothing piles up.
 */
export class EventStream extends Readable {
  private isFull = false;
  private newest: string | null = null;
  private readonly heartbeat: NodeJS.Timeout;
  private readonly longest: NodeJS.Timeout;

  constructor() {
    super({ highWaterMark: 16 * 1024 });
    this.heartbeat = setInterval(() => this.offer(': still here\n\n'), HEARTBEAT_MILLISECONDS);
    this.longest = setTimeout(() => this.finish(), LONGEST_MILLISECONDS);
    this.once('close', () => this.stopTimers());
    this.push('retry: 2000\n\n');
  }

  event(name: string, id: string, data: object): void {
    this.offer(`event: ${name}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** Ends the stream, with a last event when nothing more is to be expected. */
  finish(last?: { name: string; data: object }): void {
    if (this.readableEnded || this.destroyed) return;
    this.stopTimers();
    if (this.newest) this.push(this.newest);
    this.newest = null;
    if (last) this.push(`event: ${last.name}\ndata: ${JSON.stringify(last.data)}\n\n`);
    this.push(null);
  }

  override _read(): void {
    this.isFull = false;
    const waiting = this.newest;
    this.newest = null;
    if (waiting) this.offer(waiting);
  }

  private offer(text: string): void {
    if (this.destroyed) return;
    if (this.isFull) this.newest = text.startsWith(':') ? this.newest : text;
    else this.isFull = !this.push(text);
  }

  private stopTimers(): void {
    clearInterval(this.heartbeat);
    clearTimeout(this.longest);
  }
}
