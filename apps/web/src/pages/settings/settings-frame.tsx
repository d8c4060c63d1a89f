import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../session/session.js';
import { Page } from '../../ui/page.js';
import { Tabs, type Tab } from '../../ui/tabs.js';

interface SettingsProps {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** The head of every settings page; what only administrators change is shown to them alone. */
export function SettingsFrame({ title, lead, actions, children }: SettingsProps) {
  const { t } = useTranslation();
  const isAdmin = useMay('admin');
  const isOfOffice = useMay('organizer', 'approver', 'admin', 'viewer');
  const maySeeAudit = useMay('approver', 'admin');
  const tabs: Tab[] = [
    { label: t('settings.own'), to: '/settings' },
    ...(isOfOffice ? [{ label: t('settings.office'), to: '/settings/office' } as const] : []),
    ...(isAdmin ? [{ label: t('settings.accounts'), to: '/settings/accounts' } as const] : []),
    ...(isOfOffice ? [{ label: t('settings.mail'), to: '/settings/mail' } as const] : []),
    ...(isAdmin ? [{ label: t('settings.wording'), to: '/settings/wording' } as const] : []),
    { label: t('settings.tokens'), to: '/settings/tokens' },
    ...(maySeeAudit ? [{ label: t('settings.audit'), to: '/settings/audit' } as const] : []),
  ];
  return (
    <Page title={title} heading={t('nav.settings')} lead={lead} actions={actions}>
      <Tabs label={t('nav.settings')} tabs={tabs} />
      {children}
    </Page>
  );
}
