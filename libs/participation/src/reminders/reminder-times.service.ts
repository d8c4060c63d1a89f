import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Event, EventHooks, EventRevision } from '@hamshahr/events';
import { StandingMailings } from '@hamshahr/mailing';
import { Clock } from '@hamshahr/platform';
import { dueAt } from './due.js';
import { ReminderRule } from './reminder-rule.entity.js';
import { REMINDER_SUBJECT } from './reminder-subject.js';

type Plan = Pick<ReminderRule, 'dueAt' | 'outcome'>;

const NOTHING: Plan = { dueAt: null, outcome: null };

/**
 * Keeps the times of standing rules in step with their event, within the transaction that changes it (F10): a move moves
 * what was not sent, once; what would have been due already is missed, never made up for; a cancelled event keeps nothing.
 */
@Injectable()
export class ReminderTimes implements OnModuleInit {
  constructor(
    private readonly hooks: EventHooks,
    private readonly mailings: StandingMailings,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.hooks.register((tx, eventId) => this.follow(tx, eventId));
  }

  /** The time of a rule that has just been approved. */
  async plan(tx: EntityManager, rule: ReminderRule): Promise<void> {
    const event = await tx.findOneByOrFail(Event, { id: rule.eventId });
    const revision = await publishedRevision(tx, event);
    await write(tx, rule, revision ? this.at(rule, revision) : NOTHING);
  }

  private async follow(tx: EntityManager, eventId: string): Promise<void> {
    const rules = await tx.find(ReminderRule, {
      where: { eventId, status: 'approved' },
      lock: { mode: 'pessimistic_write' },
      order: { id: 'ASC' },
    });
    const event = await tx.findOneByOrFail(Event, { id: eventId });
    const revision = await publishedRevision(tx, event);
    const moved = rules.filter((rule) => isMoved(rule, revision && dueAt(rule, revision)));
    for (const rule of moved) await write(tx, rule, revision ? this.at(rule, revision) : NOTHING);
    // Also of rules that were switched off since: what they say of the event is as untrue.
    if (!revision || moved.length > 0) {
      await this.mailings.end(tx, { subjectType: REMINDER_SUBJECT, subjectId: eventId }, 'event_changed');
    }
  }

  private at(rule: ReminderRule, revision: EventRevision): Plan {
    const due = dueAt(rule, revision);
    return { dueAt: due, outcome: due.getTime() > this.clock.now().getTime() ? 'planned' : 'missed' };
  }
}

async function publishedRevision(tx: EntityManager, event: Event): Promise<EventRevision | null> {
  const isOn = event.status === 'published' || event.status === 'held';
  const id = isOn ? event.publishedRevisionId : null;
  return id === null ? null : tx.findOneByOrFail(EventRevision, { id });
}

/** A rule whose time is the same keeps what became of it. */
function isMoved({ dueAt: before }: ReminderRule, after: Date | null): boolean {
  return before?.getTime() !== after?.getTime();
}

async function write(tx: EntityManager, rule: ReminderRule, plan: Plan): Promise<void> {
  Object.assign(rule, plan);
  await tx.update(ReminderRule, { id: rule.id }, plan);
}
