import type { Config } from '@hamshahr/config';
import { Redis } from 'ioredis';

/** A producer must answer at once when Redis is away: the relay finds the rows anyway. */
export function producerConnection(config: Config): Redis {
  return quiet(new Redis(config.queue.url, { enableOfflineQueue: false, maxRetriesPerRequest: 1, lazyConnect: false }));
}

/** A consumer waits for Redis as long as it takes. */
export function consumerConnection(config: Config): Redis {
  return quiet(new Redis(config.queue.url, { maxRetriesPerRequest: null }));
}

/** ioredis reconnects by itself; without a listener every refused connection would end the process. */
function quiet(redis: Redis): Redis {
  redis.on('error', () => undefined);
  return redis;
}

/**
 * Redis must never evict keys: a queue would lose jobs silently.
 * @throws Error with the setting to change
 */
export async function assertNoEviction(redis: Redis): Promise<void> {
  const policy = (await redis.info('memory')).match(/maxmemory_policy:(\S+)/)?.[1];
  if (policy !== 'noeviction') {
    throw new Error(`Redis runs with maxmemory-policy ${policy ?? 'unknown'}; set it to noeviction.`);
  }
}
