import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.js';

export function NewEventPage() {
  const { t } = useTranslation();
  return <Page title={t('nav.events')}>{null}</Page>;
}

export function EditEventPage() {
  const { t } = useTranslation();
  return <Page title={t('nav.events')}>{null}</Page>;
}
