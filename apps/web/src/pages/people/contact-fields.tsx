import { LANGUAGES, type Language } from '@hamshahr/time';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { citiesQuery, nameIn } from '../../api/cities.js';
import type { ApiProblem } from '../../api/problem.js';
import { Select, TextField } from '../../ui/field.js';
import type { ContactDraft } from './contact-draft.js';
import { WordsField } from './words-field.js';

interface FieldsProps {
  draft: ContactDraft;
  onChange: (draft: ContactDraft) => void;
  problem: ApiProblem | null;
}

/** What is known of a person; the same for a new one and for one who is changed. */
export function ContactFields({ draft, onChange, problem }: FieldsProps) {
  const { t } = useTranslation();
  const cities = useQuery(citiesQuery).data ?? [];
  const set = (change: Partial<ContactDraft>) => onChange({ ...draft, ...change });
  const text = (field: 'name' | 'address' | 'organisation' | 'role') => ({
    name: field,
    label: t(`person.${field}`),
    value: draft[field],
    error: problem?.for(field),
    onChange: (event: { target: { value: string } }) => set({ [field]: event.target.value }),
  });
  const optional = t('form.optional');
  return (
    <>
      <TextField {...text('name')} hint={t('person.nameHint')} required maxLength={200} autoComplete="off" />
      <TextField {...text('address')} type="email" dir="ltr" required autoComplete="off" />
      <div className="with-hint">
        <div className="columns">
          <Select
            name="language"
            label={t('person.language')}
            value={draft.language}
            error={problem?.for('language')}
            onChange={(event) => set({ language: event.target.value as Language })}
            choices={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
          />
          <Select
            name="cityId"
            label={t('person.city')}
            value={draft.cityId}
            error={problem?.for('cityId')}
            onChange={(event) => set({ cityId: event.target.value })}
            choices={[
              { value: '', label: t('person.noCity') },
              ...cities.map(({ id, names }) => ({ value: id, label: nameIn(names) })),
            ]}
          />
        </div>
        <p className="hint">{t('person.cityHint')}</p>
      </div>
      <div className="with-hint">
        <div className="columns">
          <TextField {...text('organisation')} optional={optional} maxLength={200} autoComplete="off" />
          <TextField {...text('role')} optional={optional} maxLength={120} autoComplete="off" />
        </div>
        <p className="hint">{t('person.roleHint')}</p>
      </div>
      <WordsField
        name="themes"
        label={t('person.themes')}
        hint={t('person.themesHint')}
        optional={optional}
        value={draft.themes}
        error={problem?.errors.find(({ field }) => field.startsWith('themes'))?.detail}
        onChange={(themes) => set({ themes })}
      />
    </>
  );
}
