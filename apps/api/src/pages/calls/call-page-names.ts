/** Pages on which experts read a call and answer it: the call, and the four steps of its form. */
export const CALL_PAGES = ['call', 'you', 'expertise', 'proposal', 'check'] as const;
export type CallPageName = (typeof CALL_PAGES)[number];
