import type { Partstat, TemplateVersion } from '@hamshahr/calendar';
import type { Tokens } from '@hamshahr/platform';
import type { Delivery } from './delivery.entity.js';
import type { FrozenParts } from './frozen-parts.js';
import { opens } from './mail-kind.js';
import type { Mailing } from './mailing.entity.js';
import type { Standing } from './message-order.js';
import type { SlotValues } from './slots.js';

export type ComposedMailing = Pick<Mailing, 'id' | 'kind' | 'tokenKey' | 'sequence' | 'stamp'>;
export type ComposedDelivery = Pick<Delivery, 'id' | 'recipientId' | 'name' | 'address' | 'tokenVersion' | 'partstat'> &
  Partial<Pick<Delivery, 'originId' | 'stamp'>> &
  Pick<Standing, 'thread'>;

/** Everything in which the messages of one variant differ. */
export interface Personal {
  id: string;
  to: { name: string; address: string };
  values: SlotValues;
  version: TemplateVersion;
  envelopeFrom: string;
  envelopeId: string;
  messageId: string;
  /** Message-ID of what it answers to. */
  references: string | null;
  /** Value of List-Unsubscribe; null for mail that nobody may take themselves off. */
  unsubscribe: string | null;
}

/** @param fallbackStamp DTSTAMP of a preview, before the mailing has one */
export function personal(
  tokens: Tokens,
  mailing: ComposedMailing,
  parts: FrozenParts,
  delivery: ComposedDelivery,
  fallbackStamp?: Date,
): Personal {
  const stamp = delivery.stamp ?? mailing.stamp ?? fallbackStamp;
  if (!stamp) throw new Error(`Mailing ${mailing.id} has not started`);
  const bounceToken = tokens.sign('bounce', delivery.id, 0, mailing.tokenKey);
  const answered = delivery.thread ?? (delivery.originId ? { id: delivery.originId, key: mailing.tokenKey } : null);
  const values = slotValues(tokens, mailing, delivery);
  return {
    id: delivery.id,
    to: { name: delivery.name, address: delivery.address },
    values,
    version: { sequence: mailing.sequence ?? 0, stamp, ...keptAnswer(delivery) },
    envelopeFrom: `bounce+${bounceToken}@${parts.domain}`,
    envelopeId: bounceToken,
    messageId: messageIdOf(tokens, { id: delivery.id, key: mailing.tokenKey }, parts.domain),
    references: answered ? messageIdOf(tokens, answered, parts.domain) : null,
    unsubscribe: unsubscribeOf(parts, values.leave),
  };
}

export function slotValues(tokens: Tokens, mailing: ComposedMailing, delivery: ComposedDelivery): SlotValues {
  return {
    name: delivery.name,
    address: delivery.address,
    token: tokens.sign(opens(mailing.kind), delivery.recipientId, delivery.tokenVersion, mailing.tokenKey),
    leave: tokens.sign('unsubscribe', delivery.id, delivery.tokenVersion, mailing.tokenKey),
    join: wayIn(tokens, mailing, delivery),
  };
}

/** Rooms are for invitees: the id of somebody who only registered is another person's among the invitations. */
function wayIn(tokens: Tokens, { kind, tokenKey }: ComposedMailing, { recipientId, tokenVersion }: ComposedDelivery) {
  return opens(kind) === 'reply' ? tokens.sign('join', recipientId, tokenVersion, tokenKey) : '';
}

/** The Message-ID of a delivery (RFC 5322 §3.6.4): always the same for the same row and key. */
function messageIdOf(tokens: Tokens, { id, key }: { id: string; key: string }, domain: string): string {
  return `<${tokens.sign('message', id, 0, key)}@${domain}>`;
}

/** RFC 2369: one header with both ways out (rule 31). */
function unsubscribeOf({ unsubscribeUrl, domain }: FrozenParts, token: string): string | null {
  if (!unsubscribeUrl) return null;
  return `<${unsubscribeUrl}${token}>, <mailto:unsubscribe+${token}@${domain}>`;
}

/** A minor change leaves the answer as it is in the reader's calendar (rule 5). */
function keptAnswer({ partstat }: Pick<Delivery, 'partstat'>): { partstat?: Partstat } {
  return partstat === null ? {} : { partstat: partstat as Partstat };
}
