import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '../../ui/badge.js';

const EVENT_TONES: Record<string, Tone> = {
  published: 'open',
  held: 'good',
  cancelled: 'failure',
  postponed: 'attention',
};

/** What a draft's latest revision goes through until people know of the event, in words of its mailing. */
const ON_ITS_WAY: Record<string, string> = {
  in_review: 'awaiting_approval',
  approved: 'approved',
  rejected: 'rejected',
};

interface EventBadgeProps {
  status: string;
  /** State of the latest revision. */
  revisionStatus: string;
}

/** The event's own state; a draft says how far it has come. */
export function EventBadge({ status, revisionStatus }: EventBadgeProps) {
  const { t } = useTranslation();
  const onItsWay = status === 'draft' && ON_ITS_WAY[revisionStatus];
  if (onItsWay) return <MailingBadge status={onItsWay} />;
  return <Badge tone={EVENT_TONES[status] ?? 'plain'}>{t(`status.event.${status as 'draft'}`, status)}</Badge>;
}

const MAILING_TONES: Record<string, Tone> = {
  awaiting_approval: 'attention',
  approved: 'action',
  sending: 'open',
  paused: 'attention',
  done: 'good',
  rejected: 'failure',
  aborted: 'failure',
};

/** A mailing's state. */
export function MailingBadge({ status }: { status: string }) {
  const { t } = useTranslation();
  return <Badge tone={MAILING_TONES[status] ?? 'plain'}>{t(`status.mailing.${status as 'draft'}`, status)}</Badge>;
}

const ANSWER_TONES: Record<string, Tone> = { accepted: 'good', tentative: 'attention', declined: 'failure' };

/** What an invitee said. */
export function AnswerBadge({ answer }: { answer: string }) {
  const { t } = useTranslation();
  return <Badge tone={ANSWER_TONES[answer] ?? 'plain'}>{t(`status.answer.${answer as 'accepted'}`, answer)}</Badge>;
}
