import { useTranslation } from 'react-i18next';
import type { QuestionDto } from '../../api/generated/index.js';
import { useLanguage } from '../../time/when.js';

type Words = Partial<Record<string, string>>;

/** The words of the reader's language, else English, else any. */
export const wordsIn = (words: object, language: string): string => {
  const known = words as Words;
  return known[language] ?? known.en ?? Object.values(known)[0] ?? '';
};

/** What a form asks, as a reader of the console's language meets it. */
export function QuestionList({ questions }: { questions: QuestionDto[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (questions.length === 0) return <p className="muted">{t('registration.noQuestions')}</p>;
  return (
    <>
      <h3>{t('registration.questions')}</h3>
      <ol className="question-list">
        {questions.map(({ id, kind, isRequired, label, choices }) => (
          <li key={id}>
            <bdi>{wordsIn(label, language)}</bdi>
            <div className="small muted">
              {t(`registration.kinds.${kind}`)}
              {t('time.comma')}
              {t(isRequired ? 'registration.required' : 'form.optional')}
            </div>
            {kind === 'choice' && (
              <ul className="small">
                {(choices ?? []).map((choice, at) => (
                  <li key={at}>
                    <bdi>{wordsIn(choice, language)}</bdi>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
