import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit, type AuditNote } from '@hamshahr/audit';
import { Event, EventRevision, admit, peopleExpected, release } from '@hamshahr/events';
import { knownContact } from '@hamshahr/people';
import { Clock, found } from '@hamshahr/platform';
import {
  Registration,
  RegistrationForm,
  type RegistrationNotice,
  type RegistrationStatus,
} from './registration.entity.js';

/** What somebody is told when their registration comes into a state; nothing where the page itself says so. */
const NOTICES: Partial<Record<RegistrationStatus, RegistrationNotice>> = {
  placed: 'place',
  waiting: 'waitlist',
  offered: 'offer',
  declined: 'decline',
};

/** An event whose places are locked: nobody else gives or frees one until the transaction ends. */
export interface LockedPlaces {
  form: RegistrationForm;
  event: Event;
  revision: EventRevision;
  /** Who gives and takes, where it is not the person who registered. */
  by?: AuditNote['actor'];
}

/** Gives places and takes them back, one event at a time under the lock of its form. */
@Injectable()
export class Places {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Call it before anything of the event is read: what was read earlier may be out of date. @throws DomainError missing */
  async lock(tx: EntityManager, eventId: string): Promise<LockedPlaces> {
    const lock = { mode: 'pessimistic_write' as const };
    const form = found(await tx.findOne(RegistrationForm, { where: { eventId }, lock }), 'registration.closed');
    const event = await tx.findOneByOrFail(Event, { id: eventId });
    const published = event.publishedRevisionId;
    const revision = published === null ? null : await tx.findOneBy(EventRevision, { id: published });
    return { form, event, revision: found(revision, 'registration.closed') };
  }

  /** A place if there is one and nobody waits for it, else the end of the waitlist. */
  async settle(tx: EntityManager, places: LockedPlaces, registration: Registration): Promise<void> {
    const { eventId } = registration;
    const isFree = await this.fits(tx, places, registration);
    const isWaitedFor = await tx.existsBy(Registration, { eventId, status: 'waiting' });
    if (isFree && !isWaitedFor) await this.place(tx, places, registration);
    else await this.move(tx, places, registration, 'waiting', 'waiting_since = UTC_TIMESTAMP(3)');
  }

  async place(tx: EntityManager, places: LockedPlaces, registration: Registration): Promise<void> {
    const { eventId, name, address, addressHash, language, cityId, companions } = registration;
    const person = { name, address, addressHash, language, cityId };
    const contactId = await knownContact(tx, { officeId: places.event.officeId, ...person });
    registration.invitationId = await admit(tx, { eventId, contactId, companions, ...person });
    await tx.update(Registration, { id: registration.id }, { invitationId: registration.invitationId });
    await this.move(tx, places, registration, 'placed', 'offered_until = NULL');
  }

  /** What was held for the person is free again; they are offered nothing any more. */
  async free(
    tx: EntityManager,
    places: LockedPlaces,
    registration: Registration,
    status: 'cancelled' | 'declined' | 'lapsed',
  ): Promise<void> {
    if (registration.status === 'placed' && registration.invitationId) await release(tx, registration.invitationId);
    await this.move(tx, places, registration, status, 'offered_until = NULL');
  }

  /** Offers what is free to the first of the waitlist for whom it suffices; nobody overtakes the first in the queue. */
  async offer(tx: EntityManager, places: LockedPlaces): Promise<number> {
    const { eventId } = places.form;
    if (!this.isAhead(places)) return 0;
    for (let offers = 0; ; offers += 1) {
      const order = { waitingSince: 'ASC' as const, id: 'ASC' as const };
      const first = await tx.findOne(Registration, { where: { eventId, status: 'waiting' }, order });
      if (!first || !(await this.fits(tx, places, first))) return offers;
      const hours = places.form.offerHours;
      // Nobody is offered a place at an event that has begun by the time they answer. In whole minutes, as it is told.
      const until =
        "offered_until = LEAST(DATE_FORMAT(UTC_TIMESTAMP() + INTERVAL ? HOUR + INTERVAL 59 SECOND, '%Y-%m-%d %H:%i:00'), ?)";
      await this.move(tx, places, first, 'offered', until, [hours, places.revision.startsAt]);
    }
  }

  /** Whether the event is still going to take place at a known time. */
  isAhead({ event, revision }: LockedPlaces): boolean {
    return event.status === 'published' && revision.startsAt > this.clock.now();
  }

  async awaitApproval(tx: EntityManager, places: LockedPlaces, registration: Registration): Promise<void> {
    await this.move(tx, places, registration, 'awaiting_approval', 'offered_until = NULL');
  }

  private async fits(tx: EntityManager, { revision }: LockedPlaces, registration: Registration): Promise<boolean> {
    if (revision.capacity === null) return true;
    const { eventId, id, addressHash, companions } = registration;
    const [held] = await tx.query<{ n: string | null }[]>(
      "SELECT SUM(1 + companions) AS n FROM registrations WHERE event_id = ? AND status = 'offered' AND id <> ?",
      [eventId, id],
    );
    const taken = await peopleExpected(tx, eventId, addressHash);
    return taken + Number(held?.n ?? 0) + 1 + companions <= revision.capacity;
  }

  private async move(
    tx: EntityManager,
    { event, by }: LockedPlaces,
    registration: Registration,
    status: RegistrationStatus,
    also: string,
    params: unknown[] = [],
  ): Promise<void> {
    const { id } = registration;
    const notice = NOTICES[status] ?? null;
    await tx.query(`UPDATE registrations SET status = ?, notice = ?, ${also} WHERE id = ?`, [
      status,
      notice,
      ...params,
      id,
    ]);
    Object.assign(registration, { status, notice });
    await this.audit.note(tx, {
      officeId: event.officeId,
      actor: by ?? { type: 'invitee', id },
      action: `registration.${status}`,
      object: { type: 'registration', id },
    });
  }
}
