import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { InboundOutcome } from './inbound-mail.entity.js';
import type { InboundReading } from './reading/inbound-reading.js';

/** What became of a mail, and whose it is as far as that is known. */
export interface Handled {
  outcome: InboundOutcome;
  /** A code with a sentence in the console. */
  reason: string | null;
  /** Somebody has to look at it, also where something was done. */
  waits: boolean;
  officeId?: string;
  unitId?: string | null;
  deliveryId?: string;
  invitationId?: string;
  /** Whom it turned out to be about. */
  address?: string;
}

export interface CalendarMail {
  id: string;
  reading: InboundReading;
  receivedAt: Date;
}

export type InvitationOwner = Required<Pick<Handled, 'officeId' | 'unitId' | 'invitationId' | 'address'>>;

/** How the capability behind calendar invitations takes what invitees send; registered by it. All run inside `tx`. */
export interface CalendarAnswers {
  take(tx: EntityManager, mail: CalendarMail): Promise<Handled>;
  /** Whose reply address it is; null for a token that opens nothing. */
  ownerOf(tx: EntityManager, replyToken: string): Promise<InvitationOwner | null>;
  /**
   * A person takes a mail that waited for the invitee's answer.
   * @throws DomainError conflict when it holds none, or it comes too late
   */
  accept(tx: EntityManager, invitationId: string, mail: CalendarMail): Promise<void>;
}

@Injectable()
export class CalendarAnswerHooks {
  private answers: CalendarAnswers | null = null;

  register(answers: CalendarAnswers): void {
    this.answers = answers;
  }

  get registered(): CalendarAnswers {
    if (!this.answers) throw new Error('Nobody takes calendar answers');
    return this.answers;
  }
}

export const needsPerson = (reason: string, more: Partial<Handled> = {}): Handled => ({
  outcome: 'needs_person',
  reason,
  waits: true,
  ...more,
});

export const ignored = (reason: string, more: Partial<Handled> = {}): Handled => ({
  outcome: 'ignored',
  reason,
  waits: false,
  ...more,
});

export const applied = (reason: string | null, more: Partial<Handled> = {}): Handled => ({
  outcome: 'applied',
  reason,
  waits: false,
  ...more,
});
