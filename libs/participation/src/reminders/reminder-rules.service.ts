import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { ApprovalHooks, Approvals, type ApprovalSubject } from '@hamshahr/approvals';
import { Audit } from '@hamshahr/audit';
import { Event, EventRevision, lockEvent } from '@hamshahr/events';
import { visibleUnit, writableUnit, type Actor } from '@hamshahr/people';
import { Database, DomainError, canonicalJson, found, isOne, sha256 } from '@hamshahr/platform';
import { readRule, type ReminderInput } from './reminder-input.js';
import { ReminderRule, type ReminderStatus } from './reminder-rule.entity.js';
import { ReminderTimes } from './reminder-times.service.js';

/** Subject of a rule's approval. */
const SUBJECT = 'reminder_rule';
/** More would be nagging. */
const MOST_RULES = 10;

/** Writes the standing rules of an event; each is approved once by another person, and an edit voids that. */
@Injectable()
export class ReminderRules implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly approvals: Approvals,
    private readonly hooks: ApprovalHooks,
    private readonly times: ReminderTimes,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.hooks.register(SUBJECT, {
      describe: (reads, ids) => describeRules(reads, ids),
      onGranted: (tx, { subjectId }) => this.decide(tx, subjectId, 'approved'),
      onRejected: (tx, { subjectId }) => this.decide(tx, subjectId, 'rejected'),
    });
  }

  /** The rules of one event, the earliest made first. @throws DomainError missing */
  async list(actor: Actor, eventId: string): Promise<ReminderRule[]> {
    const where = { eventId, ...scope(actor.officeId, visibleUnit(actor)) };
    const { eventId: id, ...office } = where;
    found(await this.database.reads.findOneBy(Event, { id, ...office }), 'event.missing');
    return this.database.reads.find(ReminderRule, { where, order: { id: 'ASC' } });
  }

  /** @throws DomainError missing */
  async one(actor: Actor, id: string): Promise<ReminderRule> {
    const where = { id, ...scope(actor.officeId, visibleUnit(actor)) };
    return found(await this.database.reads.findOneBy(ReminderRule, where), 'reminder.missing');
  }

  /** Writes a rule and asks for its approval. @throws DomainError invalid naming the field; conflict when there are too many */
  async add(actor: Actor, eventId: string, input: ReminderInput): Promise<ReminderRule> {
    return this.database.transaction(async (tx) => {
      const event = await lockEvent(tx, actor, eventId);
      const content = readRule(input, await latest(tx, eventId));
      const count = await tx.countBy(ReminderRule, { eventId });
      if (count >= MOST_RULES) throw new DomainError('conflict', 'reminder.too_many', { params: { max: MOST_RULES } });
      const rule = tx.create(ReminderRule, {
        ...content,
        officeId: event.officeId,
        unitId: event.unitId,
        eventId,
        createdBy: actor.accountId,
        status: 'awaiting_approval',
      });
      await tx.insert(ReminderRule, rule);
      await this.ask(tx, actor, rule, 'reminder.add');
      return tx.findOneByOrFail(ReminderRule, { id: rule.id });
    });
  }

  /** Writes it anew and asks again; it sends nothing until it is approved. @throws DomainError stale, invalid, missing */
  async edit(actor: Actor, id: string, version: number, input: ReminderInput): Promise<ReminderRule> {
    return this.database.transaction(async (tx) => {
      const rule = await lockRule(tx, actor, id);
      if (rule.version !== version) {
        throw new DomainError('stale', 'reminder.stale', { field: 'If-Match', current: { version: rule.version } });
      }
      const content = readRule(input, await latest(tx, rule.eventId));
      const after: Partial<ReminderRule> = { ...content, status: 'awaiting_approval', dueAt: null, outcome: null };
      await tx.update(ReminderRule, { id }, { ...after, version: version + 1 });
      await this.ask(tx, actor, Object.assign(rule, after), 'reminder.edit');
      return tx.findOneByOrFail(ReminderRule, { id });
    });
  }

  /** It fires no more; what it sent stays sent. */
  async switchOff(actor: Actor, id: string): Promise<ReminderRule> {
    return this.database.transaction(async (tx) => {
      const rule = await lockRule(tx, actor, id);
      if (rule.status === 'off') throw new DomainError('conflict', 'reminder.is_off');
      const isOver = rule.outcome !== null && rule.outcome !== 'planned';
      await tx.update(
        ReminderRule,
        { id },
        { status: 'off', version: rule.version + 1, ...(isOver ? {} : { dueAt: null, outcome: null }) },
      );
      await this.approvals.void(tx, SUBJECT, id);
      await this.note(tx, actor, 'reminder.off', rule);
      return tx.findOneByOrFail(ReminderRule, { id });
    });
  }

  private async ask(tx: EntityManager, actor: Actor, rule: ReminderRule, action: string): Promise<void> {
    const { officeId, unitId, id: subjectId } = rule;
    const contentHash = hashOf(rule);
    const request = { officeId, unitId, subjectType: SUBJECT, subjectId, contentHash, requestedBy: actor.accountId };
    await this.approvals.request(tx, request);
    await this.note(tx, actor, action, rule);
  }

  private async decide(tx: EntityManager, id: string, status: ReminderStatus): Promise<void> {
    const result: unknown = await tx.query(
      "UPDATE reminder_rules SET status = ?, version = version + 1 WHERE id = ? AND status = 'awaiting_approval'",
      [status, id],
    );
    if (!isOne(result)) throw new DomainError('conflict', 'approval.content_changed');
    if (status === 'approved') await this.times.plan(tx, await tx.findOneByOrFail(ReminderRule, { id }));
  }

  private async note(tx: EntityManager, actor: Actor, action: string, rule: ReminderRule): Promise<void> {
    await this.audit.note(tx, {
      officeId: rule.officeId,
      actor: { type: 'account', id: actor.accountId },
      action,
      object: { type: 'reminder_rule', id: rule.id },
      afterHash: hashOf(rule),
    });
  }
}

const scope = (officeId: string, unitId: string | null) => ({ officeId, ...(unitId ? { unitId } : {}) });

/** What an approval of a rule signs. */
function hashOf({ eventId, kind, amount, unit, audience, remarks }: ReminderRule): Buffer {
  return sha256(canonicalJson([eventId, kind, amount, unit, audience, remarks]));
}

function latest(tx: EntityManager, eventId: string): Promise<EventRevision> {
  return tx.findOneOrFail(EventRevision, { where: { eventId }, order: { number: 'DESC' } });
}

async function lockRule(tx: EntityManager, actor: Actor, id: string): Promise<ReminderRule> {
  const where = { id, ...scope(actor.officeId, writableUnit(actor)) };
  return found(await tx.findOne(ReminderRule, { where, lock: { mode: 'pessimistic_write' } }), 'reminder.missing');
}

/** The event's title and the kind of mail; how many will get it nobody knows before its time. */
async function describeRules(reads: EntityManager, ids: string[]): Promise<Map<string, ApprovalSubject>> {
  const rules = await reads.findBy(ReminderRule, { id: In(ids) });
  const rows = await reads.query<{ id: string; title: string }[]>(
    `SELECT r.event_id AS id, JSON_VALUE(r.texts, CONCAT('$.', r.main_language, '.title')) AS title
     FROM event_revisions r WHERE (r.event_id, r.number) IN (
       SELECT l.event_id, MAX(l.number) FROM event_revisions l WHERE l.event_id IN (?) GROUP BY l.event_id)`,
    [rules.length === 0 ? ['0'] : rules.map(({ eventId }) => eventId)],
  );
  const titles = new Map(rows.map(({ id, title }) => [String(id), title]));
  return new Map(
    rules.map(({ id, eventId, kind }) => [id, { title: titles.get(eventId) ?? '', recipients: null, kind }]),
  );
}
