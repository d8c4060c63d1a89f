import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '../../ui/badge.js';

const TONES: Record<string, Tone> = { pending: 'attention', granted: 'good', rejected: 'failure' };

export function ApprovalBadge({ status }: { status: string }) {
  const { t } = useTranslation();
  return <Badge tone={TONES[status] ?? 'plain'}>{t(`status.approval.${status as 'pending'}`, status)}</Badge>;
}
