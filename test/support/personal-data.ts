import type { Answer, Client } from './client';
import { until } from './steps';

export interface Erasure {
  erased: Record<string, number>;
}

const leaves = ({ body }: Answer<Erasure>) => (body as { code?: string }).code === 'person.message_leaving';

/** Erases as an admin would: while a mail to the person is just leaving, asks again, as the answer says. */
export async function forget(admin: Client, address: string): Promise<Erasure> {
  const erase = () => admin.post<Erasure>('/api/v1/personal-data/erasure', { address });
  const answer = await until(`${address} is forgotten`, erase, (given) => !leaves(given), 60_000);
  return admin.must(Promise.resolve(answer));
}
