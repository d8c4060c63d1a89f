import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@hamshahr/audit';
import type { Config } from '@hamshahr/config';
import { CONFIG, Clock, Database, DomainError, Tokens, found } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';
import { AnswerGates } from './answer-gates.js';
import { Event } from './event.entity.js';
import { EventRevision } from './event-revision.entity.js';
import type { Partstat } from './event-status.js';
import { Invitation, Reply } from './invitation.entity.js';
import { judge, type MailAnswer, type MailVerdict, type MailedAt } from './mail-answers.js';
import { isMajorChange } from './revision-changes.js';

export interface Answer {
  partstat: Exclude<Partstat, 'needs_action'>;
  companions: number;
  note: string;
  /** Language and city of later mail: null goes by the invitation, undefined leaves what was chosen before. */
  language?: Language | null;
  cityId?: string | null;
}

/** What the holder of a reply link may see: their own invitation and the published event. */
export interface OpenInvitation {
  invitation: Invitation;
  event: Event;
  revision: EventRevision;
  state: 'open' | 'started' | 'cancelled' | 'postponed';
}

export const ANSWER_LIMITS = { companions: 9, note: 1000 };

/** How long after its end an event's links still open. */
const KEPT_MILLISECONDS = 7 * 24 * 3_600_000;

/** Answers by personal link, without an account. One reducer takes every answer, whatever door it came through. */
@Injectable()
export class Replies {
  constructor(
    private readonly database: Database,
    private readonly tokens: Tokens,
    private readonly clock: Clock,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Inject(AnswerGates) private readonly gates!: AnswerGates;

  /** @throws DomainError missing for a tampered, foreign, revoked or expired link; all look the same */
  async open(token: unknown): Promise<OpenInvitation> {
    return this.find(this.database.reads, token, false);
  }

  /** Opens the pages of somebody who is invited; null once they are not. */
  async tokenOf(invitationId: string): Promise<string | null> {
    const invitation = await this.database.reads.findOneBy(Invitation, { id: invitationId });
    if (!invitation?.invitedAt || invitation.withdrawnAt) return null;
    return this.tokens.sign('reply', invitation.id, invitation.tokenVersion);
  }

  /** Whether what somebody looked at has changed in start, end, zone or venue since: an answer to it means another event. */
  async isOutdated({ event, revision }: OpenInvitation, seenId: string): Promise<boolean> {
    if (seenId === revision.id) return false;
    const seen = await this.database.reads.findOneBy(EventRevision, { id: seenId, eventId: event.id });
    return seen !== null && isMajorChange(seen, revision);
  }

  /** Where the invitee takes part: in the event's room by a link of their own, or by the event's link. */
  joinUrl({ invitation: { id, tokenVersion }, revision }: OpenInvitation): string | null {
    if (!revision.hasRoom) return revision.joinUrl;
    return `${this.config.http.baseUrl}/j/${this.tokens.sign('join', id, tokenVersion)}`;
  }

  /**
   * Records an answer; the newest wins.
   * @throws DomainError invalid naming the field, conflict once the event has begun, is cancelled or full
   */
  async answer(token: unknown, answer: Answer): Promise<OpenInvitation> {
    if (!Number.isInteger(answer.companions) || answer.companions < 0 || answer.companions > ANSWER_LIMITS.companions) {
      throw new DomainError('invalid', 'reply.companions_range', {
        field: 'companions',
        params: { max: ANSWER_LIMITS.companions },
      });
    }
    if ([...answer.note].length > ANSWER_LIMITS.note) {
      throw new DomainError('invalid', 'reply.note_too_long', { field: 'note', params: { max: ANSWER_LIMITS.note } });
    }
    return this.database.transaction(async (tx) => {
      const open = await this.find(tx, token, true);
      if (open.state !== 'open') throw new DomainError('conflict', `reply.${open.state}`);
      await this.gates.pass(tx, open.invitation, answer);
      await this.reduce(tx, open, answer);
      return open;
    });
  }

  /**
   * Records an answer that came by calendar mail from somebody who may give it. One to an earlier version, or older than
   * the last, is kept beside and changes nothing (rules 34, 36).
   * @param isForced a person takes it although it is an old one
   */
  async answerByMail(
    tx: EntityManager,
    invitationId: string,
    { partstat, note, ...said }: MailAnswer,
    isForced = false,
  ): Promise<MailVerdict> {
    const lock = { mode: 'pessimistic_write' as const };
    const invitation = await tx.findOneOrFail(Invitation, { where: { id: invitationId }, lock });
    const open = await this.load(tx, invitation);
    if (open.state !== 'open') return open.state;
    // A version that nobody was told of would outrank every later answer.
    const given = { ...said, sequence: Math.min(said.sequence, open.event.sequence) };
    const verdict = isForced ? 'applied' : await judge(tx, invitation, given);
    if (verdict === 'applied') {
      const kept = { companions: invitation.companions, note: note === '' ? invitation.note : note };
      // A person may squeeze somebody in.
      if (!isForced && !(await this.isRoom(tx, invitation, { partstat, ...kept }))) return 'full';
      await this.reduce(tx, open, { partstat, ...kept }, given);
    } else {
      await tx.insert(Reply, {
        invitationId,
        source: 'mail',
        partstat,
        note,
        companions: 0,
        ...given,
        isApplied: false,
      });
    }
    return verdict;
  }

  private async isRoom(tx: EntityManager, invitation: Invitation, answer: Answer): Promise<boolean> {
    try {
      await this.gates.pass(tx, invitation, answer);
      return true;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'reply.full') return false;
      throw error;
    }
  }

  private async reduce(tx: EntityManager, open: OpenInvitation, answer: Answer, mail?: MailedAt): Promise<void> {
    const { invitation, event } = open;
    const fresh = { repliedAt: this.clock.now(), earlierPartstat: null, resetBy: null };
    const { partstat, note, language, cityId } = answer;
    const state = { partstat, note, companions: partstat === 'declined' ? 0 : answer.companions };
    // A note that stays as it was has been read before; a new one waits.
    const unread = note === invitation.note ? {} : { unreadSince: note === '' ? null : fresh.repliedAt };
    const wishes = {
      ...(language === undefined ? {} : { replyLanguage: language }),
      ...(cityId === undefined ? {} : { replyCityId: cityId }),
    };
    await tx.insert(Reply, { invitationId: invitation.id, source: mail ? 'mail' : 'web', ...state, ...mail });
    await tx.update(Invitation, { id: invitation.id }, { ...state, ...wishes, ...fresh, ...unread });
    Object.assign(invitation, state, wishes, fresh, unread);
    await this.audit.note(tx, {
      officeId: event.officeId,
      actor: { type: 'invitee', id: invitation.id },
      action: `reply.${answer.partstat}`,
      object: { type: 'invitation', id: invitation.id },
    });
  }

  private async find(reads: EntityManager, token: unknown, lock: boolean): Promise<OpenInvitation> {
    const claim = found(this.tokens.parse(token), 'reply.link_invalid');
    const invitation = await reads.findOne(Invitation, {
      where: { id: claim.id },
      ...(lock ? { lock: { mode: 'pessimistic_write' as const } } : {}),
    });
    // The signature is checked even when there is no row, so that both answers take the same time.
    const isRight = this.tokens.verify(claim, 'reply', invitation?.tokenVersion ?? 1);
    // Version 0 is given to previews and test mails alone.
    if (this.tokens.verify(claim, 'reply', 0)) throw new DomainError('missing', 'reply.test');
    if (!isRight || !invitation?.invitedAt) throw new DomainError('missing', 'reply.link_invalid');
    return this.load(reads, invitation);
  }

  private async load(reads: EntityManager, invitation: Invitation): Promise<OpenInvitation> {
    if (invitation.withdrawnAt) throw new DomainError('missing', 'reply.withdrawn');
    const event = await reads.findOneByOrFail(Event, { id: invitation.eventId });
    const published = event.publishedRevisionId;
    const revision = found(
      published === null ? null : await reads.findOneBy(EventRevision, { id: published }),
      'reply.link_invalid',
    );
    const now = this.clock.now().getTime();
    if (now > revision.endsAt.getTime() + KEPT_MILLISECONDS) throw new DomainError('missing', 'reply.link_expired');
    return { invitation, event, revision, state: stateOf(event, now >= revision.startsAt.getTime()) };
  }
}

function stateOf({ status }: Event, hasBegun: boolean): OpenInvitation['state'] {
  if (status === 'cancelled' || status === 'postponed') return status;
  return hasBegun ? 'started' : 'open';
}
