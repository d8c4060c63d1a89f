import { useTranslation } from 'react-i18next';
import { useMay } from '../../session/session.js';
import { Tabs } from '../../ui/tabs.js';

/** Contacts, lists, experts, and for those who may import, what was imported. */
export function PeopleTabs() {
  const { t } = useTranslation();
  const mayImport = useMay('organizer', 'admin');
  return (
    <Tabs
      label={t('peoplePage.tabs.label')}
      tabs={[
        { label: t('peoplePage.tabs.contacts'), to: '/people' },
        { label: t('peoplePage.tabs.lists'), to: '/people/lists' },
        { label: t('experts.title'), to: '/experts' },
        ...(mayImport ? [{ label: t('peoplePage.tabs.imports'), to: '/people/imports' as const }] : []),
      ]}
    />
  );
}
