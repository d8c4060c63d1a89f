import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isLanguage } from '@hamshahr/time';
import type { ReadableTextView, ReviewAnswerView, ReviewView } from '../../api/generated/index.js';
import { formatNumber } from '../../i18n/index.js';
import { useLanguage } from '../../time/when.js';
import { Notice } from '../../ui/notice.js';
import { Card } from '../../ui/page.js';
import { BothDays } from '../cities/both-days.js';
import { wordsIn } from '../events/question-list.js';

/** A proposal as its reviewer may read it. */
export function ProposalReading({ opened }: { opened: ReviewView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { title, abstract, answers, people, files } = opened;
  const someWait = [title, abstract, ...answers].some(({ isWithheld }) => isWithheld);
  return (
    <div className="parts">
      {someWait && (
        <Notice tone="attention" title={t('reviews.someWait')}>
          {t('reviews.someWaitHint')}
        </Notice>
      )}
      <Card title={t('reviews.abstract')}>
        <Reading text={abstract} />
      </Card>
      {answers.length > 0 && (
        <Card title={t('reviews.answers')}>
          {answers.map((answer) => (
            <section key={answer.question.key} className="answers">
              <h3>
                <bdi>{wordsIn(answer.question.label, language)}</bdi>
              </h3>
              <Answer answer={answer} />
            </section>
          ))}
        </Card>
      )}
      {people && (
        <Card title={t('reviews.people')}>
          {people.map(({ name, affiliation, position, bio }, at) => (
            <div key={at}>
              <strong>
                <bdi>{name}</bdi>
              </strong>
              <div className="small muted">
                <bdi>{[position, affiliation].filter(Boolean).join(t('time.comma'))}</bdi>
              </div>
              {bio && (
                <p className="reading" dir="auto">
                  {bio}
                </p>
              )}
            </div>
          ))}
        </Card>
      )}
      <Card title={t('reviews.files')}>
        {files.length === 0 ? <p className="muted">{t('reviews.noFiles')}</p> : <Files opened={opened} />}
      </Card>
    </div>
  );
}

function Files({ opened: { id, files } }: { opened: ReviewView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const size = (bytes: number) =>
    formatNumber(Math.max(bytes / 1024, 1), language, {
      ...{ style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 },
    });
  return (
    <ul className="plain-list">
      {files.map((file) => (
        <li key={file.id}>
          <a className="button" href={`/api/v1/reviews/${id}/files/${file.id}`} download>
            <Download aria-hidden="true" size={18} />
            <span>{t('reviews.download', { name: `\u2068${file.fileName}\u2069`, size: size(file.size) })}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function Reading({ text: { text, isWithheld } }: { text: ReadableTextView }) {
  const { t } = useTranslation();
  if (isWithheld) return <p className="muted">{t('reviews.textWaits')}</p>;
  if (!text) return <p className="muted">{t('reviews.noAnswer')}</p>;
  return (
    <p className="reading" dir="auto">
      {text}
    </p>
  );
}

function Answer({ answer }: { answer: ReviewAnswerView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { question, text, isWithheld } = answer;
  if (question.kind === 'choice' && text !== null) {
    return <p dir="auto">{wordsIn(question.choices[Number(text)] ?? {}, language)}</p>;
  }
  if (question.kind === 'number' && text !== null) return <p>{formatNumber(Number(text), language)}</p>;
  if (question.kind === 'language' && text !== null && isLanguage(text)) return <p>{t(`language.${text}`)}</p>;
  if (question.kind === 'date' && text !== null) return <BothDays iso={text} />;
  return <Reading text={{ text, isWithheld }} />;
}
