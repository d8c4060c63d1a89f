import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Partstat } from './event-status.js';
import type { Invitation } from './invitation.entity.js';

/** Whether an answer can be taken. @throws DomainError conflict `reply.full` when no place is left for it */
export type AnswerGate = (
  tx: EntityManager,
  invitation: Invitation,
  answer: { partstat: Partstat; companions: number },
) => Promise<void>;

/** Upper capabilities that count places look at every answer before it is recorded, in its transaction. */
@Injectable()
export class AnswerGates {
  private readonly gates: AnswerGate[] = [];

  register(gate: AnswerGate): void {
    this.gates.push(gate);
  }

  async pass(...answer: Parameters<AnswerGate>): Promise<void> {
    for (const gate of this.gates) await gate(...answer);
  }
}
