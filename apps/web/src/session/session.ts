import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { sessionsMe, type ActorView } from '../api/generated/index.js';
import { ApiProblem } from '../api/problem.js';

export type Role = 'organizer' | 'approver' | 'admin' | 'viewer' | 'reviewer';

/** Who is logged in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<ActorView | null> => {
    try {
      return (await sessionsMe()).data;
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: Infinity,
});

/** The person who is logged in; only below the shell, which waits for them. */
export function useActor(): ActorView {
  const { data } = useSuspenseQuery(sessionQuery);
  if (!data) throw new Error('Nobody is logged in');
  return data;
}

export function useMay(...roles: Role[]): boolean {
  const { data } = useQuery(sessionQuery);
  return roles.some((role) => data?.roles.includes(role));
}
