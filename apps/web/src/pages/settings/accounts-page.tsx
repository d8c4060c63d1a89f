import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameIn } from '../../api/cities.js';
import { once } from '../../api/client.js';
import { accountsDisable, accountsEnable, accountsList, type AccountView } from '../../api/generated/index.js';
import { officeQuery } from '../../api/office.js';
import { useActor } from '../../session/session.js';
import { Addressed } from '../../ui/addressed.js';
import { useAction } from '../../ui/action.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { Confirm } from '../../ui/dialog.js';
import { Hint } from '../../ui/hint.js';
import { Loaded } from '../../ui/loading.js';
import { Menu } from '../../ui/menu.js';
import { Empty } from '../../ui/page.js';
import { Table } from '../../ui/table.js';
import { AccountDialog, PasswordDialog, RolesDialog } from './account-dialogs.js';
import { SettingsFrame } from './settings-frame.js';

type Asked = { what: 'roles' | 'password' | 'disable'; account: AccountView } | { what: 'add' } | null;

/** Who works here and what they may do. */
export function AccountsPage() {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Asked>(null);
  const accounts = useQuery({ queryKey: ['accounts'], queryFn: async () => (await accountsList()).data.items });
  const close = () => setAsked(null);
  return (
    <SettingsFrame
      title={t('settings.accounts')}
      lead={
        <>
          {t('accounts.lead')} <Hint word="fourEyes" />
        </>
      }
      actions={
        <Button look="primary" icon={<Plus aria-hidden="true" size={18} />} onPress={() => setAsked({ what: 'add' })}>
          {t('accounts.add')}
        </Button>
      }
    >
      <Loaded query={accounts}>{(items) => <AccountTable accounts={items} ask={setAsked} />}</Loaded>
      {asked?.what === 'add' && <AccountDialog onClose={close} />}
      {asked?.what === 'roles' && <RolesDialog account={asked.account} onClose={close} />}
      {asked?.what === 'password' && <PasswordDialog account={asked.account} onClose={close} />}
      {asked?.what === 'disable' && <DisableDialog account={asked.account} onClose={close} />}
    </SettingsFrame>
  );
}

function AccountTable({ accounts, ask }: { accounts: AccountView[]; ask: (asked: Asked) => void }) {
  const { t } = useTranslation();
  const { accountId } = useActor();
  const office = useQuery(officeQuery);
  const unitName = (id: string | null) => {
    const unit = office.data?.units.find((one) => one.id === id);
    return unit ? nameIn(unit.names) : t('accounts.wholeOffice');
  };
  const roles = (names: string[]) => names.map((role) => t(`role.${role as 'admin'}`, role)).join(t('settings.comma'));
  const enable = useAction({
    run: async (id: string) => (await accountsEnable({ path: { id }, headers: once() })).data,
    stale: [['accounts']],
    done: () => t('accounts.enabled'),
  });
  return (
    <Table
      label={t('settings.accounts')}
      rows={accounts}
      rowId={({ id }) => id}
      empty={<Empty title={t('accounts.none')} />}
      columns={[
        {
          id: 'name',
          header: t('accounts.name'),
          isHeading: true,
          cell: ({ name, email }) => <Addressed name={name} address={email} />,
        },
        {
          id: 'roles',
          header: t('settings.roles'),
          cell: (account) => (
            <>
              {roles(account.roles)}
              {account.pendingRoles && (
                <div className="small muted">{t('accounts.pendingRoles', { roles: roles(account.pendingRoles) })}</div>
              )}
            </>
          ),
        },
        { id: 'unit', header: t('accounts.unit'), wideOnly: true, cell: ({ unitId }) => unitName(unitId) },
        {
          id: 'status',
          header: t('events.status'),
          cell: ({ status }) => (
            <Badge tone={status === 'active' ? 'good' : status === 'disabled' ? 'failure' : 'attention'}>
              {t(`accounts.status.${status as 'active'}`, status)}
            </Badge>
          ),
        },
        {
          id: 'actions',
          header: <span className="sr">{t('accounts.actions')}</span>,
          cell: (account) => (
            <Menu
              label={t('accounts.actionsOf', { name: account.name })}
              actions={[
                { id: 'roles', label: t('accounts.changeRoles'), onAction: () => ask({ what: 'roles', account }) },
                ...(account.id === accountId
                  ? []
                  : [
                      {
                        id: 'password',
                        label: t('accounts.newPassword'),
                        onAction: () => ask({ what: 'password', account }),
                      },
                    ]),
                ...(account.status === 'disabled'
                  ? [{ id: 'enable', label: t('accounts.enable'), onAction: () => enable.mutate(account.id) }]
                  : account.id === accountId
                    ? []
                    : [
                        {
                          id: 'disable',
                          label: t('accounts.disable'),
                          isDanger: true,
                          onAction: () => ask({ what: 'disable', account }),
                        },
                      ]),
              ]}
            />
          ),
        },
      ]}
    />
  );
}

function DisableDialog({ account, onClose }: { account: AccountView; onClose: () => void }) {
  const { t } = useTranslation();
  const enable = useAction({
    run: async () => (await accountsEnable({ path: { id: account.id }, headers: once() })).data,
    stale: [['accounts']],
  });
  const disable = useAction({
    run: async () => (await accountsDisable({ path: { id: account.id }, headers: once() })).data,
    stale: [['accounts']],
    done: () => t('accounts.disabled'),
    undo: () => enable.mutate(),
    after: onClose,
  });
  return (
    <Confirm
      title={t('accounts.disable')}
      confirm={t('accounts.disable')}
      isOpen
      isBusy={disable.isPending}
      onClose={onClose}
      onConfirm={() => disable.mutate()}
    >
      <p>{t('accounts.disableLead', { name: account.name })}</p>
    </Confirm>
  );
}
