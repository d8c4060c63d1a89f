import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.js';

export function CityPage() {
  const { t } = useTranslation();
  return <Page title={t('nav.cities')}>{null}</Page>;
}
