import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.js';

export function InvitePage() {
  const { t } = useTranslation();
  return <Page title={t('nav.events')}>{null}</Page>;
}
