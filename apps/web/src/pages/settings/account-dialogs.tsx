import { useQuery } from '@tanstack/react-query';
import { LANGUAGES, type Language } from '@hamshahr/time';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { nameIn } from '../../api/cities.js';
import { ifMatch, once } from '../../api/client.js';
import {
  accountsAdd,
  accountsSetPassword,
  accountsSetRoles,
  type AccountView,
  type NewAccount,
} from '../../api/generated/index.js';
import { officeQuery } from '../../api/office.js';
import { toProblem } from '../../api/problem.js';
import type { Role } from '../../session/session.js';
import { useAction } from '../../ui/action.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Checkbox, Select, TextField } from '../../ui/field.js';
import { Notice } from '../../ui/notice.js';

const ROLES: readonly Role[] = ['organizer', 'approver', 'admin', 'viewer', 'reviewer'];

function RoleChoice({ roles, onChange }: { roles: Role[]; onChange: (roles: Role[]) => void }) {
  const { t } = useTranslation();
  return (
    <fieldset className="choices">
      <legend>{t('settings.roles')}</legend>
      <div className="stack">
        {ROLES.map((role) => (
          <Checkbox
            key={role}
            label={t(`role.${role}`)}
            hint={t(`accounts.roleHint.${role}`)}
            checked={roles.includes(role)}
            onChange={() => onChange(roles.includes(role) ? roles.filter((one) => one !== role) : [...roles, role])}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** A new colleague; with two administrators the second one agrees before they may log in. */
export function AccountDialog({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const office = useQuery(officeQuery);
  const [form, setForm] = useState({
    email: '',
    name: '',
    latinName: '',
    password: '',
    language: i18n.resolvedLanguage as Language,
    unitId: '',
  });
  const [roles, setRoles] = useState<Role[]>(['organizer']);
  const [key] = useState(once);
  const add = useAction({
    run: async () => {
      const body: NewAccount = {
        ...form,
        latinName: form.latinName.trim() || null,
        unitId: form.unitId || null,
        roles,
      };
      return (await accountsAdd({ body, headers: key })).data;
    },
    isQuiet: true,
    stale: [['accounts'], ['approvals'], ['account-changes']],
    done: ({ status }) => (status === 'active' ? t('accounts.added') : t('accounts.addedWaits')),
    after: onClose,
  });
  const problem = add.error ? toProblem(add.error) : null;
  const text = (name: 'email' | 'name' | 'latinName' | 'password') => ({
    name,
    value: form[name],
    error: problem?.for(name),
    onChange: (event: { target: { value: string } }) => setForm({ ...form, [name]: event.target.value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate();
  };
  return (
    <Dialog title={t('accounts.add')} isOpen onClose={onClose} wide>
      <form className="stack" onSubmit={submit} noValidate>
        <ErrorSummary problem={problem} />
        <div className="columns">
          <TextField label={t('accounts.name')} autoComplete="off" {...text('name')} />
          <TextField
            label={t('accounts.latinName')}
            optional={t('form.optional')}
            dir="ltr"
            autoComplete="off"
            {...text('latinName')}
          />
          <TextField label={t('logIn.email')} type="email" dir="ltr" autoComplete="off" {...text('email')} />
          <TextField
            label={t('accounts.firstPassword')}
            hint={t('settings.passwordHint')}
            type="password"
            dir="ltr"
            autoComplete="new-password"
            {...text('password')}
          />
          <Select
            label={t('nav.language')}
            value={form.language}
            choices={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
            onChange={(event) => setForm({ ...form, language: event.target.value as Language })}
          />
          <Select
            label={t('accounts.unit')}
            value={form.unitId}
            choices={[
              { value: '', label: t('accounts.wholeOffice') },
              ...(office.data?.units ?? []).map(({ id, names }) => ({ value: id, label: nameIn(names) })),
            ]}
            onChange={(event) => setForm({ ...form, unitId: event.target.value })}
          />
        </div>
        <RoleChoice roles={roles} onChange={setRoles} />
        <Button type="submit" look="primary" isBusy={add.isPending} isDisabled={roles.length === 0}>
          {t('accounts.add')}
        </Button>
      </form>
    </Dialog>
  );
}

export function RolesDialog({ account, onClose }: { account: AccountView; onClose: () => void }) {
  const { t } = useTranslation();
  const [roles, setRoles] = useState(account.roles as Role[]);
  const save = useAction({
    run: async () =>
      (await accountsSetRoles({ path: { id: account.id }, body: { roles }, headers: ifMatch(account.version) })).data,
    isQuiet: true,
    stale: [['accounts'], ['approvals'], ['session'], ['account-changes']],
    done: ({ pendingRoles }) => (pendingRoles ? t('accounts.rolesWait') : t('state.saved')),
    after: onClose,
  });
  return (
    <Dialog
      title={t('accounts.changeRoles')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button look="primary" isBusy={save.isPending} isDisabled={roles.length === 0} onPress={() => save.mutate()}>
            {t('action.save')}
          </Button>
        </>
      }
    >
      <p>
        <bdi>{account.name}</bdi>
      </p>
      <ErrorSummary problem={save.error ? toProblem(save.error) : null} />
      <RoleChoice roles={roles} onChange={setRoles} />
      <Notice>{t('accounts.fourEyes')}</Notice>
    </Dialog>
  );
}

export function PasswordDialog({ account, onClose }: { account: AccountView; onClose: () => void }) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const save = useAction({
    run: async () =>
      void (await accountsSetPassword({ path: { id: account.id }, body: { password }, headers: once() })),
    isQuiet: true,
    done: () => t('accounts.passwordSet'),
    after: onClose,
  });
  const problem = save.error ? toProblem(save.error) : null;
  return (
    <Dialog
      title={t('accounts.newPassword')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button look="primary" isBusy={save.isPending} onPress={() => save.mutate()}>
            {t('action.save')}
          </Button>
        </>
      }
    >
      <p>{t('accounts.newPasswordLead', { name: account.name })}</p>
      <ErrorSummary problem={problem} />
      <TextField
        label={t('settings.passwordNew')}
        hint={t('settings.passwordHint')}
        name="password"
        type="password"
        dir="ltr"
        autoComplete="new-password"
        value={password}
        error={problem?.for('password')}
        onChange={(event) => setPassword(event.target.value)}
      />
    </Dialog>
  );
}
