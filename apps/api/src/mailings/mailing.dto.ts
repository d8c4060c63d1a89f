import { IsIn, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import {
  DELIVERY_STATES,
  MAILING_STATES,
  RESOLUTIONS,
  type Delivery,
  type DeliveryRow,
  type DeliveryStatus,
  type Mailing,
  type MailingDetail,
  type MailingFilter,
  type MailingFrame,
  type MailingList,
  type MailingStatus,
  type MessagePreview,
  type Pause,
  type Resolution,
} from '@hamshahr/mailing';
import { CALL_SUBJECT } from '@hamshahr/calls';
import { REMINDER_SUBJECT } from '@hamshahr/participation';
import type { Page } from '@hamshahr/platform';
import { oneOrMore } from '../http/instant.js';
import { PageQuery } from '../http/page.dto.js';

/** A mailing as it is after an act. */
export class MailingStateView {
  id!: string;
  /** @example invitation */
  kind!: string;
  title!: string;
  /** @example awaiting_approval */
  status!: string;
  subjectType!: string;
  subjectId!: string;
  recipients!: number;
  /** Hash that an approval must name. */
  contentHash!: string;
  sendWhenApproved!: boolean;
  /** End of the undo window, in UTC. */
  notBefore!: string | null;
  pauseReason!: string | null;
  createdBy!: string;
  /** In UTC. */
  createdAt!: string;
  /** When it was started, in UTC; null before, and after a start that was taken back. */
  startedAt!: string | null;
  version!: number;
}

export class MailingView extends MailingStateView {
  createdByName!: string;
  /** The newest approval request. */
  approvalId!: string | null;
}

export class VariantView {
  id!: string;
  /** @example fa */
  language!: string;
  cityId!: string | null;
  recipients!: number;
  /** Language of the event's text in this mail; another than `language` where theirs is missing. @example en */
  textLanguage!: string;
  /** What these people were told before; null for invitations. */
  baseId!: string | null;
  subject!: string;
}

export class DeliveryCountsView {
  planned?: number;
  queued?: number;
  sending?: number;
  /** Accepted by the mail server. */
  sent?: number;
  in_doubt?: number;
  failed?: number;
  bounced?: number;
  complained?: number;
  cancelled?: number;
  superseded?: number;
  suppressed?: number;
}

export class OfficePauseView {
  /** In UTC. */
  since!: string;
  reason!: string;
  /** The operator's pause of all offices, which no office can end. */
  isOfHouse!: boolean;
}

export class MailingDetailView extends MailingView {
  counts!: DeliveryCountsView;
  /** How many read the event's text in another language than their own, because theirs is missing. */
  otherLanguage!: number;
  /** Set while the whole office pauses: nothing leaves, whatever the mailing's own state. */
  officePause!: OfficePauseView | null;
  /** Messages a minute that the server accepted, over the last minute; null while nothing can leave. @example 1200 */
  rate!: number | null;
  /** Until what may leave now has left, at this rate; null when nobody can tell. Deferred messages do not count. */
  secondsLeft!: number | null;
  /** How many invitees of the event have answered. */
  replied!: number;
  variants!: VariantView[];
}

export class MailingWithCountsView extends MailingView {
  counts!: DeliveryCountsView;
}

export class MailingsQuery extends PageQuery {
  /** Only mailings of this event. */
  @IsOptional()
  @IsString()
  @Matches(/^\d{1,19}$/)
  event?: string;

  /** Only mailings about decisions of this call; goes before `event`. */
  @IsOptional()
  @IsString()
  @Matches(/^[1-9]\d{0,18}$/)
  call?: string;

  /** One or more states, divided by commas. @example sending,paused */
  @IsOptional()
  @IsString()
  @Matches(oneOrMore(MAILING_STATES))
  status?: string;

  /** Part of the title, at least two characters. */
  @IsOptional()
  @IsString()
  @MinLength(2)
  @MaxLength(100)
  q?: string;
}

export function toMailingFilter({ event, call, status, q }: MailingsQuery): MailingFilter {
  const ofEvent = event === undefined ? undefined : { types: ['event', REMINDER_SUBJECT], id: event };
  return {
    subject: call === undefined ? ofEvent : { types: [CALL_SUBJECT], id: call },
    statuses: status?.split(',') as MailingStatus[] | undefined,
    q,
  };
}

export class MailingsView {
  items!: MailingWithCountsView[];
  officePause!: OfficePauseView | null;
  next!: string | null;
}

export function toMailingStateView(mailing: Mailing): MailingStateView {
  const { id, kind, title, status, subjectType, subjectId, recipients, sendWhenApproved, createdBy, version } = mailing;
  return {
    id,
    kind,
    title,
    status,
    subjectType,
    subjectId,
    recipients,
    contentHash: mailing.contentHash.toString('hex'),
    sendWhenApproved: Boolean(sendWhenApproved),
    notBefore: mailing.notBefore?.toISOString() ?? null,
    pauseReason: mailing.pauseReason ?? null,
    createdBy,
    createdAt: mailing.createdAt.toISOString(),
    startedAt: mailing.startedAt?.toISOString() ?? null,
    version,
  };
}

function toMailingView(mailing: Mailing, { createdByName, approvalId }: MailingFrame): MailingView {
  return { ...toMailingStateView(mailing), createdByName, approvalId };
}

export function toMailingDetailView({ mailing, variants, progress, ...frame }: MailingDetail): MailingDetailView {
  const { counts, officePause, rate, secondsLeft, replied } = progress;
  return {
    ...toMailingView(mailing, frame),
    counts,
    rate,
    secondsLeft,
    replied,
    officePause: toOfficePauseView(officePause),
    otherLanguage: variants
      .filter(({ language, parts }) => parts.textLanguage !== language)
      .reduce((sum, { recipients }) => sum + recipients, 0),
    variants: variants.map(({ id, language, cityId, baseId, recipients, parts }) => ({
      id,
      language,
      cityId,
      recipients,
      textLanguage: parts.textLanguage,
      baseId,
      subject: parts.subject,
    })),
  };
}

export function toOfficePauseView(pause: Pause | null): OfficePauseView | null {
  return pause && { ...pause, since: pause.since.toISOString() };
}

export function toMailingsView({ page, counts, frames, officePause }: MailingList): MailingsView {
  return {
    items: page.items.map((mailing) => ({
      ...toMailingView(mailing, frames.get(mailing.id)!),
      counts: counts.get(mailing.id) ?? {},
    })),
    officePause: toOfficePauseView(officePause),
    next: page.next,
  };
}

export class PreviewQuery {
  /** `first` shows what people get whom no earlier message has reached. */
  @IsOptional()
  @IsIn(['first'])
  form?: 'first';
}

export class DeliveriesQuery extends PageQuery {
  @IsOptional()
  @IsIn([...DELIVERY_STATES])
  status?: DeliveryStatus;
}

export class Resolve {
  /** `sent`: it has arrived; `again`: send it once more under the same Message-ID. @example again */
  @IsIn([...RESOLUTIONS])
  as!: Resolution;
}

export class ResolvedView {
  id!: string;
  /** @example queued */
  status!: string;
}

export function toResolvedView({ id, status }: Delivery): ResolvedView {
  return { id, status };
}

export class DeliveryView {
  id!: string;
  name!: string;
  address!: string;
  language!: string;
  /** @example sent */
  status!: string;
  attempts!: number;
  /** When the next attempt is due, in UTC. */
  dueAt!: string | null;
  finishedAt!: string | null;
  /** The mail server's last line. */
  response!: string | null;
}

export class DeliveriesView {
  items!: DeliveryView[];
  next!: string | null;
}

export function toDeliveriesView({ items, next }: Page<DeliveryRow>): DeliveriesView {
  return { items: items.map(toDeliveryView), next };
}

function toDeliveryView({
  id,
  name,
  address,
  language,
  status,
  attempts,
  dueAt,
  finishedAt,
  response,
}: DeliveryRow): DeliveryView {
  return {
    id,
    name,
    address,
    language,
    status,
    attempts,
    dueAt: dueAt?.toISOString() ?? null,
    finishedAt: finishedAt?.toISOString() ?? null,
    response,
  };
}

export class PreviewView {
  language!: string;
  recipientName!: string;
  recipientAddress!: string;
  fromName!: string;
  fromAddress!: string;
  subject!: string;
  html!: string;
  text!: string;
  /** The whole message in RFC 5322 form. */
  raw!: string;
}

export function toPreviewView({ language, recipient, from, subject, html, text, raw }: MessagePreview): PreviewView {
  return {
    language,
    recipientName: recipient.name,
    recipientAddress: recipient.address,
    fromName: from.name,
    fromAddress: from.address,
    subject,
    html,
    text,
    raw,
  };
}
