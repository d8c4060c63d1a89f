import { Logger } from '@nestjs/common';

const logger = new Logger('OneByOne');

/**
 * What cannot be done for one item is told in the log and keeps nothing else waiting; the next turn tries it again.
 * @param items ids and states alone: an item that failed is logged
 */
export async function oneByOne<T extends object>(
  items: readonly T[],
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  for (const item of items) {
    try {
      await work(item);
    } catch (error) {
      logger.warn({ ...item }, (error as Error).message);
    }
  }
}
