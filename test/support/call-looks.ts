import { createCall, moveDeadline } from './a-call.js';
import type { House, Person } from './house.js';
import type { Premises } from './premises.js';

export interface Look {
  /** The route that it shows, as routes.tsx writes it. */
  route: string;
  person?: Person;
  path: () => string;
}

export type CallIds = Record<'call' | 'draftCall' | 'submission', string>;

/** A call whose deadline has passed, with a submission on the reserve list, and one that nobody reads yet. */
export async function callsToLookAt(house: House, { callId, submissionId }: Premises): Promise<CallIds> {
  await moveDeadline(house, callId, -1);
  await house.sql("UPDATE submissions SET decision = 'reserve', reserve_rank = 1 WHERE id = ?", [submissionId]);
  const { id: draftCall } = await createCall(await house.as('organizer'));
  return { call: callId, draftCall, submission: submissionId };
}

/** Every page about calls. */
export function callLooks(of: () => CallIds): Record<string, Look> {
  const part = (name: string, which: 'call' | 'draftCall' = 'call') => ({
    route: `/calls/$id/${name}`,
    path: () => `/calls/${of()[which]}/${name}`,
  });
  return {
    calls: { route: '/calls', path: () => '/calls' },
    'calls, nothing found': { route: '/calls', path: () => '/calls?q=qqq' },
    'calls, empty': { route: '/calls', person: 'stranger', path: () => '/calls' },
    'new call': { route: '/calls/new', path: () => '/calls/new' },
    'call, draft': { route: '/calls/$id', path: () => `/calls/${of().draftCall}` },
    'call, over': { route: '/calls/$id', path: () => `/calls/${of().call}` },
    'call of an approver': { route: '/calls/$id', person: 'approver', path: () => `/calls/${of().call}` },
    'edit a call': part('edit', 'draftCall'),
    submissions: part('submissions'),
    'submissions, none': part('submissions', 'draftCall'),
    submission: {
      route: '/calls/$id/submissions/$submissionId',
      path: () => `/calls/${of().call}/submissions/${of().submission}`,
    },
    decisions: part('decisions'),
    'decisions, too early': part('decisions', 'draftCall'),
    letters: part('letters'),
    'letters, none': part('letters', 'draftCall'),
    'access codes': part('codes'),
    'access codes, none': part('codes', 'draftCall'),
    'review of a call': part('review'),
    'reviews of a proposal': { route: '/submissions/$id/review', path: () => `/submissions/${of().submission}/review` },
  };
}
