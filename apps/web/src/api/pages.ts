import { keepPreviousData, useInfiniteQuery, type QueryKey } from '@tanstack/react-query';

interface Answer<T> {
  items: T[];
  next: string | null;
}

/** A long list, page by page, as one array; the old rows stay while other filters load. */
export function usePaged<T, A extends Answer<T>>(
  key: QueryKey,
  load: (after: string | undefined) => Promise<A>,
  options: { enabled?: boolean; refetchInterval?: number | false } = {},
) {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => load(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: A) => last.next ?? undefined,
    placeholderData: keepPreviousData,
    ...options,
  });
  const rows: T[] | undefined = query.data?.pages.flatMap(({ items }) => items);
  return {
    query,
    /** For `Loaded`. */
    loaded: { data: rows, isError: query.isError, error: query.error, refetch: query.refetch },
    rows,
    first: query.data?.pages[0],
    more: {
      has: query.hasNextPage,
      isBusy: query.isFetchingNextPage,
      load: () => {
        if (!query.isFetching) void query.fetchNextPage();
      },
    },
  };
}
