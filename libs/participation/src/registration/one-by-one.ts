import { Logger } from '@nestjs/common';

const logger = new Logger('Registration');

/** What cannot be done for one event is told in the log and keeps nobody else waiting; the next turn tries it again. */
export async function oneByOne<T extends { eventId: string }>(
  items: readonly T[],
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  for (const item of items) {
    try {
      await work(item);
    } catch (error) {
      logger.warn({ eventId: item.eventId }, (error as Error).message);
    }
  }
}
