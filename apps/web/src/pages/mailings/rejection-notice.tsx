import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { approvalsOne, type MailingDetailView } from '../../api/generated/index.js';
import { LinkButton } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { eventOf } from './mailing-queries.js';

/** Why the approver sent it back, and the way on. */
export function RejectionNotice({ mailing }: { mailing: MailingDetailView }) {
  const { t } = useTranslation();
  const { approvalId } = mailing;
  const eventId = eventOf(mailing);
  const approval = useQuery({
    queryKey: ['approval', approvalId],
    queryFn: async () => (await approvalsOne({ path: { id: approvalId! } })).data,
    enabled: approvalId !== null,
  });
  return (
    <Notice
      tone="failure"
      title={t('mailing.rejected')}
      actions={
        eventId !== null && (
          <LinkButton to="/events/$id/edit" params={{ id: eventId }}>
            {t('mailing.editEvent')}
          </LinkButton>
        )
      }
    >
      {approval.data?.reason && <q dir="auto">{approval.data.reason}</q>} <p>{t('mailing.rejectedHint')}</p>
    </Notice>
  );
}
