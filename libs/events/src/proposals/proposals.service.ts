import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { AcceptedSubmissions, type AcceptedSubmission } from '@hamshahr/calls';
import type { Actor } from '@hamshahr/people';
import { Database, DomainError, isDuplicate } from '@hamshahr/platform';
import { contentOfRevision } from '../draft-revisions.js';
import { EventEdits, type CountedEvent } from '../event-edits.js';
import type { EventRevision } from '../event-revision.entity.js';
import { latestRevision } from '../event-rows.js';
import { EventQueries } from '../events.queries.js';
import { readProgramme } from '../programme/programme-input.js';
import type { Programme } from '../programme/programme.js';
import { EventProposal } from './event-proposal.entity.js';
import { withProposals, type PlacedProposal, type ProposalPlacing } from './proposal-sessions.js';
import { ProposalSpeakers } from './proposal-speakers.service.js';

/** An accepted proposal, and the session that it is. */
export interface ListedProposal {
  submission: AcceptedSubmission;
  /** null: in no programme. */
  session: Pick<EventProposal, 'eventId' | 'sessionKey'> | null;
}

export interface AddedProposals extends CountedEvent {
  placed: PlacedProposal[];
}

const MOST_AT_ONCE = 50;

/** Accepted proposals become sessions of a programme, and their people the speakers whom the event invites. */
@Injectable()
export class Proposals {
  constructor(
    private readonly database: Database,
    private readonly accepted: AcceptedSubmissions,
    private readonly events: EventQueries,
    private readonly edits: EventEdits,
    private readonly speakers: ProposalSpeakers,
  ) {}

  /** Everything accepted that the actor's office has, with where it stands. @throws DomainError missing for another's event */
  async list(actor: Actor, eventId: string): Promise<ListedProposal[]> {
    await this.events.one(actor, eventId);
    const submissions = await this.accepted.of(actor);
    const sessions = await standing(
      this.database.reads,
      submissions.map(({ id }) => id),
    );
    return submissions.map((submission) => ({ submission, session: sessions.get(submission.id) ?? null }));
  }

  /**
   * Adds a session for each, in the order given, and puts their people on the event's list of speakers: whoever is
   * invited from that list is invited to speak.
   * @param version the event version the editor saw
   * @throws DomainError invalid naming the field; conflict for a proposal that is not confirmed or has a session; stale
   */
  async add(
    actor: Actor,
    eventId: string,
    version: number,
    submissionIds: string[],
    placing: ProposalPlacing,
  ): Promise<AddedProposals> {
    await this.events.one(actor, eventId);
    const submissions = await this.confirmed(actor, submissionIds);
    const used = await this.database.reads.find(EventProposal, { where: { eventId } });
    let placed: PlacedProposal[] = [];
    const finder = await this.speakers.cityFinder();
    const write = (latest: EventRevision) => {
      const result = withProposals(
        latest.programme,
        submissions,
        placing,
        used.map(({ sessionKey }) => sessionKey),
      );
      placed = result.placed;
      return { ...contentOfRevision(latest), programme: checked(result.programme, latest.minutes, finder) };
    };
    const counted = await this.edits.revise({ actor, id: eventId, version }, 'event.proposals', write, (tx, edited) =>
      this.place(tx, actor, edited, submissions, placed),
    );
    return { ...counted, placed };
  }

  private async confirmed(actor: Actor, ids: string[]): Promise<AcceptedSubmission[]> {
    const wanted = [...new Set(ids)];
    if (wanted.length === 0 || wanted.length > MOST_AT_ONCE) {
      throw new DomainError('invalid', 'call.range', { field: 'submissionIds', params: { min: 1, max: MOST_AT_ONCE } });
    }
    const found = new Map((await this.accepted.of(actor, wanted)).map((submission) => [submission.id, submission]));
    return wanted.map((id) => {
      const submission = found.get(id);
      if (!submission) throw new DomainError('invalid', 'proposal.unknown', { field: 'submissionIds' });
      if (submission.confirmation !== 'confirmed') {
        throw new DomainError('conflict', 'proposal.unconfirmed', {
          field: 'submissionIds',
          params: { title: submission.title },
        });
      }
      return submission;
    });
  }

  /** In the transaction of the edit: what was confirmed a moment ago still is, and nobody else has placed it. */
  private async place(
    tx: EntityManager,
    actor: Actor,
    { event, revision }: CountedEvent,
    submissions: readonly AcceptedSubmission[],
    placed: readonly PlacedProposal[],
  ): Promise<void> {
    const ids = submissions.map(({ id }) => id);
    const rows = await tx.query<unknown[]>(
      "SELECT id FROM submissions WHERE id IN (?) AND status = 'submitted' AND confirmation = 'confirmed' LOCK IN SHARE MODE",
      [ids],
    );
    if (rows.length !== ids.length) throw new DomainError('conflict', 'proposal.changed', { field: 'submissionIds' });
    const sessions = await standing(tx, ids);
    const free = ids.filter((id) => !sessions.has(id));
    if (free.length > 0) await tx.delete(EventProposal, { submissionId: In(free) });
    await unlessPlaced(() =>
      tx.insert(
        EventProposal,
        placed.map(({ submissionId, sessionKey }) => ({
          ...{ eventId: event.id, submissionId, sessionKey, addedBy: actor.accountId },
        })),
      ),
    );
    await this.speakers.enlist(tx, actor, event, revision, submissions);
  }
}

/** What is asked for, by the part of a session that does not fit. */
const ASKED: Readonly<Record<string, string>> = {
  minutes: 'minutes',
  startsAfter: 'startsAfter',
  room: 'room',
  speakers: 'submissionIds',
};

/** @throws DomainError invalid naming what does not fit */
function checked(programme: Programme, minutes: number, finder: (id: string) => string | undefined): Programme | null {
  const speakers = programme.speakers.map(({ cityId, ...speaker }) => ({ ...speaker, city: cityId }));
  try {
    return readProgramme({ ...programme, speakers }, minutes, finder);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const part = /^sessions\.\d+\.(\w+)/.exec(error.details.field ?? '')?.[1] ?? '';
    throw new DomainError(error.kind, error.code, { ...error.details, field: ASKED[part] ?? 'submissionIds' });
  }
}

/** By submission: the session it is, as long as its event's newest programme has it. */
async function standing(
  reads: EntityManager,
  ids: readonly string[],
): Promise<Map<string, Pick<EventProposal, 'eventId' | 'sessionKey'>>> {
  if (ids.length === 0) return new Map();
  const rows = await reads.find(EventProposal, { where: { submissionId: In([...ids]) } });
  const programmes = new Map<string, Programme | null>();
  for (const eventId of new Set(rows.map((row) => row.eventId))) {
    programmes.set(eventId, (await latestRevision(reads, eventId)).programme);
  }
  const isThere = ({ eventId, sessionKey }: EventProposal) =>
    programmes.get(eventId)?.sessions.some(({ key }) => key === sessionKey) ?? false;
  return new Map(
    rows.filter(isThere).map(({ submissionId, eventId, sessionKey }) => [submissionId, { eventId, sessionKey }]),
  );
}

async function unlessPlaced(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (isDuplicate(error)) throw new DomainError('conflict', 'proposal.placed', { field: 'submissionIds' });
    throw error;
  }
}
