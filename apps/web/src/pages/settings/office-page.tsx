import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.js';

export function OfficePage() {
  const { t } = useTranslation();
  return <Page title={t('nav.settings')}>{null}</Page>;
}
