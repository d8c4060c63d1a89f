import { LANGUAGES, direction } from '@hamshahr/time';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamesDto } from '../../api/generated/index.js';
import type { ApiProblem } from '../../api/problem.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { TextField } from '../../ui/field.js';

interface NamesFormProps {
  names: NamesDto;
  problem: ApiProblem | null;
  isBusy: boolean;
  onSave: (names: NamesDto) => void;
  children?: ReactNode;
}

/** A name in each language; English is needed, the others fall back on it. */
export function NamesForm({ names, problem, isBusy, onSave, children }: NamesFormProps) {
  const { t } = useTranslation();
  const [form, setForm] = useState<Record<string, string>>(() => ({ ...names }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const written = Object.entries(form).filter(([language, name]) => language === 'en' || name.trim() !== '');
    onSave(Object.fromEntries(written) as NamesDto);
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary problem={problem} />
      {children}
      <div className="columns">
        {LANGUAGES.map((language) => (
          <TextField
            key={language}
            lang={language}
            dir={direction(language)}
            label={t('settings.nameIn', { language: t(`language.${language}`) })}
            optional={language === 'en' ? undefined : t('form.optional')}
            name={`names.${language}`}
            value={form[language] ?? ''}
            error={problem?.for(`names.${language}`)}
            onChange={(event) => setForm({ ...form, [language]: event.target.value })}
          />
        ))}
      </div>
      <Button type="submit" isBusy={isBusy}>
        {t('action.save')}
      </Button>
    </form>
  );
}
