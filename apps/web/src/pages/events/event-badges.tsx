import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '../../ui/badge.js';

const EVENT_TONES: Record<string, Tone> = {
  published: 'open',
  held: 'good',
  cancelled: 'failure',
  postponed: 'attention',
};

/** The event's own state. */
export function EventBadge({ status }: { status: string }) {
  const { t } = useTranslation();
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
