import { moveDeadline, openCall, type CallView } from './a-call.js';
import { Client } from './client.js';
import type { House } from './house.js';
import { aProposal, anExpertise, begin, handIn } from './submissions.js';

const PASSWORD = 'a-test-password';

export interface ReviewRow {
  id: string;
  callId: string;
  number: string;
  title: { text: string | null; isWithheld: boolean };
  progress: string;
}

export interface ReviewList {
  calls: { id: string; title: Record<string, string>; phase: string; assigned: number; done: number }[];
  items: ReviewRow[];
}

export interface ReviewItem extends ReviewRow {
  phase: string;
  abstract: { text: string | null; isWithheld: boolean };
  answers: { question: { key: string }; text: string | null; isWithheld: boolean }[];
  people: { name: string }[] | null;
  files: { id: string; fileName: string }[];
  categories: { key: string; max: number }[];
  review: { scores: { category: string; points: number }[]; comment: string; isDone: boolean } | null;
  version: number;
}

export interface Board {
  rows: {
    submissionId: string;
    rank: number | null;
    mean: number | null;
    spread: number | null;
    count: number;
    missing: number;
    withheld: number;
    reviews: { assignmentId: string; accountId: string; state: string; total: number | null }[];
  }[];
  statistics: { accountId: string; count: number; mean: number | null; isOutlier: boolean }[];
}

export interface Plan {
  hash: string;
  assignments: { submissionId: string; accountId: string }[];
  gaps: { submissionId: string; lacks: number }[];
  loads: { accountId: string; after: number }[];
}

/** An account that reviews and does nothing else. @returns its id and its log-in */
export async function aReviewer(
  house: House,
  name: string,
  email = `${name.toLowerCase()}@judges.example`,
): Promise<{ id: string; client: Client }> {
  const admin = await house.as('admin');
  const account = { email, name, password: PASSWORD, language: 'en', unitId: null, roles: ['reviewer'] };
  const { id } = await admin.must(admin.post<{ id: string }>('/api/v1/accounts', account));
  return { id, client: await house.guest().logIn(email, PASSWORD) };
}

export const aReviewerInput = (fields: object = {}) => ({
  ...{ tracks: [], languages: [], maxLoad: 50, affiliation: '' },
  ...fields,
});

/** A proposal that is handed in. @returns its id */
export async function submitted(
  house: House,
  slug: string,
  name: string,
  { person = {}, proposal = {} }: { person?: Record<string, string>; proposal?: Record<string, string> } = {},
): Promise<{ id: string; path: string }> {
  const path = await begin(house, slug, name, person);
  await house.guest().form(`${path}/expertise`, anExpertise({ 'answers.q1': 'Many years' }));
  await house.guest().form(`${path}/proposal`, aProposal(proposal));
  const answer = await handIn(house, path);
  if (answer.status !== 303) throw new Error(`not handed in: ${answer.status} ${answer.text.slice(0, 300)}`);
  const [row] = await house.sql<{ id: string }>('SELECT MAX(id) AS id FROM submissions');
  return { id: String(row!.id), path };
}

/** Ends the call's deadline and opens the reviewing. */
export async function beginReview(house: House, call: CallView): Promise<void> {
  await moveDeadline(house, call.id, -60);
  const organizer = await house.as('organizer');
  await organizer.must(organizer.put(`/api/v1/calls/${call.id}/phase`, { phase: 'review' }, null));
}

/** A call whose submissions are handed in by `write`, in review, with these reviewers and their plan carried out. */
export async function inReview(
  house: House,
  reviewers: readonly { id: string }[],
  write: (call: CallView) => Promise<unknown>,
  fields: object = {},
): Promise<CallView> {
  const call = await openCall(house, fields);
  await write(call);
  await beginReview(house, call);
  const organizer = await house.as('organizer');
  for (const { id } of reviewers) {
    await organizer.must(organizer.put(`/api/v1/calls/${call.id}/reviewers/${id}`, aReviewerInput(), null));
  }
  await applyPlan(organizer, call.id);
  return call;
}

export async function applyPlan(organizer: Client, callId: string): Promise<Plan> {
  const path = `/api/v1/calls/${callId}/review-plan`;
  const plan = await organizer.must(organizer.get<Plan>(path));
  await organizer.must(organizer.post(path, { hash: plan.hash }));
  return plan;
}

/** Hides everything that was found in a submission. */
export async function redactAll(organizer: Client, submissionId: string): Promise<void> {
  const path = `/api/v1/submissions/${submissionId}/redactions`;
  const { items } = await organizer.must(
    organizer.get<{ items: { field: string; state: string; madeFor: string; traces: object[] }[] }>(path),
  );
  for (const { field, state, madeFor, traces } of items) {
    const ranges = (traces as { start: number; end: number }[]).map(({ start, end }) => ({ start, end }));
    if (state === 'waits') {
      await organizer.must(organizer.put(`${path}/${field}`, { ranges, madeFor, keepsTraces: false }, null));
    }
  }
}
