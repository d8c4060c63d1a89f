import { Injectable } from '@nestjs/common';
import { Event, EventRevision, Invitation } from '@hamshahr/events';
import { Clock, Database, DomainError, Tokens, found } from '@hamshahr/platform';
import { Meetings, closesAt, opensAt } from './meetings.service.js';
import { Room } from './room.entity.js';

/** What the holder of a join link may see. */
export interface JoinLink {
  invitation: Invitation;
  event: Event;
  revision: EventRevision;
  room: Room;
  state: 'early' | 'open' | 'over' | 'cancelled' | 'postponed';
  opensAt: Date;
}

/** Personal links into the room of an event, without an account. Opening one reads and never writes (rule 30). */
@Injectable()
export class Joining {
  constructor(
    private readonly database: Database,
    private readonly tokens: Tokens,
    private readonly clock: Clock,
    private readonly meetings: Meetings,
  ) {}

  /** @throws DomainError missing for a tampered, foreign or revoked link; all look the same */
  async open(token: unknown): Promise<JoinLink> {
    const { reads } = this.database;
    const claim = found(this.tokens.parse(token), 'reply.link_invalid');
    const invitation = await reads.findOneBy(Invitation, { id: claim.id });
    const isRight = this.tokens.verify(claim, 'join', invitation?.tokenVersion ?? 1);
    // Version 0 is given to previews and test mails alone.
    if (this.tokens.verify(claim, 'join', 0)) throw new DomainError('missing', 'reply.test');
    if (!isRight || !invitation?.invitedAt) throw new DomainError('missing', 'reply.link_invalid');
    if (invitation.withdrawnAt) throw new DomainError('missing', 'reply.withdrawn');
    const event = await reads.findOneByOrFail(Event, { id: invitation.eventId });
    const id = found(event.publishedRevisionId, 'reply.link_invalid');
    const revision = await reads.findOneByOrFail(EventRevision, { id });
    const room = found(await reads.findOneBy(Room, { eventId: event.id }), 'reply.link_invalid');
    const opens = opensAt(room, revision);
    return { invitation, event, revision, room, opensAt: opens, state: this.stateOf(event, revision, opens) };
  }

  /** Where the person gets in. @throws DomainError unavailable */
  async enter({ invitation: { id, name }, ...opened }: JoinLink): Promise<string> {
    // An event that meets elsewhere since has its link; mails with the old one are still about.
    if (!opened.revision.hasRoom && opened.revision.joinUrl !== null) return opened.revision.joinUrl;
    return this.meetings.enter(opened, { id: `i${id}`, name, role: 'viewer' });
  }

  private stateOf({ status }: Event, revision: EventRevision, opens: Date): JoinLink['state'] {
    if (status === 'cancelled' || status === 'postponed') return status;
    const now = this.clock.now().getTime();
    if (now < opens.getTime()) return 'early';
    return now > closesAt(revision).getTime() ? 'over' : 'open';
  }
}
