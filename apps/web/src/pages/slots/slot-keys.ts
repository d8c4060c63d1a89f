/** What the address of the page keeps; the page itself is fetched later. */
export const SEARCH_KEYS = [
  ...(['cities', 'list', 'minutes', 'from', 'to', 'earliest', 'latest'] as const),
  ...(['notice', 'prefer', 'anyway', 'unfair'] as const),
] as const;
