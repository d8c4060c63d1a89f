import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '../../ui/badge.js';

const TONES: Record<string, Tone> = {
  queued: 'plain',
  sending: 'open',
  sent: 'good',
  in_doubt: 'attention',
  failed: 'failure',
  bounced: 'failure',
  complained: 'failure',
};

/** One message's state; a message that waits after an attempt was deferred by the mail server. */
export function DeliveryBadge({ status, attempts = 0 }: { status: string; attempts?: number }) {
  const { t } = useTranslation();
  if (status === 'queued' && attempts > 0) return <Badge tone="attention">{t('deliveries.deferred')}</Badge>;
  return <Badge tone={TONES[status] ?? 'plain'}>{t(`status.delivery.${status as 'sent'}`, status)}</Badge>;
}
