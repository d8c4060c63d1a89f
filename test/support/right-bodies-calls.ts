import { aSmallCall } from './a-call.js';
import type { Person } from './house.js';
import type { Premises } from './premises.js';

export interface RightBody {
  as: Person;
  body: (premises: Premises) => object;
}

export const NOWHERE = '999999999';
const A_TALK = { title: 'Walls', heldOn: '2025-11', language: 'en', eventId: null };

/** Of calls, their submissions and reviews, and the register of experts. */
export const RIGHT_FOR_CALLS: Record<string, RightBody> = {
  'POST /api/v1/calls': { as: 'organizer', body: () => aSmallCall() },
  'POST /api/v1/call-previews': {
    as: 'organizer',
    body: () => ({ content: aSmallCall(), page: 'call', language: 'en' }),
  },
  'PUT /api/v1/calls/{id}': { as: 'organizer', body: () => aSmallCall() },
  'PUT /api/v1/calls/{id}/phase': { as: 'organizer', body: () => ({ phase: 'review' }) },
  'POST /api/v1/calls/{id}/codes': {
    as: 'organizer',
    body: () => ({ note: 'Late', uses: 3, until: '2030-01-01T00:00:00Z' }),
  },
  'POST /api/v1/calls/{id}/decisions': {
    as: 'organizer',
    body: ({ submissionId }) => ({ submissionIds: [submissionId], decision: 'accepted' }),
  },
  'PUT /api/v1/calls/{id}/reserve': {
    as: 'organizer',
    body: ({ submissionId }) => ({ submissionIds: [submissionId] }),
  },
  'POST /api/v1/calls/{id}/mailings': {
    as: 'organizer',
    body: () => ({
      ...{ kind: 'acceptance', confirmUntil: '2030-01-01', sendWhenApproved: false },
      remark: { fa: 'خوش آمدید', en: 'Welcome', zh: '欢迎', ru: 'Д', uz: 'X', ms: 'S' },
    }),
  },
  'POST /api/v1/calls/{id}/letter-previews': {
    as: 'organizer',
    body: ({ submissionId }) => ({
      ...{ kind: 'acceptance', submissionId, language: 'zh', confirmUntil: '2030-01-01', remark: { en: 'Welcome' } },
    }),
  },
  'PUT /api/v1/calls/{id}/reviewers/{accountId}': {
    as: 'organizer',
    body: () => ({ tracks: ['t1'], languages: ['en'], maxLoad: 10, affiliation: 'Institute of Roads' }),
  },
  'POST /api/v1/calls/{id}/review-plan': { as: 'organizer', body: () => ({ hash: '0'.repeat(64) }) },
  'POST /api/v1/calls/{id}/review-assignments': {
    as: 'organizer',
    body: ({ submissionId, reviewerId }) => ({ submissionId, accountId: reviewerId }),
  },
  'PUT /api/v1/reviews/{id}': {
    as: 'reviewer',
    body: () => ({
      ...{ scores: [{ category: 'c1', points: 3 }], recommendation: 'accept', comment: 'Good', isDone: false },
    }),
  },
  'POST /api/v1/reviews/{id}/conflict': { as: 'reviewer', body: () => ({ reason: 'A colleague' }) },
  'POST /api/v1/submissions/{id}/review-comments': { as: 'organizer', body: () => ({ text: 'Look at the map.' }) },
  'POST /api/v1/submissions/{id}/conflicts/lift': {
    as: 'organizer',
    body: ({ reviewerId }) => ({ accountId: reviewerId, kind: 'declared', reason: 'By mistake' }),
  },
  'PUT /api/v1/submissions/{id}/redactions/{field}': {
    as: 'organizer',
    body: () => ({ ranges: [{ start: 0, end: 2 }], madeFor: '0'.repeat(64), keepsTraces: false }),
  },
  'PUT /api/v1/experts/{id}': {
    as: 'organizer',
    body: ({ cityId }) => ({
      ...{ name: 'Private Expert', language: 'en', cityId, organisation: 'Office', position: 'Planner' },
      ...{ spoken: ['zh'], themes: ['trams'], availability: 'Any time', bio: 'Plans.' },
    }),
  },
  'POST /api/v1/experts/{id}/notes': { as: 'organizer', body: () => ({ text: 'Speaks well' }) },
  'POST /api/v1/experts/{id}/talks': { as: 'organizer', body: () => A_TALK },
  'PUT /api/v1/experts/{id}/talks/{talkId}': { as: 'organizer', body: () => A_TALK },
  'POST /api/v1/experts/{id}/merge': { as: 'organizer', body: () => ({ otherId: NOWHERE, take: ['name'] }) },
  'POST /api/v1/experts/{id}/merge/preview': { as: 'organizer', body: () => ({ otherId: NOWHERE, take: ['name'] }) },
};
