import { useTranslation } from 'react-i18next';
import type { ApprovalView } from '../../api/generated/index.js';

/** What is asked for: an invitation or another mailing, an account, an export. */
export function RequestKind({ subjectType, kind }: Pick<ApprovalView, 'subjectType' | 'kind'>) {
  const { t } = useTranslation();
  if (subjectType === 'mailing' && kind !== null) return t(`kind.mailing.${kind as 'invitation'}`, kind);
  return t(`approvals.type.${subjectType as 'mailing'}`, subjectType);
}
