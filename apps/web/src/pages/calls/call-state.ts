import type { CallView } from '../../api/generated/index.js';

/** Where a call stands, in one word: what its office has to do with it now. */
export const CALL_STANDINGS = [
  'draft',
  'in_review',
  'rejected',
  'open',
  'over',
  'review',
  'decided',
  'withdrawn',
] as const;
export type CallStanding = (typeof CALL_STANDINGS)[number];

type Facts = Pick<CallView, 'status' | 'phase'> & {
  latest: { status: string };
  published: { closesAt: string } | null;
};

/** @param now milliseconds; a call whose deadline has passed is `over` until its review begins */
export function standingOf({ status, phase, latest, published }: Facts, now: number): CallStanding {
  if (status === 'withdrawn') return 'withdrawn';
  if (!published) return latest.status === 'in_review' || latest.status === 'rejected' ? latest.status : 'draft';
  if (phase !== 'collecting') return phase;
  return Date.parse(published.closesAt) > now ? 'open' : 'over';
}

/** Something was written that nobody reads yet. */
export function changeOf({ published, latest }: { published: { number: number } | null; latest: CallView['latest'] }) {
  return published && latest.number > published.number ? latest.status : null;
}

/** What the office may do with decisions: they are taken once the deadline has passed. */
export const mayDecide = (call: Facts, now: number): boolean =>
  ['over', 'review', 'decided'].includes(standingOf(call, now));

/** Filters of the list, each with what the API is asked. */
export const FILTERS = {
  draft: { status: 'draft' },
  open: { status: 'open', phase: 'collecting' },
  review: { status: 'open', phase: 'review' },
  decided: { status: 'open', phase: 'decided' },
  withdrawn: { status: 'withdrawn' },
} as const;
