import { Check, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { once } from '../../api/client.js';
import { approvalsGrant, approvalsReject, type ApprovalView } from '../../api/generated/index.js';
import { useActor, useMay } from '../../session/session.js';
import { useAction } from '../../ui/action.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { TextArea } from '../../ui/field.js';
import { Notice } from '../../ui/notice.js';
import './approvals.css';

const STALE = [
  ['approval'],
  ['approvals'],
  ['mailings'],
  ['mailing'],
  ['events'],
  ['event'],
  ['today'],
  ['accounts'],
  ['account-changes'],
];

/** Yes to exactly what was seen, or no with what should change. */
export function DecisionBar({ approval }: { approval: ApprovalView }) {
  const { t } = useTranslation();
  const { accountId } = useActor();
  const mayDecide = useMay(approval.subjectType === 'account_change' ? 'admin' : 'approver');
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const path = { id: approval.id };
  const grant = useAction({
    run: async () =>
      (await approvalsGrant({ path, body: { contentHash: approval.contentHash }, headers: once() })).data,
    stale: STALE,
    done: () => t('approvals.granted'),
  });
  const reject = useAction({
    run: async () => (await approvalsReject({ path, body: { reason: reason.trim() }, headers: once() })).data,
    stale: STALE,
    done: () => t('approvals.rejected'),
    after: () => setOpen(false),
  });
  // The page says at its head that the own request waits for somebody else.
  if (approval.status !== 'pending' || approval.requestedBy === accountId) return null;
  if (!mayDecide) return <Notice>{t('approvals.onlyApprovers')}</Notice>;
  return (
    <div className="decision">
      <p>
        {approval.recipients === null
          ? t('approvals.question')
          : t('approvals.questionMails', { count: approval.recipients })}
      </p>
      <div className="actions">
        <Button look="danger" icon={<X aria-hidden="true" size={18} />} onPress={() => setOpen(true)}>
          {t('approvals.reject')}
        </Button>
        <Button
          look="primary"
          icon={<Check aria-hidden="true" size={18} />}
          isBusy={grant.isPending}
          onPress={() => grant.mutate()}
        >
          {t('approvals.grant')}
        </Button>
      </div>
      <Dialog
        title={t('approvals.reject')}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onPress={() => setOpen(false)}>{t('action.cancel')}</Button>
            <Button
              look="danger"
              isBusy={reject.isPending}
              isDisabled={reason.trim() === ''}
              onPress={() => reject.mutate()}
            >
              {t('approvals.reject')}
            </Button>
          </>
        }
      >
        <TextArea
          label={t('approvals.reason')}
          hint={t('approvals.reasonHint')}
          rows={4}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Dialog>
    </div>
  );
}
