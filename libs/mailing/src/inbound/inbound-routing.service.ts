import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '@hamshahr/platform';
import { Unsubscribes } from '../unsubscribes.service.js';
import { Bounces } from './bounces.service.js';
import {
  applied,
  CalendarAnswerHooks,
  ignored,
  needsPerson,
  type CalendarMail,
  type Handled,
} from './calendar-answers.js';
import type { InboundReading } from './reading/inbound-reading.js';

/** Brings each kind of mail to whoever knows what to do with it. */
@Injectable()
export class InboundRouting {
  constructor(
    private readonly bounces: Bounces,
    private readonly hooks: CalendarAnswerHooks,
    private readonly unsubscribes: Unsubscribes,
  ) {}

  async handle(tx: EntityManager, mail: CalendarMail): Promise<Handled> {
    const { reading } = mail;
    switch (reading.kind) {
      case 'bounce':
        return this.bounces.bounce(tx, reading);
      case 'complaint':
        return this.bounces.complaint(tx, reading);
      case 'itip':
        return this.hooks.registered.take(tx, mail);
      case 'autoreply':
        return ignored('autoreply', await this.owner(tx, reading));
      case 'human':
        return this.letter(tx, reading);
      case 'unreadable':
        return needsPerson(reading.unreadable ?? 'broken_mail', await this.owner(tx, reading));
    }
  }

  private async letter(tx: EntityManager, reading: InboundReading): Promise<Handled> {
    const [token] = reading.tokens.unsubscribe;
    if (token === undefined) return needsPerson('letter', await this.owner(tx, reading));
    try {
      const { officeId, deliveryId, address } = await this.unsubscribes.unsubscribeWithin(tx, token);
      return applied('unsubscribed', { officeId, deliveryId, address });
    } catch (error) {
      if (error instanceof DomainError) return needsPerson('unsubscribe_invalid');
      throw error;
    }
  }

  /** Whose it is, by an address of ours that it was sent to. */
  private async owner(tx: EntityManager, reading: InboundReading): Promise<Partial<Handled>> {
    const [token] = reading.tokens.reply;
    const owner = token === undefined ? null : await this.hooks.registered.ownerOf(tx, token);
    return owner ?? (await this.bounces.owner(tx, reading));
  }
}
