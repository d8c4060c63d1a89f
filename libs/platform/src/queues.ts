import type { JobsOptions, WorkerOptions } from 'bullmq';

/** How each queue behaves. The rows are the truth, a job is a nudge: nothing is kept, nothing is retried by Redis. */
interface QueueBehaviour {
  job: JobsOptions;
  worker: Pick<WorkerOptions, 'concurrency' | 'lockDuration' | 'maxStalledCount'>;
}

const nudge: JobsOptions = { attempts: 1, removeOnComplete: true, removeOnFail: true };

export const QUEUES = {
  deliver: { job: nudge, worker: { concurrency: 2, lockDuration: 60_000, maxStalledCount: 1 } },
} as const satisfies Record<string, QueueBehaviour>;

export type QueueName = keyof typeof QUEUES;

/** Work on one mailing; a lost, doubled or stale job is harmless. */
export interface DeliverJob {
  mailingId: string;
}
