import { useTranslation } from 'react-i18next';
import { OutsidePage } from './outside-page.js';

export function SetupPage() {
  const { t } = useTranslation();
  return (
    <OutsidePage title={t('setup.title')} lead={t('setup.lead')}>
      {null}
    </OutsidePage>
  );
}
