import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** What upper capabilities do when an event's published state has changed: its time, its content, its status. */
export type EventHook = (tx: EntityManager, eventId: string) => Promise<void>;

/** Runs inside the transaction that changes the event, so that nothing of the old state leaves afterwards. */
@Injectable()
export class EventHooks {
  private readonly hooks: EventHook[] = [];

  register(hook: EventHook): void {
    this.hooks.push(hook);
  }

  async changed(tx: EntityManager, eventId: string): Promise<void> {
    for (const hook of this.hooks) await hook(tx, eventId);
  }
}
