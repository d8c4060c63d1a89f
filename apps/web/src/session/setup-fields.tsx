import { LANGUAGES, type Language } from '@hamshahr/time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGE_NAMES } from '../app/language-menu.js';
import { speak } from '../i18n/index.js';
import { NamesFields } from '../pages/cities/city-fields.js';
import { ZoneField } from '../time/zone-field.js';
import { Button } from '../ui/button.js';
import { Checkbox, Select, TextField } from '../ui/field.js';
import { Notice } from '../ui/notice.js';
import type { SetupPart } from './setup-form.js';

const PASSWORD_LEAST = 12;

/** The city: a new one, or one that is known here already. */
export function CityFields({ draft, onChange, problem, slug }: SetupPart & { slug: string }) {
  const { t } = useTranslation();
  const { city } = draft;
  const set = (change: Partial<typeof city>) => onChange({ ...draft, city: { ...city, ...change } });
  if (city.isKnown)
    return (
      <Notice
        tone="open"
        title={t('setupPage.cityIsKnown', { slug })}
        actions={<Button onPress={() => set({ isKnown: false })}>{t('setupPage.otherCity')}</Button>}
      />
    );
  return (
    <div className="setup-group" role="group" aria-label={t('setupPage.city')}>
      <h2>{t('setupPage.city')}</h2>
      {problem?.code === 'city.slug_taken' && (
        <Notice
          tone="attention"
          title={t('setupPage.knownCityTitle')}
          actions={<Button onPress={() => set({ isKnown: true })}>{t('setupPage.knownCity')}</Button>}
        />
      )}
      <NamesFields name="city.new.names" names={city.names} onChange={(names) => set({ names })} problem={problem} />
      <TextField
        name="city.new.slug"
        label={t('setupPage.citySlug')}
        hint={t('setupPage.slugHint')}
        dir="ltr"
        maxLength={60}
        autoComplete="off"
        value={slug}
        error={problem?.for('city.new.slug')}
        onChange={(event) => set({ slug: event.target.value })}
      />
      <ZoneField
        name="city.new.zone"
        label={t('setupPage.zone')}
        value={city.zone}
        onChange={(zone) => set({ zone })}
        error={problem?.for('city.new.zone')}
      />
    </div>
  );
}

export function OfficeFields({ draft, onChange, problem, slug }: SetupPart & { slug: string }) {
  const { t } = useTranslation();
  const { office } = draft;
  const set = (change: Partial<typeof office>) => onChange({ ...draft, office: { ...office, ...change } });
  return (
    <div className="setup-group" role="group" aria-label={t('setupPage.office')}>
      <h2>{t('setupPage.office')}</h2>
      <p className="hint">{t('setupPage.officeHint')}</p>
      <NamesFields name="office.names" names={office.names} onChange={(names) => set({ names })} problem={problem} />
      <TextField
        name="office.slug"
        label={t('setupPage.officeSlug')}
        hint={t('setupPage.slugHint')}
        dir="ltr"
        maxLength={40}
        autoComplete="off"
        value={slug}
        error={problem?.for('office.slug')}
        onChange={(event) => set({ slug: event.target.value })}
      />
    </div>
  );
}

export function AccountFields({ draft, onChange, problem }: SetupPart) {
  const { t } = useTranslation();
  const [isShown, setIsShown] = useState(false);
  const { account } = draft;
  const set = (change: Partial<typeof account>) => onChange({ ...draft, account: { ...account, ...change } });
  const text = (field: 'name' | 'latinName' | 'email' | 'password') => ({
    name: `account.${field}`,
    label: t(`setupPage.${field}`),
    value: account[field],
    error: problem?.for(`account.${field}`),
    onChange: (event: { target: { value: string } }) => set({ [field]: event.target.value }),
  });
  return (
    <>
      <TextField {...text('name')} required autoComplete="name" maxLength={200} />
      <TextField
        {...text('latinName')}
        hint={t('setupPage.latinNameHint')}
        optional={t('form.optional')}
        dir="ltr"
        autoComplete="off"
        maxLength={200}
      />
      <TextField {...text('email')} type="email" dir="ltr" required autoComplete="username" />
      <TextField
        {...text('password')}
        hint={t('setupPage.passwordHint', { min: PASSWORD_LEAST })}
        type={isShown ? 'text' : 'password'}
        dir="ltr"
        required
        autoComplete="new-password"
      />
      <Checkbox
        label={t('setupPage.showPassword')}
        checked={isShown}
        onChange={(event) => setIsShown(event.target.checked)}
      />
      <Select
        name="account.language"
        label={t('setupPage.language')}
        value={account.language}
        error={problem?.for('account.language')}
        onChange={(event) => {
          const language = event.target.value as Language;
          set({ language });
          void speak(language);
        }}
        choices={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
      />
    </>
  );
}
