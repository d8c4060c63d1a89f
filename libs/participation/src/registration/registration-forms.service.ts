import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { ApprovalHooks, Approvals, type ApprovalSubject } from '@hamshahr/approvals';
import { Audit } from '@hamshahr/audit';
import { Event, EventQueries, EventRevision, lockEvent } from '@hamshahr/events';
import type { Actor } from '@hamshahr/people';
import { Database, DomainError, canonicalJson, isOne, sha256 } from '@hamshahr/platform';
import { LANGUAGES } from '@hamshahr/time';
import { readQuestions, type Question } from './question.js';
import { RegistrationForm, type RegistrationFormStatus, type RegistrationMode } from './registration.entity.js';

/** Subject of a form's approval; its id is the event's. */
export const FORM_SUBJECT = 'registration_form';
const OFFER_HOURS = { min: 1, max: 168 };

export interface RegistrationFormInput {
  mode: Exclude<RegistrationMode, 'closed'>;
  offerHours: number;
  questions: Question[];
}

/** Writes how an event takes registrations; another person approves it once, and an edit voids that. */
@Injectable()
export class RegistrationForms implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: EventQueries,
    private readonly approvals: Approvals,
    private readonly hooks: ApprovalHooks,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.hooks.register(FORM_SUBJECT, {
      describe: (reads, ids) => describeForms(reads, ids),
      onGranted: (tx, { subjectId }) => this.decide(tx, subjectId, 'approved'),
      onRejected: (tx, { subjectId }) => this.decide(tx, subjectId, 'rejected'),
    });
  }

  /** Null: the event takes no registrations. @throws DomainError missing */
  async of(actor: Actor, eventId: string): Promise<RegistrationForm | null> {
    await this.events.one(actor, eventId);
    return this.database.reads.findOneBy(RegistrationForm, { eventId });
  }

  /**
   * Writes it anew and asks for its approval; nobody can register before.
   * @param version the one that was edited, 0 for the first
   * @throws DomainError invalid naming the field; stale with the present version
   */
  async save(actor: Actor, eventId: string, version: number, input: RegistrationFormInput): Promise<RegistrationForm> {
    return this.database.transaction(async (tx) => {
      const event = await lockEvent(tx, actor, eventId);
      const content = readForm(input, await latest(tx, eventId));
      const before = await lockForm(tx, eventId);
      assertVersion(before, version);
      const form = tx.create(RegistrationForm, {
        ...content,
        eventId,
        status: 'awaiting_approval',
        createdBy: actor.accountId,
        version: version + 1,
      });
      await tx.save(RegistrationForm, form);
      const { officeId, unitId } = event;
      await this.approvals.request(tx, {
        ...{ officeId, unitId, subjectType: FORM_SUBJECT, subjectId: eventId },
        ...{ contentHash: hashOf(form), requestedBy: actor.accountId },
      });
      await this.note(tx, actor, 'registration_form.save', event, form);
      return form;
    });
  }

  /** Nobody new can register; who waits goes on waiting, and places that become free are still offered. */
  async close(actor: Actor, eventId: string): Promise<RegistrationForm> {
    return this.database.transaction(async (tx) => {
      const event = await lockEvent(tx, actor, eventId);
      const form = await lockForm(tx, eventId);
      if (!form || form.mode === 'closed') throw new DomainError('conflict', 'registration.closed');
      // What was approved of the waitlist stays approved; what was not, stays off.
      const status: RegistrationFormStatus = form.status === 'approved' ? 'approved' : 'off';
      await tx.update(RegistrationForm, { eventId }, { mode: 'closed', status, version: form.version + 1 });
      await this.approvals.void(tx, FORM_SUBJECT, eventId);
      const after = await tx.findOneByOrFail(RegistrationForm, { eventId });
      await this.note(tx, actor, 'registration_form.close', event, after);
      return after;
    });
  }

  private async decide(tx: EntityManager, eventId: string, status: RegistrationFormStatus): Promise<void> {
    const result: unknown = await tx.query(
      "UPDATE registration_forms SET status = ?, version = version + 1 WHERE event_id = ? AND status = 'awaiting_approval'",
      [status, eventId],
    );
    if (!isOne(result)) throw new DomainError('conflict', 'approval.content_changed');
  }

  private async note(tx: EntityManager, actor: Actor, action: string, event: Event, form: RegistrationForm) {
    await this.audit.note(tx, {
      officeId: event.officeId,
      actor: { type: 'account', id: actor.accountId },
      action,
      object: { type: 'event', id: event.id },
      afterHash: hashOf(form),
    });
  }
}

function readForm(
  { mode, offerHours, questions }: RegistrationFormInput,
  { texts, listed }: EventRevision,
): RegistrationFormInput {
  if (!Number.isInteger(offerHours) || offerHours < OFFER_HOURS.min || offerHours > OFFER_HOURS.max) {
    throw new DomainError('invalid', 'registration.offer_hours', { field: 'offerHours', params: OFFER_HOURS });
  }
  if (!listed) throw new DomainError('conflict', 'registration.not_listed');
  const languages = LANGUAGES.filter((language) => texts[language]);
  return { mode, offerHours, questions: readQuestions(questions, languages) };
}

function assertVersion(form: RegistrationForm | null, version: number): void {
  const current = form?.version ?? 0;
  if (current === version) return;
  throw new DomainError('stale', 'registration.stale', { field: 'If-Match', current: { version: current } });
}

const lockForm = (tx: EntityManager, eventId: string) =>
  tx.findOne(RegistrationForm, { where: { eventId }, lock: { mode: 'pessimistic_write' } });

const latest = (tx: EntityManager, eventId: string) =>
  tx.findOneOrFail(EventRevision, { where: { eventId }, order: { number: 'DESC' } });

/** What an approval of a form signs. */
function hashOf({ eventId, mode, offerHours, questions }: RegistrationForm): Buffer {
  return sha256(canonicalJson([eventId, mode, offerHours, questions]));
}

/** The event's title; how many will register nobody knows before. */
async function describeForms(reads: EntityManager, ids: string[]): Promise<Map<string, ApprovalSubject>> {
  const events = await reads.findBy(Event, { id: In(ids) });
  if (events.length === 0) return new Map();
  const rows = await reads.query<{ id: string; title: string }[]>(
    `SELECT r.event_id AS id, JSON_VALUE(r.texts, CONCAT('$.', r.main_language, '.title')) AS title
     FROM event_revisions r WHERE (r.event_id, r.number) IN (
       SELECT l.event_id, MAX(l.number) FROM event_revisions l WHERE l.event_id IN (?) GROUP BY l.event_id)`,
    [events.map(({ id }) => id)],
  );
  return new Map(rows.map(({ id, title }) => [String(id), { title, recipients: null, kind: null }]));
}
