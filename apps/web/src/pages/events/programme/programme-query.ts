import { queryOptions } from '@tanstack/react-query';
import { programmeOne } from '../../../api/generated/index.js';

export const programmeQuery = (eventId: string) =>
  queryOptions({
    queryKey: ['programme', eventId],
    queryFn: async () => (await programmeOne({ path: { id: eventId } })).data,
  });
