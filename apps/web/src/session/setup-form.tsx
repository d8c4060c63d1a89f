import { isLanguage } from '@hamshahr/time';
import { useMutation } from '@tanstack/react-query';
import i18n from 'i18next';
import { useState, type FormEvent } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ActorView } from '../api/generated/index.js';
import { assertFilled, type NeededField } from '../api/needed.js';
import { toProblem } from '../api/problem.js';
import { slugOf } from '../api/slug.js';
import { ownZone } from '../time/zones.js';
import { Button } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { TextField } from '../ui/field.js';
import { AccountFields, CityFields, OfficeFields, ShortNames } from './setup-fields.js';
import { setUp, type SetupDraft } from './setup-request.js';

function firstDraft(): SetupDraft {
  const language = i18n.resolvedLanguage ?? 'en';
  return {
    code: '',
    city: { names: { en: '' }, slug: '', zone: ownZone(), isKnown: false },
    office: { names: { en: '' }, slug: '' },
    account: { email: '', name: '', latinName: '', password: '', language: isLanguage(language) ? language : 'en' },
  };
}

/** Code, city and office, account: three short steps on one page. */
export function SetupForm({ onDone }: { onDone: (actor: ActorView) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(firstDraft);
  // Until somebody writes another one, a short name follows the Latin name.
  const citySlug = typed.city.slug || slugOf(typed.city.names.en);
  const draft = {
    ...typed,
    city: { ...typed.city, slug: citySlug },
    office: { ...typed.office, slug: typed.office.slug || citySlug.slice(0, 40) },
  };
  const save = useMutation({
    mutationFn: async () => {
      assertFilled(neededOf(draft, t));
      return setUp(draft);
    },
    onSuccess: onDone,
  });
  const problem = save.error ? toProblem(save.error) : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const part = { draft: typed, onChange: setTyped, problem };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary problem={problem} />
      <fieldset className="setup-step">
        <legend>{t('setupPage.stepCode')}</legend>
        <TextField
          name="code"
          label={t('setupPage.code')}
          hint={t('setupPage.codeHint')}
          dir="ltr"
          required
          autoComplete="off"
          spellCheck={false}
          value={typed.code}
          error={problem?.for('code')}
          onChange={(event) => setTyped({ ...typed, code: event.target.value })}
        />
      </fieldset>
      <fieldset className="setup-step">
        <legend>{t('setupPage.stepCity')}</legend>
        <CityFields {...part} slug={draft.city.slug} />
        <OfficeFields {...part} />
        <ShortNames {...part} citySlug={draft.city.slug} officeSlug={draft.office.slug} />
      </fieldset>
      <fieldset className="setup-step">
        <legend>{t('setupPage.stepAccount')}</legend>
        <AccountFields {...part} />
      </fieldset>
      <Button type="submit" look="primary" isBusy={save.isPending}>
        {t('setupPage.submit')}
      </Button>
    </form>
  );
}

/** What the set-up cannot do without, in the order of the form. */
function neededOf({ code, city, office, account }: SetupDraft, t: TFunction): NeededField[] {
  return [
    { field: 'code', label: t('setupPage.code'), value: code },
    ...(city.isKnown ? [] : [{ field: 'city.new.names.en', label: t('setupPage.city'), value: city.names.en }]),
    { field: 'office.names.en', label: t('setupPage.office'), value: office.names.en },
    { field: 'account.name', label: t('setupPage.name'), value: account.name },
    { field: 'account.email', label: t('setupPage.email'), value: account.email },
    { field: 'account.password', label: t('setupPage.password'), value: account.password },
  ];
}
