import { queryOptions } from '@tanstack/react-query';
import { setupShow } from '../api/generated/index.js';

/** What somebody who is not logged in finds: a house without accounts, or one of the sample programme to try. */
export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: async () => (await setupShow()).data,
  staleTime: 0,
});
