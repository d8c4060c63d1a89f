import { useTranslation } from 'react-i18next';
import { once } from '../../api/client.js';
import { callsSetPhase, callsSubmit, type CallView } from '../../api/generated/index.js';
import { useMay } from '../../session/session.js';
import { useAction } from '../../ui/action.js';
import { Button, LinkButton } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { useNow } from '../cities/use-now.js';
import { changeOf, standingOf } from './call-state.js';

/** The one thing that is to be done next with this call, with its button. */
export function CallNextStep({ call }: { call: CallView }) {
  const mayWrite = useMay('organizer');
  const standing = standingOf(call, useNow().getTime());
  const change = changeOf(call);
  if (standing === 'withdrawn') return null;
  if (standing === 'in_review' || change === 'in_review') return <Waiting call={call} />;
  if (!mayWrite) return null;
  if (standing === 'rejected' || change === 'rejected') return <SendBack call={call} />;
  if (standing === 'draft' || change === 'draft') return <Submit call={call} isChange={change === 'draft'} />;
  if (standing === 'over') return <BeginReview call={call} />;
  return <Going call={call} standing={standing} />;
}

function Waiting({ call }: { call: CallView }) {
  const { t } = useTranslation();
  const mayOpen = useMay('organizer', 'approver', 'admin');
  return (
    <Notice
      tone="attention"
      title={t('callStep.waiting')}
      actions={
        mayOpen &&
        call.approvalId !== null && (
          <LinkButton to="/approvals/$id" params={{ id: call.approvalId }}>
            {t('callStep.openApproval')}
          </LinkButton>
        )
      }
    >
      {t('callStep.waitingHint')}
    </Notice>
  );
}

function SendBack({ call: { id } }: { call: CallView }) {
  const { t } = useTranslation();
  return (
    <Notice
      tone="failure"
      title={t('callStep.rejected')}
      actions={
        <LinkButton to="/calls/$id/edit" params={{ id }} look="primary">
          {t('action.edit')}
        </LinkButton>
      }
    >
      {t('callStep.rejectedHint')}
    </Notice>
  );
}

function Submit({ call, isChange }: { call: CallView; isChange: boolean }) {
  const { t } = useTranslation();
  const submit = useAction({
    run: async () => (await callsSubmit({ path: { id: call.id }, headers: once() })).data,
    stale: [['calls'], ['call', call.id], ['approvals'], ['today']],
    done: () => t('callStep.submitted'),
  });
  return (
    <Notice
      tone={isChange ? 'attention' : 'action'}
      title={t(isChange ? 'callStep.change' : 'callStep.draft')}
      actions={
        <Button look="primary" isBusy={submit.isPending} onPress={() => submit.mutate()}>
          {t('callStep.submit')}
        </Button>
      }
    >
      {t(isChange ? 'callStep.changeHint' : 'callStep.draftHint')}
    </Notice>
  );
}

function BeginReview({ call }: { call: CallView }) {
  const { t } = useTranslation();
  const { id, counts } = call;
  const begin = useAction({
    run: async () => (await callsSetPhase({ path: { id }, body: { phase: 'review' } })).data,
    stale: [['calls'], ['call', id]],
    done: () => t('phase.now.review'),
  });
  if (counts.submitted === 0) {
    return (
      <Notice
        tone="attention"
        title={t('callStep.nobody')}
        actions={
          <LinkButton to="/calls/$id/edit" params={{ id }} look="primary">
            {t('phase.extend')}
          </LinkButton>
        }
      >
        {t('callStep.nobodyHint')}
      </Notice>
    );
  }
  return (
    <Notice
      tone="attention"
      title={t('callStep.over', { count: counts.submitted })}
      actions={
        <>
          <Button look="primary" isBusy={begin.isPending} onPress={() => begin.mutate()}>
            {t('callStep.beginReview')}
          </Button>
          <LinkButton to="/calls/$id/decisions" params={{ id }}>
            {t('callStep.decide')}
          </LinkButton>
        </>
      }
    >
      {t('callStep.overHint')}
    </Notice>
  );
}

function Going({ call: { id, counts }, standing }: { call: CallView; standing: string }) {
  const { t } = useTranslation();
  if (standing === 'open') {
    return (
      <Notice tone="open" title={t('callStep.open')}>
        {t('callStep.openHint')}
      </Notice>
    );
  }
  const isOpen = counts.undecided > 0;
  return (
    <Notice
      title={isOpen ? t('callStep.undecided', { count: counts.undecided }) : t('callStep.decided')}
      actions={
        <>
          {standing === 'review' && (
            <LinkButton to="/calls/$id/review" params={{ id }}>
              {t('reviewDesk.title')}
            </LinkButton>
          )}
          <LinkButton to={isOpen ? '/calls/$id/decisions' : '/calls/$id/letters'} params={{ id }} look="primary">
            {t(isOpen ? 'callStep.decide' : 'callStep.write')}
          </LinkButton>
        </>
      }
    >
      {t(isOpen ? 'callStep.undecidedHint' : 'callStep.decidedHint')}
    </Notice>
  );
}
