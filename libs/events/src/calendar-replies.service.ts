import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  CalendarAnswerHooks,
  Refreshes,
  applied,
  ignored,
  needsPerson,
  proveArrived,
  type CalendarAnswers,
  type CalendarMail,
  type Handled,
  type InvitationOwner,
} from '@hamshahr/mailing';
import { DomainError, Tokens, cleanText } from '@hamshahr/platform';
import { Event } from './event.entity.js';
import { Invitation } from './invitation.entity.js';
import { invitationOf, type Addressed, type Unproven } from './mail-invitations.js';
import { lastReset, type MailAnswer, type MailVerdict } from './mail-answers.js';
import { ANSWER_LIMITS, Replies } from './replies.service.js';

const PARTSTATS: Partial<Record<string, MailAnswer['partstat']>> = {
  ACCEPTED: 'accepted',
  TENTATIVE: 'tentative',
  DECLINED: 'declined',
};

/** What became of answers that cannot count any more; each has its sentence in the console. */
const TOO_LATE: Record<Extract<MailVerdict, 'started' | 'cancelled' | 'postponed' | 'full'>, string> = {
  started: 'event_begun',
  cancelled: 'event_cancelled',
  postponed: 'event_postponed',
  full: 'event_full',
};

/** Takes REPLY, COUNTER and REFRESH of invitees (RFC 5546 §3.2); the answers go to the one reducer (rules 34–36). */
@Injectable()
export class CalendarReplies implements CalendarAnswers, OnModuleInit {
  constructor(
    private readonly hooks: CalendarAnswerHooks,
    private readonly replies: Replies,
    private readonly refreshes: Refreshes,
    private readonly tokens: Tokens,
  ) {}

  onModuleInit(): void {
    this.hooks.register(this);
  }

  async take(tx: EntityManager, mail: CalendarMail): Promise<Handled> {
    const { reading } = mail;
    const addressed = await invitationOf(tx, this.tokens, reading);
    const whose = await whoseIs(tx, addressed);
    if (!['REPLY', 'COUNTER', 'REFRESH'].includes(reading.method ?? '')) return needsPerson('not_an_answer', whose);
    if ('fault' in addressed) return needsPerson(addressed.fault, whose);
    const { invitation } = addressed;
    if (invitation.withdrawnAt) return needsPerson('withdrawn', whose);
    if (reading.answer!.isRecurring) return needsPerson('recurring', whose);
    if (reading.method === 'REFRESH') {
      return reading.isUnanswerable ? ignored('autoreply', whose) : this.refresh(tx, invitation, whose);
    }
    await proveArrived(tx, 'event', invitation.id, reading.sequence ?? 0);
    if (reading.method === 'COUNTER') return needsPerson('counter', whose);
    const answer = answerOf(mail, invitation.address);
    if (!answer) return needsPerson('no_answer', whose);
    return this.judged(tx, invitation, answer, whose);
  }

  async ownerOf(tx: EntityManager, replyToken: string): Promise<InvitationOwner | null> {
    const claim = this.tokens.parse(replyToken);
    const invitation = claim && (await tx.findOneBy(Invitation, { id: claim.id }));
    if (!claim || !invitation || !this.tokens.verify(claim, 'reply', invitation.tokenVersion)) return null;
    return ownerOf(tx, invitation);
  }

  async accept(tx: EntityManager, invitationId: string, mail: CalendarMail): Promise<void> {
    const invitation = await tx.findOneByOrFail(Invitation, { id: invitationId });
    const answer = answerOf(mail, invitation.address);
    if (!answer) throw new DomainError('conflict', 'inbound.no_answer');
    if (invitation.withdrawnAt) throw new DomainError('conflict', 'inbound.withdrawn');
    const verdict = await this.replies.answerByMail(tx, invitation.id, answer, true);
    if (verdict !== 'applied') throw new DomainError('conflict', `reply.${verdict}`);
  }

  private async judged(
    tx: EntityManager,
    invitation: Invitation,
    answer: MailAnswer,
    whose: Partial<Handled>,
  ): Promise<Handled> {
    const verdict = await this.verdictOn(tx, invitation, answer);
    switch (verdict) {
      case 'applied':
        return applied(null, whose);
      case 'earlier_version':
        await showEarlier(tx, invitation, answer);
        return { outcome: 'outdated', reason: verdict, waits: false, ...whose };
      case 'not_newer':
        return { outcome: 'outdated', reason: verdict, waits: false, ...whose };
      default:
        return needsPerson(TOO_LATE[verdict], whose);
    }
  }

  /** An event that is long over opens no link any more, and takes no answer. */
  private async verdictOn(tx: EntityManager, { id }: Invitation, answer: MailAnswer): Promise<MailVerdict> {
    try {
      return await this.replies.answerByMail(tx, id, answer);
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'missing') return 'started';
      throw error;
    }
  }

  private async refresh(tx: EntityManager, { id }: Invitation, whose: Partial<Handled>): Promise<Handled> {
    const refreshed = await this.refreshes.refresh(tx, 'event', id);
    if (refreshed === 'resent') return applied(refreshed, whose);
    return refreshed === 'resent_lately' ? ignored(refreshed, whose) : needsPerson(refreshed, whose);
  }
}

/** The answer of the invited person, else that of the only attendee; null for anything that is not yes, perhaps or no. */
function answerOf({ id, reading, receivedAt }: CalendarMail, address: string): MailAnswer | null {
  const { answer } = reading;
  if (!answer) return null;
  const own = answer.attendees.find((attendee) => attendee.address === address.toLowerCase()) ?? answer.attendees[0];
  const partstat = PARTSTATS[own?.partstat ?? ''];
  if (!partstat) return null;
  const note = [...cleanText(answer.comment)].slice(0, ANSWER_LIMITS.note).join('');
  const stamp = new Date(Math.min(answer.stamp?.getTime() ?? receivedAt.getTime(), receivedAt.getTime()));
  return { partstat, note, stamp, sequence: Math.max(answer.sequence ?? 0, 0), mailId: id };
}

/** Somebody who is asked anew said so before: it stands beside the question, as every earlier answer does. */
async function showEarlier(tx: EntityManager, invitation: Invitation, { partstat }: MailAnswer): Promise<void> {
  const reset = await lastReset(tx, invitation);
  await tx.query(
    `UPDATE invitations SET earlier_partstat = ?, reset_by = ?
     WHERE id = ? AND partstat = 'needs_action' AND earlier_partstat IS NULL`,
    [partstat, reset?.mailingId ?? null, invitation.id],
  );
}

/** Whose mail it is, as far as that is known. */
async function whoseIs(
  tx: EntityManager,
  { invitation, eventId }: Partial<Addressed & Unproven>,
): Promise<Partial<Handled>> {
  if (invitation) return ownerOf(tx, invitation);
  if (eventId === undefined) return {};
  const { officeId, unitId } = await tx.findOneByOrFail(Event, { id: eventId });
  return { officeId, unitId };
}

/** Office, unit and newest message of an invitation. */
async function ownerOf(
  tx: EntityManager,
  { id, eventId, address }: Invitation,
): Promise<InvitationOwner & Partial<Handled>> {
  const { officeId, unitId } = await tx.findOneByOrFail(Event, { id: eventId });
  const [newest] = await tx.query<{ id: string }[]>(
    `SELECT d.id FROM deliveries d JOIN mailings m ON m.id = d.mailing_id AND m.subject_type = 'event' AND m.subject_id = ?
     WHERE d.recipient_id = ? AND d.status <> 'planned' ORDER BY d.id DESC LIMIT 1`,
    [eventId, id],
  );
  return { officeId, unitId, invitationId: id, address, ...(newest ? { deliveryId: newest.id } : {}) };
}
