import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../api/problem.js';

/** What the API said, kept while it is looked at. An unreachable API is asked again, a refusal is not. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (count, error) => error instanceof ApiProblem && error.isOffline && count < 2,
      // The API may be on this very machine: what the browser thinks of its network does not matter.
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});
