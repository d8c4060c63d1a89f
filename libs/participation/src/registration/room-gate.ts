import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AnswerGates, Event, EventRevision, peopleExpected, type AnswerGate } from '@hamshahr/events';
import { DomainError } from '@hamshahr/platform';
import { RegistrationForm } from './registration.entity.js';

/** Where people can register, an invitee's yes needs a place too; elsewhere the capacity is what readers are told. */
@Injectable()
export class RoomGate implements OnModuleInit {
  constructor(private readonly gates: AnswerGates) {}

  onModuleInit(): void {
    this.gates.register((...answer) => assertRoom(...answer));
  }
}

const assertRoom: AnswerGate = async (tx, invitation, { partstat, companions }) => {
  if (partstat !== 'accepted') return;
  // Whoever has said yes keeps what they have.
  if (invitation.partstat === 'accepted' && companions <= invitation.companions) return;
  const { eventId, addressHash } = invitation;
  const form = await tx.findOne(RegistrationForm, { where: { eventId }, lock: { mode: 'pessimistic_write' } });
  if (form?.status !== 'approved') return;
  const capacity = await capacityOf(tx, eventId);
  if (capacity === null) return;
  const [held] = await tx.query<{ n: string | null }[]>(
    "SELECT SUM(1 + companions) AS n FROM registrations WHERE event_id = ? AND status = 'offered' AND address_hash <> ?",
    [eventId, addressHash],
  );
  const taken = (await peopleExpected(tx, eventId, addressHash)) + Number(held?.n ?? 0);
  if (taken + 1 + companions > capacity) throw new DomainError('conflict', 'reply.full', { field: 'answer' });
};

async function capacityOf(tx: EntityManager, eventId: string): Promise<number | null> {
  const { publishedRevisionId: id } = await tx.findOneByOrFail(Event, { id: eventId });
  return id === null ? null : (await tx.findOneByOrFail(EventRevision, { id })).capacity;
}
