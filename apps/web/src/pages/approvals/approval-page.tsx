import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.js';

export function ApprovalPage() {
  const { t } = useTranslation();
  return <Page title={t('nav.approvals')}>{null}</Page>;
}
