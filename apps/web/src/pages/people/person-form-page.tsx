import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.js';

export function NewPersonPage() {
  const { t } = useTranslation();
  return <Page title={t('nav.people')}>{null}</Page>;
}
