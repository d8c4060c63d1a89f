import { useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewView, ScoreCategoryDto } from '../../api/generated/index.js';
import { formatNumber } from '../../i18n/index.js';
import { useLanguage } from '../../time/when.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { TextArea } from '../../ui/field.js';
import { Notice } from '../../ui/notice.js';
import { Card } from '../../ui/page.js';
import { wordsIn } from '../events/question-list.js';
import type { Recommendation, ReviewForm } from './use-review-form.js';

const RECOMMENDATIONS: readonly Recommendation[] = ['accept', 'reserve', 'decline'];

interface ScoreProps {
  opened: ReviewView;
  form: ReviewForm;
  onHandIn: () => void;
  onDeclare: () => void;
  onReload: () => void;
}

/** Points for each criterion, a recommendation and a comment. Digits give points to the next criterion without any. */
export function ScoreForm({ opened, form, onHandIn, onDeclare, onReload }: ScoreProps) {
  const { t } = useTranslation();
  const mayWrite = opened.phase === 'review';
  const { draft, change, problem, isStale, isDone, isSaving } = form;
  useDigits(opened.categories, form, mayWrite);
  return (
    <Card title={t('reviews.yours')} actions={mayWrite && <Saved form={form} hasSaved={opened.version > 0} />}>
      {!mayWrite && <Notice>{t('reviews.over')}</Notice>}
      {isStale ? (
        <Notice
          tone="attention"
          role="alert"
          title={t('reviews.stale')}
          actions={<Button onPress={onReload}>{t('reviews.takeTheirs')}</Button>}
        >
          {t('reviews.staleHint')}
        </Notice>
      ) : (
        <ErrorSummary problem={problem} />
      )}
      <fieldset className="stack" disabled={!mayWrite} id="f-scores" tabIndex={-1}>
        <legend className="sr">{t('reviews.yours')}</legend>
        {opened.categories.map((category) => (
          <Points
            key={category.key}
            category={category}
            value={draft.scores[category.key]}
            onChange={(points) => change({ scores: { ...draft.scores, [category.key]: points } })}
          />
        ))}
        <Recommend value={draft.recommendation} onChange={(recommendation) => change({ recommendation })} />
        <TextArea
          label={t('reviews.comment')}
          hint={t('reviews.commentHint')}
          name="comment"
          rows={4}
          maxLength={4000}
          error={problem?.for('comment')}
          value={draft.comment}
          onChange={(event) => change({ comment: event.target.value })}
        />
      </fieldset>
      {mayWrite && (
        <>
          <div className="actions">
            <Button look="primary" isBusy={isSaving && isDone} isDisabled={isStale} onPress={onHandIn}>
              {t(isDone ? 'reviews.saveChanges' : 'reviews.handIn')}
            </Button>
            <Button onPress={onDeclare}>{t('reviews.conflict.button')}</Button>
          </div>
          <p className="small muted wide-only">{t('reviews.keys')}</p>
        </>
      )}
    </Card>
  );
}

function Saved({ form: { isDirty, isDone, isSaving }, hasSaved }: { form: ReviewForm; hasSaved: boolean }) {
  const { t } = useTranslation();
  const words = isSaving
    ? t('reviews.saving')
    : isDirty
      ? t('reviews.notSaved')
      : hasSaved && !isDone && t('reviews.draftSaved');
  return (
    <span className="small muted" role="status">
      {words}
    </span>
  );
}

interface PointsProps {
  category: ScoreCategoryDto;
  value: number | undefined;
  onChange: (points: number) => void;
}

function Points({ category: { key, name, max, weight }, value, onChange }: PointsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <fieldset className="choices points" data-category={key}>
      <legend>
        <bdi>{wordsIn(name, language)}</bdi> <span className="small muted">{t('reviews.weight', { weight })}</span>
      </legend>
      <div className="chips">
        {Array.from({ length: max + 1 }, (_, points) => (
          <label key={points} className="chip">
            <input
              type="radio"
              name={`points-${key}`}
              value={points}
              aria-label={t('reviews.pointsOf', { points, max })}
              checked={value === points}
              onChange={() => onChange(points)}
            />
            <span aria-hidden="true">{formatNumber(points, language)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface RecommendProps {
  value: Recommendation | null;
  onChange: (value: Recommendation) => void;
}

function Recommend({ value, onChange }: RecommendProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="choices" id="f-recommendation" tabIndex={-1}>
      <legend>{t('reviews.recommendation')}</legend>
      <div className="chips">
        {RECOMMENDATIONS.map((one) => (
          <label key={one} className="chip">
            <input
              type="radio"
              name="recommendation"
              value={one}
              checked={value === one}
              onChange={() => onChange(one)}
            />
            <span>{t(`reviews.recommend.${one}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A digit goes to the criterion that has the focus, else to the first without points; the focus stands on it then. */
function useDigits(categories: readonly ScoreCategoryDto[], form: ReviewForm, isOn: boolean): void {
  const now = useRef({ categories, form });
  useLayoutEffect(() => {
    now.current = { categories, form };
  });
  useEffect(() => {
    if (!isOn) return;
    const listen = (event: KeyboardEvent) => {
      const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
      if (digit === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const target = event.target as HTMLElement;
      if (/^(TEXTAREA|SELECT)$/.test(target.tagName) || document.querySelector('[role=dialog],[role=alertdialog]'))
        return;
      if (target.tagName === 'INPUT' && (target as HTMLInputElement).type !== 'radio') return;
      const { draft, change } = now.current.form;
      const key = nextOf(now.current.categories, draft.scores, target);
      const category = now.current.categories.find((one) => one.key === key);
      if (!category || Number(digit) > category.max) return;
      event.preventDefault();
      change({ scores: { ...draft.scores, [category.key]: Number(digit) } });
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [isOn]);
}

function nextOf(
  categories: readonly ScoreCategoryDto[],
  scores: Readonly<Record<string, number>>,
  target: HTMLElement,
): string | undefined {
  const focused = target.closest<HTMLElement>('[data-category]')?.dataset.category;
  return focused ?? categories.find(({ key }) => scores[key] === undefined)?.key;
}
