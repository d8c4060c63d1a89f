import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@hamshahr/audit';
import type { Actor } from '@hamshahr/people';
import { canonicalJson, sha256 } from '@hamshahr/platform';
import type { Event } from './event.entity.js';
import type { EventRevision } from './event-revision.entity.js';

/** Audit rows of events: which content was before and after, as hashes. */
@Injectable()
export class EventAudit {
  constructor(private readonly audit: Audit) {}

  /** @param actor null when the system itself acts */
  async note(
    tx: EntityManager,
    actor: Pick<Actor, 'accountId'> | null,
    action: string,
    event: Event,
    after: EventRevision,
    before?: EventRevision,
  ): Promise<void> {
    await this.audit.note(tx, {
      officeId: event.officeId,
      actor: actor ? { type: 'account', id: actor.accountId } : { type: 'system', id: null },
      action,
      object: { type: 'event', id: event.id },
      beforeHash: before && revisionHash(before),
      afterHash: revisionHash(after),
    });
  }
}

/** Hash of what invitees can see of a revision. */
export function revisionHash(revision: EventRevision): Buffer {
  const { kind, hostCityId, coHostCityId, wallStart, zone, minutes, joinUrl, hasRoom, venue, capacity, texts } =
    revision;
  const seen = { kind, hostCityId, coHostCityId, wallStart, zone, minutes, joinUrl, venue, capacity, texts };
  // What came later is left out where there is none: the hashes of before go on.
  if (hasRoom) Object.assign(seen, { hasRoom });
  if (revision.series) Object.assign(seen, { series: revision.series });
  if (revision.programme) Object.assign(seen, { programme: revision.programme });
  return sha256(canonicalJson(seen));
}
