import { mayDecide, standingOf } from './call-state.js';

const NOW = Date.parse('2026-11-27T06:00:00Z');
const aCall = (part: object = {}) =>
  ({ status: 'open', phase: 'collecting', latest: { status: 'published' }, published: null, ...part }) as Parameters<
    typeof standingOf
  >[0];
const until = (closesAt: string) => ({ published: { closesAt } });

it.each([
  [aCall({ status: 'draft', latest: { status: 'draft' } }), 'draft'],
  [aCall({ status: 'draft', latest: { status: 'in_review' } }), 'in_review'],
  [aCall({ status: 'draft', latest: { status: 'rejected' } }), 'rejected'],
  [aCall(until('2026-11-27T06:00:01Z')), 'open'],
  [aCall(until('2026-11-27T06:00:00Z')), 'over'],
  [aCall({ ...until('2026-11-27T06:00:01Z'), latest: { status: 'in_review' } }), 'open'],
  [aCall({ ...until('2026-11-26T06:00:00Z'), phase: 'review' }), 'review'],
  [aCall({ ...until('2026-11-26T06:00:00Z'), status: 'withdrawn', phase: 'review' }), 'withdrawn'],
] as const)('%j stands as %s', (call, standing) => expect(standingOf(call, NOW)).toBe(standing));

it('decisions are taken once the deadline has passed, and not about a call that is withdrawn', () => {
  expect(mayDecide(aCall(until('2026-11-27T06:00:01Z')), NOW)).toBe(false);
  expect(mayDecide(aCall(until('2026-11-27T05:59:59Z')), NOW)).toBe(true);
  expect(mayDecide(aCall({ ...until('2026-11-26T06:00:00Z'), status: 'withdrawn' }), NOW)).toBe(false);
});
