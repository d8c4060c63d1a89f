import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, affected, isDuplicate, isOne } from './database.js';
import { DomainError } from './domain-error.js';

const LEASE_SECONDS = 60;
const KEPT_HOURS = 48;

export interface IdempotentRequest {
  scope: string;
  key: string;
  requestHash: Buffer;
  /** Set by `reserve`. */
  owner?: string;
}

export interface StoredAnswer {
  status: number;
  body: unknown;
}

/**
 * A repeated POST is carried out once (draft-ietf-httpapi-idempotency-key-header). The key is reserved by an insert of
 * its own; the answer is stored in the business transaction, so it exists exactly when the effect exists.
 */
@Injectable()
export class Idempotency {
  constructor(private readonly database: Database) {}

  /**
   * @returns the stored answer when the request was carried out before, null when it may proceed
   * @throws DomainError conflict while another request with this key runs, invalid when the body differs
   */
  async reserve(request: IdempotentRequest): Promise<StoredAnswer | null> {
    request.owner = randomBytes(16).toString('hex');
    if (await this.insert(request)) return null;
    const [row] = await this.database.reads.query<
      { requestHash: Buffer; status: string; answerStatus: number; answer: string | null }[]
    >(
      'SELECT request_hash AS requestHash, status, answer_status AS answerStatus, answer FROM idempotency_keys WHERE scope = ? AND `key` = ?',
      [request.scope, request.key],
    );
    if (row && !row.requestHash.equals(request.requestHash)) {
      throw new DomainError('invalid', 'idempotency.other_request', { field: 'Idempotency-Key' });
    }
    if (row?.status === 'answered') return { status: row.answerStatus, body: JSON.parse(row.answer ?? 'null') };
    if (await this.takeOver(request)) return null;
    throw new DomainError('conflict', 'idempotency.in_progress', { field: 'Idempotency-Key' });
  }

  /** Stores the answer inside the business transaction `tx`. */
  async answer(tx: EntityManager, request: IdempotentRequest, answer: StoredAnswer): Promise<void> {
    const result: unknown = await tx.query(
      "UPDATE idempotency_keys SET status = 'answered', answer_status = ?, answer = ? WHERE scope = ? AND `key` = ? AND owner = ?",
      [answer.status, JSON.stringify(answer.body ?? null), request.scope, request.key, request.owner],
    );
    // Another request took the key over while this one was stalled: its effect counts, ours is rolled back.
    if (!isOne(result)) throw new DomainError('conflict', 'idempotency.in_progress', { field: 'Idempotency-Key' });
  }

  /** A refused or failed request leaves the key free, so that the caller may repair it and try again. */
  async release(request: IdempotentRequest): Promise<void> {
    await this.database.reads.query(
      "DELETE FROM idempotency_keys WHERE scope = ? AND `key` = ? AND status = 'in_progress' AND owner = ?",
      [request.scope, request.key, request.owner],
    );
  }

  /** Removes keys older than 48 hours, a batch at a time. */
  async forget(): Promise<void> {
    await this.database.reads.query(
      'DELETE FROM idempotency_keys WHERE created_at < UTC_TIMESTAMP(3) - INTERVAL ? HOUR LIMIT 5000',
      [KEPT_HOURS],
    );
  }

  /** Forgets answers in which a text stands, such as the address of a person who is erased. */
  async forgetAnswersWith(tx: EntityManager, text: string): Promise<void> {
    await tx.query('DELETE FROM idempotency_keys WHERE LOCATE(?, answer) > 0', [text]);
  }

  private async insert(request: IdempotentRequest): Promise<boolean> {
    try {
      await this.database.reads.query(
        "INSERT INTO idempotency_keys (scope, `key`, request_hash, owner, status, lease_until) VALUES (?, ?, ?, ?, 'in_progress', UTC_TIMESTAMP(3) + INTERVAL ? SECOND)",
        [request.scope, request.key, request.requestHash, request.owner, LEASE_SECONDS],
      );
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  private async takeOver(request: IdempotentRequest): Promise<boolean> {
    const result: unknown = await this.database.reads.query(
      "UPDATE idempotency_keys SET owner = ?, lease_until = UTC_TIMESTAMP(3) + INTERVAL ? SECOND WHERE scope = ? AND `key` = ? AND status = 'in_progress' AND lease_until < UTC_TIMESTAMP(3)",
      [request.owner, LEASE_SECONDS, request.scope, request.key],
    );
    return affected(result) === 1;
  }
}
