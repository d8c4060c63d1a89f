import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Mailing, dryRun, type DryRun } from '@hamshahr/mailing';
import type { Actor } from '@hamshahr/people';
import { Database } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';
import { textFor } from './event-draft.js';
import { EventMailings, type EventMailingRequest } from './event-mailings.service.js';
import { EventMailingSubject } from './event-mailing-subject.js';
import { EventRevision } from './event-revision.entity.js';
import { InvitationWriter } from './invitations.service.js';

/** People who would read the same mail. */
export interface DryRunGroup {
  language: Language;
  cityId: string | null;
  recipients: number;
  /** Language of the event's text that they would read. */
  textLanguage: Language;
}

export interface EventDryRun {
  recipients: number;
  suppressed: number;
  alreadyInvited: number;
  inSeveralLists: number;
  withoutCity: number;
  otherLanguage: number;
  groups: DryRunGroup[];
}

type WithoutReason = Omit<EventMailingRequest, 'reason' | 'sendWhenApproved'>;

/** Whom a mailing would reach, by carrying its submission out and taking everything back. */
@Injectable()
export class EventDryRuns {
  constructor(
    private readonly database: Database,
    private readonly mailings: EventMailings,
    private readonly subject: EventMailingSubject,
    private readonly invitations: InvitationWriter,
  ) {}

  /** @throws DomainError as submitting does, but for a mailing that nobody would get: that is a figure here */
  async of(actor: Actor, eventId: string, request: WithoutReason): Promise<EventDryRun> {
    return this.database.rehearse(async (tx) => {
      const input = await this.mailings.read(tx, actor, eventId, { ...request, sendWhenApproved: false });
      const mailing = tx.create(Mailing, { id: '0', officeId: actor.officeId, segment: null, ...input });
      await this.subject.onSubmitted(tx, mailing);
      const run = await dryRun(tx, mailing, this.subject);
      const revision = await tx.findOneByOrFail(EventRevision, { id: mailing.contentId });
      const audience = mailing.kind === 'invitation' ? await this.named(tx, mailing) : null;
      return {
        ...figures(run, revision),
        alreadyInvited: audience ? audience.people - run.chosen : 0,
        inSeveralLists: audience?.inSeveralLists ?? 0,
      };
    });
  }

  /** Everybody on the lists or of the segment, and those of them who stand on several of the lists. */
  private async named(tx: EntityManager, mailing: Mailing): Promise<{ people: number; inSeveralLists: number }> {
    const { sql, params } = await this.invitations.audience(tx, mailing);
    const [row] = await tx.query<{ people: string; several: string | null }[]>(
      `SELECT COUNT(*) AS people, SUM((SELECT COUNT(*) FROM contact_list_members m
         WHERE m.contact_id = a.contact_id AND m.list_id IN (?)) > 1) AS several FROM (${sql}) a`,
      [mailing.listIds.length > 0 ? mailing.listIds : ['0'], ...params],
    );
    return { people: Number(row?.people ?? 0), inSeveralLists: Number(row?.several ?? 0) };
  }
}

function figures(
  { groups, suppressed }: DryRun,
  revision: EventRevision,
): Omit<EventDryRun, 'alreadyInvited' | 'inSeveralLists'> {
  const sum = (rows: DryRunGroup[]) => rows.reduce((total, { recipients }) => total + recipients, 0);
  const known = groups.map((group) => ({ ...group, textLanguage: textFor(revision, group.language).language }));
  return {
    recipients: sum(known),
    suppressed,
    withoutCity: sum(known.filter(({ cityId }) => cityId === null)),
    otherLanguage: sum(known.filter(({ language, textLanguage }) => textLanguage !== language)),
    groups: known,
  };
}
