import { formatDate, localizeDigits } from '@hamshahr/time';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { citiesQuery, nameIn } from '../../api/cities.js';
import type { CallQuestionDto, SubmissionView } from '../../api/generated/index.js';
import { useLanguage } from '../../time/when.js';
import { Card } from '../../ui/page.js';
import { Badge } from '../../ui/badge.js';
import { wordsIn } from '../events/question-list.js';

/** What was asked and answered, in the order of the call. */
export function AnswersCard({ submission }: { submission: SubmissionView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const answerIn = useAnswers();
  const questions = submission.content.questions.filter(({ kind }) => kind !== 'file');
  if (questions.length === 0) return null;
  return (
    <Card title={t('submissions.answers')}>
      <dl className="answers">
        {questions.map((question) => (
          <div key={question.key}>
            <dt>
              <bdi>{wordsIn(question.label, language)}</bdi>{' '}
              {question.isPersonal && <Badge>{t('callForm.personal')}</Badge>}
            </dt>
            <dd className="prose" dir="auto">
              {answerIn(question, submission.answers[question.key] ?? '') || t('submissions.noAnswer')}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

/** An answer as people read it; stored are numbers of choices, slugs, codes and days. */
function useAnswers(): (question: CallQuestionDto, answer: string) => string {
  const language = useLanguage();
  const { data: cities } = useQuery(citiesQuery);
  return ({ kind, choices }, answer) => {
    if (answer === '') return '';
    if (kind === 'choice') return wordsIn(choices[Number(answer)] ?? {}, language);
    if (kind === 'number') return localizeDigits(answer, language);
    if (kind === 'language')
      return new Intl.DisplayNames(language, { type: 'language', fallback: 'code' }).of(answer) ?? '';
    if (kind === 'date') {
      return formatDate(new Date(`${answer}T12:00:00Z`), 'UTC', language, language === 'fa' ? 'jalali' : 'gregorian');
    }
    const city = kind === 'city' ? cities?.find(({ slug }) => slug === answer) : undefined;
    return city ? nameIn(city.names) : answer;
  };
}
