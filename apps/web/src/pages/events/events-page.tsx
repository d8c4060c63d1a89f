import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.js';

export function EventsPage() {
  const { t } = useTranslation();
  return <Page title={t('nav.events')}>{null}</Page>;
}
