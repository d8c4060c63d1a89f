import { randomBytes } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { ApprovalHooks, Approvals, type ApprovalSubject } from '@hamshahr/approvals';
import { Audit } from '@hamshahr/audit';
import { writableUnit, type Actor } from '@hamshahr/people';
import { Clock, Database, DomainError } from '@hamshahr/platform';
import { readContent } from './read-content.js';
import { countedCalls, type CountedCall } from './counted-calls.js';
import { assertKept } from './kept-promises.js';
import { callText, latestVersion, lockCall, versionHash } from './call-rows.js';
import { Call, CallVersion, type CallVersionStatus } from './call.entity.js';
import type { CallContent } from './call-content.js';

/** Subject of a call's approval; its id is the version's. */
export const CALL_SUBJECT = 'call';

/** Writes calls; what everybody reads of one is approved by another person first. */
@Injectable()
export class Calls implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly approvals: Approvals,
    private readonly hooks: ApprovalHooks,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.hooks.register(CALL_SUBJECT, {
      describe: (reads, ids) => describeCalls(reads, ids),
      onGranted: (tx, { subjectId }) => this.publish(tx, subjectId),
      onRejected: (tx, { subjectId }) => setStatus(tx, subjectId, 'in_review', 'rejected'),
    });
  }

  /** @throws DomainError invalid naming the field */
  async create(actor: Actor, input: CallContent): Promise<CountedCall> {
    const { content, closesAt } = readContent(input, this.clock.now());
    return this.database.transaction(async (tx) => {
      const call = tx.create(Call, {
        ...{ officeId: actor.officeId, unitId: writableUnit(actor), slug: newSlug(content, closesAt), status: 'draft' },
        createdBy: actor.accountId,
      });
      await tx.insert(Call, call);
      const latest = await this.addVersion(tx, actor, call, { content, closesAt }, 1);
      await this.note(tx, actor, 'call.create', call, latest);
      return counted(tx, call.id);
    });
  }

  /**
   * Writes it anew: into the draft, or into a next version of what everybody reads. An edit voids what waits for approval.
   * @param version of the call that was edited
   * @throws DomainError invalid naming the field; stale with the present version; conflict for a promise that was given
   */
  async edit(actor: Actor, id: string, version: number, input: CallContent): Promise<CountedCall> {
    const { content, closesAt } = readContent(input, this.clock.now());
    return this.database.transaction(async (tx) => {
      const call = await lockCall(tx, actor, id);
      assertFresh(call, version);
      if (call.status === 'withdrawn') throw new DomainError('conflict', 'call.withdrawn');
      await assertKept(tx, call, content);
      const before = await latestVersion(tx, id);
      const latest = await this.write(tx, actor, call, before, { content, closesAt });
      await tx.query('UPDATE calls SET version = version + 1 WHERE id = ?', [id]);
      await this.note(tx, actor, 'call.edit', call, latest);
      return counted(tx, id);
    });
  }

  /** Asks another person to approve what was last written. @throws DomainError conflict where nothing is new */
  async submit(actor: Actor, id: string): Promise<CountedCall> {
    return this.database.transaction(async (tx) => {
      const call = await lockCall(tx, actor, id);
      const latest = await latestVersion(tx, id);
      if (latest.closesAt <= this.clock.now()) {
        throw new DomainError('invalid', 'call.deadline_past', { field: 'closes.wall' });
      }
      await setStatus(tx, latest.id, latest.status === 'rejected' ? 'rejected' : 'draft', 'in_review');
      await this.approvals.request(tx, {
        ...{ officeId: call.officeId, unitId: call.unitId, subjectType: CALL_SUBJECT, subjectId: latest.id },
        ...{ contentHash: versionHash(latest), requestedBy: actor.accountId },
      });
      await this.note(tx, actor, 'call.submit', call, latest);
      return counted(tx, id);
    });
  }

  /** Takes the call off the public pages for good; what was handed in stays with the office. */
  async withdraw(actor: Actor, id: string): Promise<CountedCall> {
    return this.database.transaction(async (tx) => {
      const call = await lockCall(tx, actor, id);
      const latest = await latestVersion(tx, id);
      if (call.status === 'withdrawn') return counted(tx, id);
      await this.approvals.void(tx, CALL_SUBJECT, latest.id);
      await tx.query("UPDATE calls SET status = 'withdrawn', version = version + 1 WHERE id = ?", [id]);
      await this.note(tx, actor, 'call.withdraw', call, latest);
      return counted(tx, id);
    });
  }

  private async write(
    tx: EntityManager,
    actor: Actor,
    call: Call,
    before: CallVersion,
    content: Pick<CallVersion, 'content' | 'closesAt'>,
  ): Promise<CallVersion> {
    if (before.status === 'published') return this.addVersion(tx, actor, call, content, before.number + 1);
    if (before.status === 'in_review') await this.approvals.void(tx, CALL_SUBJECT, before.id);
    const { isListed } = content.content;
    await tx.update(
      CallVersion,
      { id: before.id },
      { ...content, isListed, status: 'draft', createdBy: actor.accountId },
    );
    return tx.findOneByOrFail(CallVersion, { id: before.id });
  }

  private async addVersion(
    tx: EntityManager,
    actor: Actor,
    call: Call,
    content: Pick<CallVersion, 'content' | 'closesAt'>,
    number: number,
  ): Promise<CallVersion> {
    const facts = { ...content, isListed: content.content.isListed, callId: call.id, number };
    const version = tx.create(CallVersion, { ...facts, status: 'draft', createdBy: actor.accountId });
    await tx.insert(CallVersion, version);
    return version;
  }

  private async publish(tx: EntityManager, versionId: string): Promise<void> {
    const { callId } = await tx.findOneByOrFail(CallVersion, { id: versionId });
    await setStatus(tx, versionId, 'in_review', 'published');
    await tx.query(
      "UPDATE calls SET published_version_id = ?, status = 'open', version = version + 1 WHERE id = ? AND status <> 'withdrawn'",
      [versionId, callId],
    );
  }

  private async note(tx: EntityManager, actor: Actor, action: string, call: Call, version: CallVersion): Promise<void> {
    await this.audit.note(tx, {
      officeId: call.officeId,
      actor: { type: 'account', id: actor.accountId },
      action,
      object: { type: 'call', id: call.id },
      afterHash: versionHash(version),
    });
  }
}

async function counted(tx: EntityManager, id: string): Promise<CountedCall> {
  return (await countedCalls(tx, [await tx.findOneByOrFail(Call, { id })]))[0]!;
}

/** @throws DomainError conflict when it is in another state by now */
async function setStatus(tx: EntityManager, id: string, from: CallVersionStatus, to: CallVersionStatus): Promise<void> {
  const { affected } = await tx.update(CallVersion, { id, status: from }, { status: to });
  if (affected !== 1) throw new DomainError('conflict', 'call.nothing_new');
}

function assertFresh(call: Call, version: number): void {
  if (call.version === version) return;
  throw new DomainError('stale', 'call.stale', { field: 'If-Match', current: { version: call.version } });
}

/** A readable, unguessable address part: the English title's first words, the year and six letters. */
function newSlug(content: CallContent, closesAt: Date): string {
  const words = (content.texts.en?.title ?? 'call')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replace(/^-|-$/g, '');
  return `${words || 'call'}-${closesAt.getUTCFullYear()}-${randomBytes(3).toString('hex')}`;
}

async function describeCalls(reads: EntityManager, ids: string[]): Promise<Map<string, ApprovalSubject>> {
  const versions = await reads.findBy(CallVersion, { id: In(ids) });
  return new Map(
    versions.map(({ id, content }) => [
      id,
      { title: callText(content, content.mainLanguage).title, recipients: null, kind: null },
    ]),
  );
}
