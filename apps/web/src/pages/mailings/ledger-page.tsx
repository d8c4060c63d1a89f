import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.js';

export function LedgerPage() {
  const { t } = useTranslation();
  return <Page title={t('nav.mailings')}>{null}</Page>;
}
