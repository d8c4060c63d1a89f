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
import type { SetupPart } from './setup-request.js';

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

export function OfficeFields({ draft, onChange, problem }: SetupPart) {
  const { t } = useTranslation();
  const { office } = draft;
  const set = (change: Partial<typeof office>) => onChange({ ...draft, office: { ...office, ...change } });
  return (
    <div className="setup-group" role="group" aria-label={t('setupPage.office')}>
      <h2>{t('setupPage.office')}</h2>
      <p className="hint">{t('setupPage.officeHint')}</p>
      <NamesFields name="office.names" names={office.names} onChange={(names) => set({ names })} problem={problem} />
    </div>
  );
}

interface ShortNamesProps extends SetupPart {
  citySlug: string;
  officeSlug: string;
}

/** Short names follow the Latin ones; few people want others. */
export function ShortNames({ draft, onChange, problem, citySlug, officeSlug }: ShortNamesProps) {
  const { t } = useTranslation();
  const cityError = problem?.for('city.new.slug') ?? problem?.for('city.slug');
  const officeError = problem?.for('office.slug');
  const common = { dir: 'ltr', autoComplete: 'off', hint: t('setupPage.slugHint') } as const;
  return (
    <details className="other-names" open={!!(cityError ?? officeError)}>
      <summary>
        {t('setupPage.shortNames')}{' '}
        <bdi dir="ltr" className="muted small">
          {[...new Set([citySlug, officeSlug])].filter(Boolean).join(', ')}
        </bdi>
      </summary>
      <div className="setup-group">
        <TextField
          {...common}
          name={draft.city.isKnown ? 'city.slug' : 'city.new.slug'}
          label={t('setupPage.citySlug')}
          maxLength={60}
          value={citySlug}
          error={cityError}
          onChange={(event) => onChange({ ...draft, city: { ...draft.city, slug: event.target.value } })}
        />
        <TextField
          {...common}
          name="office.slug"
          label={t('setupPage.officeSlug')}
          maxLength={40}
          value={officeSlug}
          error={officeError}
          onChange={(event) => onChange({ ...draft, office: { ...draft.office, slug: event.target.value } })}
        />
      </div>
    </details>
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
