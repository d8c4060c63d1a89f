import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.js';

export function AuditPage() {
  const { t } = useTranslation();
  return <Page title={t('nav.settings')}>{null}</Page>;
}
