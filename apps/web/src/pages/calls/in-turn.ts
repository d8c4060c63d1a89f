const queues = new Map<string, { last: Promise<unknown>; waiting: number }>();

/**
 * Carries out what is asked under one name in the order in which it was asked, one after another: a quick hand would
 * otherwise put a list into order that the server does not have yet. What fails does not keep the next from its turn.
 */
export function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  const queue = queues.get(name) ?? { last: Promise.resolve(), waiting: 0 };
  queues.set(name, queue);
  queue.waiting += 1;
  const mine = queue.last.then(work).finally(() => {
    queue.waiting -= 1;
  });
  queue.last = mine.catch(() => undefined);
  return mine;
}

/** Whether anything under this name is still to be done. */
export const isBusy = (name: string): boolean => (queues.get(name)?.waiting ?? 0) > 0;
