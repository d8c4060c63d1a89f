import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MailingDetailView } from '../../api/generated/index.js';
import { colleaguesQuery } from '../../api/office.js';
import { listOf } from '../../i18n/words.js';
import { useActor, useMay } from '../../session/session.js';
import { useLanguage } from '../../time/when.js';
import { LinkButton } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';

/** So many names are read at a glance. */
const FEW = 4;

/** Whose word a mailing waits for; the way to the request only for somebody who can decide it. */
export function WaitingNotice({ mailing: { approvalId, createdBy } }: { mailing: MailingDetailView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { accountId } = useActor();
  const isOwn = createdBy === accountId;
  const mayDecide = useMay('approver') && !isOwn;
  const mayAsk = useMay('organizer', 'approver', 'admin');
  const { data } = useQuery({ ...colleaguesQuery, enabled: mayAsk });
  const names = (data ?? []).filter(({ id, isApprover }) => isApprover && id !== createdBy).map(({ name }) => name);
  return (
    <Notice
      tone="attention"
      title={t('mailing.waits')}
      actions={
        mayDecide &&
        approvalId && (
          <LinkButton to="/approvals/$id" params={{ id: approvalId }} look="primary">
            {t('mailing.openApproval')}
          </LinkButton>
        )
      }
    >
      {names.length > 0 && names.length <= FEW && (
        <p>
          {t('mailing.waitsFor', {
            names: listOf(
              names.map((name) => `\u2068${name}\u2069`),
              language,
              'disjunction',
            ),
          })}
        </p>
      )}
      <p>{t('mailing.waitsHint')}</p>
    </Notice>
  );
}
