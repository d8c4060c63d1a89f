import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.js';

export function MailPage() {
  const { t } = useTranslation();
  return <Page title={t('nav.settings')}>{null}</Page>;
}
