import { Injectable } from '@nestjs/common';
import { Event, EventRevision } from '@hamshahr/events';
import { readAddress } from '@hamshahr/people';
import { Clock, Database, DomainError, Tokens, cleanText, found } from '@hamshahr/platform';
import { opensAt } from '../room/meetings.service.js';
import { Room } from '../room/room.entity.js';
import { Attendance } from './attendance.entity.js';
import { Invitees } from './person-keys.js';

/** What the page behind a check-in code shows. */
export interface CheckInSheet {
  event: Event;
  revision: EventRevision;
  state: 'early' | 'open' | 'over' | 'off';
  opensAt: Date;
}

export interface CheckIn {
  name: string;
  address: string;
}

/** People write themselves down, with the code that is shown in the room, as on a sheet at the door. */
@Injectable()
export class CheckIns {
  constructor(
    private readonly database: Database,
    private readonly tokens: Tokens,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError missing */
  async open(code: string): Promise<CheckInSheet> {
    const { reads } = this.database;
    const wanted = code.toLowerCase();
    const room = /^[a-z2-9]{8}$/.test(wanted) ? await reads.findOneBy(Room, { checkInCode: wanted }) : null;
    const { eventId } = found(room, 'attendance.code');
    const event = await reads.findOneByOrFail(Event, { id: eventId });
    const id = found(event.publishedRevisionId, 'attendance.code');
    const revision = await reads.findOneByOrFail(EventRevision, { id });
    const opens = opensAt(room!, revision);
    return { event, revision, opensAt: opens, state: this.stateOf(event, revision, opens) };
  }

  /**
   * Once for each person, however often it is sent; whether somebody is invited is not told.
   * @throws DomainError invalid naming the field; conflict unless the event is on
   */
  async checkIn(code: string, { name, address }: CheckIn): Promise<CheckInSheet> {
    const sheet = await this.open(code);
    if (sheet.state !== 'open') throw new DomainError('conflict', `attendance.${sheet.state}`);
    const read = readAddress(address.trim());
    const shown = [...cleanText(name).trim()].slice(0, 200).join('');
    if (shown === '') throw new DomainError('invalid', 'attendance.name', { field: 'name' });
    if ('fault' in read) throw new DomainError('invalid', 'attendance.address', { field: 'address' });
    const { id: eventId } = sheet.event;
    await this.database.transaction(async (tx) => {
      await tx.findOneOrFail(Room, { where: { eventId }, lock: { mode: 'pessimistic_write' } });
      const person = (await Invitees.of(tx, eventId, this.tokens)).named(shown, read.address);
      const where = { eventId, source: 'check_in' as const };
      if (await tx.existsBy(Attendance, { ...where, personKey: person.personKey })) return;
      const number = (await tx.maximum(Attendance, 'number', where)) ?? 0;
      const joinedAt = this.clock.now();
      await tx.insert(Attendance, { ...where, originId: '0', number: number + 1, ...person, joinedAt });
    });
    return sheet;
  }

  private stateOf({ status }: Event, revision: EventRevision, opens: Date): CheckInSheet['state'] {
    if (status === 'cancelled' || status === 'postponed') return 'off';
    const now = this.clock.now().getTime();
    if (now < opens.getTime()) return 'early';
    return now > revision.endsAt.getTime() ? 'over' : 'open';
  }
}
