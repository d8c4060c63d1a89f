import { useTranslation } from 'react-i18next';
import type { CallView, SubmissionRowView } from '../../api/generated/index.js';
import { Badge, type Tone } from '../../ui/badge.js';
import { standingOf, type CallStanding } from './call-state.js';
import { useNow } from '../cities/use-now.js';

const TONES: Record<CallStanding, Tone> = {
  ...{ draft: 'plain', in_review: 'attention', rejected: 'failure', open: 'open', over: 'attention' },
  ...{ review: 'action', decided: 'good', withdrawn: 'plain' },
};

/** Where a call stands. */
export function CallBadge({ call }: { call: CallView }) {
  const { t } = useTranslation();
  const standing = standingOf(call, useNow().getTime());
  return <Badge tone={TONES[standing]}>{t(`calls.standing.${standing}`)}</Badge>;
}

const STATUS_TONES: Record<SubmissionRowView['status'], Tone> = {
  ...{ draft: 'plain', submitted: 'open', withdrawn: 'failure' },
};

export function SubmissionBadge({ status }: Pick<SubmissionRowView, 'status'>) {
  const { t } = useTranslation();
  return <Badge tone={STATUS_TONES[status]}>{t(`submissions.status.${status}`)}</Badge>;
}

const DECISION_TONES: Record<NonNullable<SubmissionRowView['decision']>, Tone> = {
  ...{ accepted: 'good', reserve: 'attention', declined: 'failure' },
};

/** What the office decided; nothing where it has not. */
export function DecisionBadge({ decision }: Pick<SubmissionRowView, 'decision'>) {
  const { t } = useTranslation();
  if (decision === null) return null;
  return <Badge tone={DECISION_TONES[decision]}>{t(`decisions.as.${decision}`)}</Badge>;
}

/** Whether its people know, and what they said. */
export function useTold(): (row: SubmissionRowView) => string {
  const { t } = useTranslation();
  return ({ decision, toldDecision, confirmation }) => {
    if (decision === null && toldDecision === null) return '';
    if (toldDecision !== decision) return t('decisions.notTold');
    if (confirmation !== null) return t(`decisions.confirmation.${confirmation}`);
    return t('decisions.told');
  };
}
