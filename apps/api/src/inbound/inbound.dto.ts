import { IsIn, IsOptional } from 'class-validator';
import {
  INBOUND_KINDS,
  RESOLVING_ACTIONS,
  isAcceptable,
  isSuppressible,
  type InboundKind,
  type InboundRow,
  type ResolvingAction,
} from '@hamshahr/mailing';
import type { Page } from '@hamshahr/platform';
import { PageQuery } from '../http/page.dto.js';

export class InboundQuery extends PageQuery {
  /** `true`: only what waits for a person; `false`: only what does not. */
  @IsOptional()
  @IsIn(['true', 'false'])
  waiting?: string;

  /** @example bounce */
  @IsOptional()
  @IsIn([...INBOUND_KINDS])
  kind?: InboundKind;
}

export class InboundMailView {
  id!: string;
  /** `itip`, `bounce`, `complaint`, `autoreply`, `human` or `unreadable`. @example itip */
  kind!: string;
  /** Of a calendar mail. @example REPLY */
  method!: string | null;
  /** @example ACCEPTED */
  partstat!: string | null;
  /** `applied`, `needs_person`, `outdated` or `ignored`. @example needs_person */
  outcome!: string;
  /** Why. @example forwarded */
  reason!: string | null;
  waits!: boolean;
  /** Whom it is about: the attendee, or the address that bounced or complained. */
  recipient!: string | null;
  /** Of a bounce (RFC 3463). @example 5.1.1 */
  status!: string | null;
  sender!: string | null;
  subject!: string;
  /** Its beginning. */
  text!: string;
  /** In UTC. */
  receivedAt!: string;
  /** The time that an invitee proposes, in UTC. */
  proposedStart!: string | null;
  proposedEnd!: string | null;
  /** Title of the mailing it is about, name of its recipient. */
  title!: string | null;
  mailingId!: string | null;
  eventId!: string | null;
  name!: string | null;
  /** What a person may do with it. */
  mayAccept!: boolean;
  maySuppress!: boolean;
  /** `accept`, `ignore` or `suppress`, when a person has. */
  settledAs!: string | null;
  settledByName!: string | null;
  settledAt!: string | null;
}

export class InboundMailsView {
  items!: InboundMailView[];
  next!: string | null;
}

export class InboundMailDetailView extends InboundMailView {
  /** The mail as it came. */
  raw!: string;
  /** It is longer than what is shown. */
  isCut!: boolean;
}

export class Settle {
  /** `accept`: it is the invitee's answer; `suppress`: write there no more; `ignore`: it was seen. @example ignore */
  @IsIn([...RESOLVING_ACTIONS])
  as!: ResolvingAction;
}

export function toInboundMailView(row: InboundRow): InboundMailView {
  const { mail, title, mailingId, eventId, name, settledByName } = row;
  const { id, kind, method, partstat, outcome, reason, waits, recipient, status, sender, subject, text } = mail;
  return {
    ...{ id, kind, method, partstat, outcome, reason, waits, recipient, status, sender, subject, text },
    receivedAt: mail.receivedAt.toISOString(),
    proposedStart: mail.proposedStart?.toISOString() ?? null,
    proposedEnd: mail.proposedEnd?.toISOString() ?? null,
    ...{ title, mailingId, eventId, name },
    mayAccept: isAcceptable(mail),
    maySuppress: isSuppressible(mail),
    settledAs: mail.resolution,
    settledByName,
    settledAt: mail.resolvedAt?.toISOString() ?? null,
  };
}

export function toInboundMailsView({ items, next }: Page<InboundRow>): InboundMailsView {
  return { items: items.map(toInboundMailView), next };
}

export function toInboundMailDetailView(row: InboundRow & { raw: string; isCut: boolean }): InboundMailDetailView {
  return { ...toInboundMailView(row), raw: row.raw, isCut: row.isCut };
}
