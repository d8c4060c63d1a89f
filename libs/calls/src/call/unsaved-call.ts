import type { Actor } from '@hamshahr/people';
import type { OpenedSubmission } from '../submission/opened.js';
import type { Submission, SubmissionPerson } from '../submission/submission.entity.js';
import type { Call, CallVersion } from './call.entity.js';
import type { CallContent } from './call-content.js';
import type { PublicCall } from './public-calls.queries.js';
import { readContent } from './read-content.js';

/**
 * A call as everybody would read it, of which nothing is stored: to be looked at while it is written.
 * @throws DomainError invalid naming the field
 */
export function unsavedCall(actor: Actor, input: CallContent, now: Date): PublicCall {
  const { content, closesAt } = readContent(input, now);
  const call: Call = {
    ...{ id: '0', officeId: actor.officeId, unitId: null, slug: 'preview', status: 'draft', phase: 'collecting' },
    ...{ reviewUntil: null, publishedVersionId: null, createdBy: actor.accountId, createdAt: now, version: 1 },
  };
  const version: CallVersion = {
    ...{ id: '0', callId: '0', number: 1, status: 'draft', content, closesAt },
    ...{ isListed: content.isListed, createdBy: actor.accountId, createdAt: now },
  };
  return { call, version };
}

/** An empty draft for a call, of nobody: what the steps of its form look like at first. */
export function emptySubmission({ call, version }: PublicCall, now: Date): OpenedSubmission {
  const language = version.content.languages[0]!;
  const author: SubmissionPerson = {
    ...{ id: '0', submissionId: '0', role: 'author', state: 'confirmed', name: '', address: '', language },
    ...{ addressHash: Buffer.alloc(0), cityId: null, affiliation: '', position: '', bio: '' },
    ...{ consentVersion: null, consentLanguage: null, consentAt: null, publishes: false, expertId: null },
    ...{ tokenVersion: 1, noticedAt: null, provenAt: null, disownedAt: null, createdAt: now },
  };
  const submission: Submission = {
    ...{ id: '0', callId: call.id, officeId: call.officeId, versionId: version.id, status: 'draft', language },
    ...{ title: '', abstract: '', trackKey: null, answers: {}, themes: [], spoken: [], accessCodeId: null },
    ...{ submittedAt: null, isLate: false, decision: null, toldDecision: null, reserveRank: null },
    ...{ confirmation: null, confirmBy: null, createdAt: now, changedAt: now, version: 1 },
  };
  const { closesAt } = version;
  return {
    ...{ call, version, submission, person: author, author, people: [author], files: [], now },
    window: { state: 'open', closesAt, until: closesAt },
    ...{ isMailed: false, mayEdit: true, mayWithdraw: false, problems: [] },
  };
}
