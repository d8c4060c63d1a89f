import { direction, type Language } from '@hamshahr/time';
import { useTranslation } from 'react-i18next';
import type { LinesDto } from '../../api/generated/index.js';
import { TextField } from '../../ui/field.js';

interface LinesProps {
  /** Name of the words in the request, as in `questions.0.label`. */
  field: string;
  label: (language: string) => string;
  lines: LinesDto;
  languages: readonly Language[];
  errorOf: (field: string) => string | undefined;
  onChange: (lines: LinesDto) => void;
}

/** One line in each of the given languages, side by side where there is room. */
export function LinesFields({ field, label, lines, languages, errorOf, onChange }: LinesProps) {
  const { t } = useTranslation();
  return (
    <div className="columns">
      {languages.map((language) => (
        <TextField
          key={language}
          lang={language}
          dir={direction(language)}
          name={`${field}.${language}`}
          label={label(t(`language.${language}`))}
          value={lines[language] ?? ''}
          error={errorOf(`${field}.${language}`)}
          onChange={(change) => onChange({ ...lines, [language]: change.target.value })}
        />
      ))}
    </div>
  );
}
