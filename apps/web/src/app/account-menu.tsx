import { useNavigate } from '@tanstack/react-router';
import { CircleUser } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { sessionsLogOut } from '../api/generated/index.js';
import { useActor } from '../session/session.js';
import { Menu } from '../ui/menu.js';
import { sayProblem } from '../ui/toast.js';

/** The person who works here: their own settings, keys, log-out. */
export function AccountMenu({ onKeys }: { onKeys: () => void }) {
  const { t } = useTranslation();
  const { name } = useActor();
  const navigate = useNavigate();
  const logOut = async () => {
    try {
      await sessionsLogOut();
      // A fresh start: nothing of this person stays in memory.
      window.location.assign('/app/log-in');
    } catch (error) {
      sayProblem(error, t('state.offline'));
    }
  };
  return (
    <Menu
      label={t('account.menu', { name })}
      actions={[
        { id: 'own', label: t('account.own'), onAction: () => void navigate({ to: '/settings' }) },
        { id: 'keys', label: t('shortcuts.title'), onAction: onKeys },
        { id: 'out', label: t('account.logOut'), onAction: () => void logOut() },
      ]}
    >
      <CircleUser aria-hidden="true" size={20} />
      <bdi>{name}</bdi>
    </Menu>
  );
}
