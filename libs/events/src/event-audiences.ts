import { In, type EntityManager } from 'typeorm';
import { REACHED_STATES, type Mailing, type RecipientSource, type VariantKey } from '@hamshahr/mailing';
import { DomainError } from '@hamshahr/platform';
import { CATALOG_LANGUAGES } from '@hamshahr/views';
import { EventRevision } from './event-revision.entity.js';
import type { Partstat } from './event-status.js';
import { isChangeSeenIn } from './revision-changes.js';

/** SQL that is true when some mailing about the event has reached invitation `i`, or is about to; takes the states. */
export const REACHED = `EXISTS (
  SELECT 1 FROM deliveries other JOIN mailings m ON m.id = other.mailing_id AND m.subject_type = 'event'
  WHERE other.recipient_id = i.id AND other.status IN (?))`;

/** The revision that invitation `i` was last told; takes the states. */
const LAST_HEARD = `(
  SELECT m.content_id FROM deliveries d JOIN mailings m ON m.id = d.mailing_id AND m.subject_type = 'event'
    AND m.kind IN ('invitation', 'place', 'update')
  WHERE d.recipient_id = i.id AND d.status IN (?) ORDER BY m.stamp DESC, d.id DESC LIMIT 1)`;

const PERSON = `i.id AS recipient_id, i.name, i.address, i.address_hash, i.token_version,
  CASE WHEN COALESCE(i.reply_language, i.language) IN (?) THEN COALESCE(i.reply_language, i.language) ELSE 'en' END AS language,
  COALESCE(i.reply_city_id, i.city_id) AS city_id`;

/** Everybody of the mailing's audience whom nothing about the event has reached. */
export function newcomers(mailing: Mailing, audience: RecipientSource): RecipientSource {
  return {
    sql: `SELECT ${PERSON}, NULL AS base_id
          FROM invitations i WHERE i.event_id = ? AND i.withdrawn_at IS NULL AND NOT ${REACHED} AND i.contact_id IN (
            SELECT a.contact_id FROM (${audience.sql}) a)`,
    params: [CATALOG_LANGUAGES, mailing.subjectId, REACHED_STATES, ...audience.params],
  };
}

/** Everybody who is invited, with what they were last told; people on the way to their first mail among them (rule 38). */
export function invited(mailing: Mailing, publishedId: string): RecipientSource {
  return {
    sql: `SELECT ${PERSON}, COALESCE(${LAST_HEARD}, ?) AS base_id
          FROM invitations i WHERE i.event_id = ? AND i.invited_at IS NOT NULL AND i.withdrawn_at IS NULL`,
    params: [CATALOG_LANGUAGES, REACHED_STATES, publishedId, mailing.subjectId],
  };
}

/** Those of the invited who answered so, or not yet. */
export function answering(eventId: string, partstats: readonly Partstat[]): RecipientSource {
  return {
    sql: `SELECT ${PERSON}, NULL AS base_id FROM invitations i
          WHERE i.event_id = ? AND i.invited_at IS NOT NULL AND i.withdrawn_at IS NULL AND i.partstat IN (?)`,
    params: [CATALOG_LANGUAGES, eventId, partstats],
  };
}

/** Everybody whom some message has reached or may have; only they have an entry to take away (rule 38). */
export function entryHolders(mailing: Mailing, publishedId: string): RecipientSource {
  const { sql, params } = invited(mailing, publishedId);
  const only = mailing.recipientIds;
  return {
    sql: `${sql} AND ${REACHED}${only ? ' AND i.id IN (?)' : ''}`,
    params: [...params, REACHED_STATES, ...(only ? [only] : [])],
  };
}

/**
 * Those among the invited who see a difference between what they were last told and the mailing's revision.
 * A postponed event stands in nobody's calendar, so its new date goes to all of them.
 * @throws DomainError conflict when nobody would see one
 */
export async function touched<T extends VariantKey>(
  tx: EntityManager,
  mailing: Mailing,
  readers: T[],
  isPostponed: boolean,
): Promise<T[]> {
  if (isPostponed) return readers;
  const after = await tx.findOneByOrFail(EventRevision, { id: mailing.contentId });
  const ids = [...new Set(readers.map(({ baseId }) => baseId!))];
  const bases = new Map((await tx.findBy(EventRevision, { id: In(ids) })).map((base) => [base.id, base]));
  const seeing = readers.filter(({ baseId, language }) => isChangeSeenIn(language, bases.get(baseId!)!, after));
  if (seeing.length === 0) throw new DomainError('conflict', 'event.nothing_changed');
  return seeing;
}
