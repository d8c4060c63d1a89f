import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.js';

export function MailingsPage() {
  const { t } = useTranslation();
  return <Page title={t('nav.mailings')}>{null}</Page>;
}
