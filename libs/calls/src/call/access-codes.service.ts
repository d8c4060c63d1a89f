import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Audit } from '@hamshahr/audit';
import type { Actor } from '@hamshahr/people';
import { Database, DomainError, cleanText, isOne } from '@hamshahr/platform';
import { callOf, lockCall } from './call-rows.js';
import { CallAccessCode } from './call.entity.js';

/** Letters and digits that nobody mistakes for one another on paper. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const LENGTH = 10;
const MOST = 200;

export interface AccessCodeInput {
  note: string;
  /** How many submissions it may begin, 1 to 1,000. */
  uses: number;
  /** Until when what began with it is taken; null: the call's own deadline. */
  until: Date | null;
}

/** Codes that open a call for single people, or for a late one. */
@Injectable()
export class AccessCodes {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  async list(actor: Actor, callId: string): Promise<CallAccessCode[]> {
    await callOf(this.database.reads, actor, callId);
    return this.database.reads.find(CallAccessCode, { where: { callId }, order: { id: 'ASC' } });
  }

  /** @throws DomainError invalid naming the field */
  async add(actor: Actor, callId: string, { note, uses, until }: AccessCodeInput): Promise<CallAccessCode> {
    if (!Number.isInteger(uses) || uses < 1 || uses > 1000) {
      throw new DomainError('invalid', 'call.range', { field: 'uses', params: { min: 1, max: 1000 } });
    }
    const text = cleanText(note);
    if (text.length > 200) throw new DomainError('invalid', 'words.long', { field: 'note', params: { max: 200 } });
    return this.database.transaction(async (tx) => {
      await lockCall(tx, actor, callId);
      if ((await tx.countBy(CallAccessCode, { callId })) >= MOST) {
        throw new DomainError('conflict', 'call.too_many', { field: 'codes', params: { max: MOST } });
      }
      const code = tx.create(CallAccessCode, {
        ...{ callId, code: newCode(), note: text, uses, used: 0, until, createdBy: actor.accountId },
      });
      await tx.insert(CallAccessCode, code);
      await this.note(tx, actor, 'call.code_add', callId);
      return tx.findOneByOrFail(CallAccessCode, { id: code.id });
    });
  }

  /** What has begun with it stays, without the code's own deadline. @throws DomainError missing */
  async remove(actor: Actor, callId: string, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await lockCall(tx, actor, callId);
      const result: unknown = await tx.query('DELETE FROM call_access_codes WHERE id = ? AND call_id = ?', [
        id,
        callId,
      ]);
      if (!isOne(result)) throw new DomainError('missing', 'call.code_missing');
      await this.note(tx, actor, 'call.code_remove', callId);
    });
  }

  private async note(tx: Parameters<Audit['note']>[0], actor: Actor, action: string, callId: string): Promise<void> {
    await this.audit.note(tx, {
      officeId: actor.officeId,
      actor: { type: 'account', id: actor.accountId },
      action,
      object: { type: 'call', id: callId },
    });
  }
}

function newCode(): string {
  return Array.from(randomBytes(LENGTH), (byte) => LETTERS[byte % LETTERS.length]).join('');
}
