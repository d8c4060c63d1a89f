import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { visibleUnit, type Actor } from '@hamshahr/people';
import { Database } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';
import { Submission, SubmissionPerson, type Confirmation } from '../submission/submission.entity.js';

const MOST = 1000;

/** A submission whose people were told that it is accepted. */
export interface AcceptedSubmission {
  id: string;
  callId: string;
  title: string;
  abstract: string;
  language: Language;
  confirmation: Confirmation;
  /** Who stands behind it: the author, and co-authors who agreed. */
  people: SubmissionPerson[];
}

/** What upper floors make something of: accepted submissions and their people. */
@Injectable()
export class AcceptedSubmissions {
  constructor(private readonly database: Database) {}

  /** Of the actor's office, newest first; two queries, whatever the number. @param only these, where given */
  async of(actor: Actor, only?: string[]): Promise<AcceptedSubmission[]> {
    if (only?.length === 0) return [];
    const reads = this.database.reads;
    const query = reads
      .createQueryBuilder(Submission, 's')
      .where("s.officeId = :officeId AND s.status = 'submitted' AND s.toldDecision = 'accepted'", {
        officeId: actor.officeId,
      })
      .orderBy('s.id', 'DESC')
      .limit(MOST);
    if (only) query.andWhere('s.id IN (:...only)', { only });
    const unitId = visibleUnit(actor);
    if (unitId) query.andWhere('s.callId IN (SELECT c.id FROM calls c WHERE c.unit_id = :unitId)', { unitId });
    return withPeople(reads, await query.getMany());
  }
}

async function withPeople(reads: EntityManager, submissions: Submission[]): Promise<AcceptedSubmission[]> {
  if (submissions.length === 0) return [];
  const people = await reads.find(SubmissionPerson, {
    where: { submissionId: In(submissions.map(({ id }) => id)), state: 'confirmed' },
    order: { role: 'ASC', id: 'ASC' },
  });
  const bySubmission = Map.groupBy(people, ({ submissionId }) => submissionId);
  return submissions.map(({ id, callId, title, abstract, language, confirmation }) => ({
    ...{ id, callId, title, abstract, language },
    confirmation: confirmation ?? 'awaited',
    people: bySubmission.get(id) ?? [],
  }));
}
