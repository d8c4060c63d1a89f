import { useNavigate } from '@tanstack/react-router';
import { Check, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { once } from '../../api/client.js';
import { approvalsGrant, approvalsReject, type ApprovalView } from '../../api/generated/index.js';
import { useActor, useMay } from '../../session/session.js';
import { useAction } from '../../ui/action.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { ReasonDialog } from '../../ui/reason-dialog.js';
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

interface DecisionProps {
  approval: ApprovalView;
  /** Its mails leave as soon as it is approved. */
  leavesAtOnce: boolean;
}

/** Yes to exactly what was seen, or no with what should change. */
export function DecisionBar({ approval, leavesAtOnce }: DecisionProps) {
  const navigate = useNavigate();
  const { t } = useTranslation();
  const { accountId } = useActor();
  const mayDecide = useMay(approval.subjectType === 'account_change' ? 'admin' : 'approver');
  const [isOpen, setOpen] = useState(false);
  const path = { id: approval.id };
  const grant = useAction({
    run: async () =>
      (await approvalsGrant({ path, body: { contentHash: approval.contentHash }, headers: once() })).data,
    stale: STALE,
    done: () => t('approvals.granted'),
    // There they see it leave, and can take it back for a moment.
    after: () => leavesAtOnce && void navigate({ to: '/mailings/$id', params: { id: approval.subjectId } }),
  });
  const reject = useAction({
    run: async (reason: string) => (await approvalsReject({ path, body: { reason }, headers: once() })).data,
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
      {isOpen && (
        <ReasonDialog
          title={t('approvals.reject')}
          label={t('approvals.reason')}
          hint={t('approvals.reasonHint')}
          maxLength={1000}
          isBusy={reject.isPending}
          onClose={() => setOpen(false)}
          onConfirm={(reason) => reject.mutate(reason)}
        />
      )}
    </div>
  );
}
