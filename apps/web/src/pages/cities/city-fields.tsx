import { LANGUAGES } from '@hamshahr/time';
import { useTranslation } from 'react-i18next';
import type { NamesDto } from '../../api/generated/index.js';
import type { ApiProblem } from '../../api/problem.js';
import { TextField } from '../../ui/field.js';
import './cities.css';

interface NamesProps {
  /** Where the names stand in the request, such as `names` or `city.new.names`. */
  name: string;
  names: NamesDto;
  onChange: (names: NamesDto) => void;
  problem: ApiProblem | null;
}

/** A name in English and, for those who read the console otherwise, in other languages. */
export function NamesFields({ name, names, onChange, problem }: NamesProps) {
  const { t, i18n } = useTranslation();
  const own = i18n.resolvedLanguage;
  const others = LANGUAGES.filter((language) => language !== 'en' && language !== own);
  const field = (language: (typeof LANGUAGES)[number]) => (
    <TextField
      key={language}
      name={`${name}.${language}`}
      lang={language}
      label={language === 'en' ? t('cityForm.name') : t('cityForm.nameIn', { language: t(`language.${language}`) })}
      {...(language === 'en' ? { required: true, dir: 'ltr' } : { optional: t('form.optional') })}
      value={names[language] ?? ''}
      maxLength={120}
      autoComplete="off"
      error={problem?.for(`${name}.${language}`)}
      onChange={(event) => onChange({ ...names, [language]: event.target.value })}
    />
  );
  return (
    <>
      {field('en')}
      {own !== 'en' && field(own as 'fa')}
      <details className="other-names" open={others.some((language) => problem?.for(`${name}.${language}`))}>
        <summary>{t('cityForm.otherNames')}</summary>
        <div className="columns">{others.map(field)}</div>
      </details>
    </>
  );
}

/** Only names that were written. */
export function namesOf(names: NamesDto): NamesDto {
  const written = Object.entries(names).map(([language, name]) => [language, (name ?? '').trim()] as const);
  return Object.fromEntries(written.filter(([language, name]) => name || language === 'en')) as unknown as NamesDto;
}
