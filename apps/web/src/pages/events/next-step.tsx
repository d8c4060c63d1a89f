import { useTranslation } from 'react-i18next';
import type { EventView, MailingWithCountsView } from '../../api/generated/index.js';
import { useMay } from '../../session/session.js';
import { LinkButton } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';

interface NextStepProps {
  event: EventView;
  mailings: readonly MailingWithCountsView[] | undefined;
}

/** The one thing that is to be done next for this event, with its button. */
export function NextStep({ event, mailings }: NextStepProps) {
  const { t } = useTranslation();
  const mayOrganize = useMay('organizer');
  if (mailings === undefined) return null;
  const current = mailings.find(({ status }) =>
    ['awaiting_approval', 'approved', 'rejected', 'sending', 'paused', 'draft'].includes(status),
  );
  if (current) return <MailingStep mailing={current} />;
  if (!mayOrganize) return null;
  const id = { id: event.id };
  if (event.status === 'draft') {
    return (
      <Notice
        title={t('nextStep.invite')}
        actions={
          <LinkButton to="/events/$id/invite" params={id} look="primary">
            {t('nextStep.inviteAction')}
          </LinkButton>
        }
      >
        {t('nextStep.inviteHint')}
      </Notice>
    );
  }
  if (!['published', 'postponed'].includes(event.status)) return null;
  const hasChange = event.publishedRevisionId !== event.revision.id;
  return (
    <Notice
      tone={hasChange ? 'attention' : 'open'}
      title={hasChange ? t('nextStep.change') : t('nextStep.running')}
      actions={
        <>
          <LinkButton to="/events/$id/change" params={id} look={hasChange ? 'primary' : 'plain'}>
            {hasChange ? t('nextStep.changeAction') : t('nextStep.otherChange')}
          </LinkButton>
          <LinkButton to="/events/$id/invite" params={id}>
            {t('nextStep.inviteMore')}
          </LinkButton>
        </>
      }
    >
      {hasChange ? t('nextStep.changeHint') : t('nextStep.runningHint')}
    </Notice>
  );
}

type Step = 'draft' | 'awaiting_approval' | 'approved' | 'rejected' | 'sending' | 'paused' | 'done';

/** A mailing that is not over yet: its state, and the way to it. */
export function MailingStep({
  mailing,
}: {
  mailing: Pick<MailingWithCountsView, 'id' | 'kind' | 'status' | 'recipients'>;
}) {
  const { t } = useTranslation();
  const status = mailing.status as Step;
  return (
    <Notice
      tone={status === 'rejected' ? 'failure' : ['sending', 'done'].includes(status) ? 'open' : 'attention'}
      title={t(`nextStep.mailing.${status}`, { kind: t(`kind.mailing.${mailing.kind as 'invitation'}`) })}
      actions={
        <LinkButton to="/mailings/$id" params={{ id: mailing.id }} look="primary">
          {t('nextStep.openMailing')}
        </LinkButton>
      }
    >
      {t('nextStep.recipients', { count: mailing.recipients })}
    </Notice>
  );
}
