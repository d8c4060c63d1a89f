import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  submissionReviewsRedact,
  submissionReviewsRemove,
  type RedactableTextView,
} from '../../api/generated/index.js';
import { toProblem } from '../../api/problem.js';
import { useMay } from '../../session/session.js';
import { useLanguage } from '../../time/when.js';
import { useAction } from '../../ui/action.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Checkbox, TextArea } from '../../ui/field.js';
import { Loaded } from '../../ui/loading.js';
import { Notice } from '../../ui/notice.js';
import { Card } from '../../ui/page.js';
import { say } from '../../ui/toast.js';
import { wordsIn } from '../events/question-list.js';
import { isCovered, joined, partsOf, type Stretch, type Trace } from './redaction-parts.js';
import { redactionsQuery } from './review-queries.js';

const TONES = { clear: 'plain', waits: 'attention', redacted: 'good' } as const;

/** What blind reviewers read of a proposal, text by text. */
export function RedactionCard({ submissionId }: { submissionId: string }) {
  const { t } = useTranslation();
  const redactions = useQuery(redactionsQuery(submissionId));
  return (
    <Card title={t('redaction.title')}>
      <p className="muted">{t('redaction.lead')}</p>
      <Loaded query={redactions}>
        {(items) => (
          <>
            {items.every(({ state }) => state !== 'waits') && <Notice tone="good">{t('redaction.done')}</Notice>}
            {items
              .filter(({ text }) => text !== '')
              .map((item) => (
                <Text key={`${item.field} ${item.madeFor} ${item.state}`} submissionId={submissionId} item={item} />
              ))}
          </>
        )}
      </Loaded>
    </Card>
  );
}

function Text({ submissionId, item }: { submissionId: string; item: RedactableTextView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { field, label, state } = item;
  const name = label ? wordsIn(label, language) : t(`redaction.field.${field as 'title'}`);
  const isOpenAtFirst = state !== 'clear';
  return (
    <details className="redaction-text" open={isOpenAtFirst}>
      <summary>
        <strong>
          <bdi>{name}</bdi>
        </strong>{' '}
        <Badge tone={TONES[state]}>{t(`redaction.state.${state}`)}</Badge>
      </summary>
      <Editor submissionId={submissionId} item={item} name={name} />
    </details>
  );
}

/** Steps back are kept as the whole list of what was hidden before. */
function useHidden(item: RedactableTextView) {
  const [steps, setSteps] = useState<Stretch[][]>([item.ranges]);
  const hidden = steps.at(-1)!;
  return {
    hidden,
    set: (next: Stretch[]) => setSteps((before) => [...before, joined(next)]),
    undo: steps.length > 1 ? () => setSteps((before) => before.slice(0, -1)) : undefined,
  };
}

interface EditorProps {
  submissionId: string;
  item: RedactableTextView;
  name: string;
}

function Editor({ submissionId, item, name }: EditorProps) {
  const { t } = useTranslation();
  const mayChange = useMay('organizer');
  const { hidden, set: setHidden, undo } = useHidden(item);
  const [keepsTraces, setKeeps] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const { save, remove } = useRedaction(submissionId, item);
  const set = (next: Stretch[]) => {
    save.reset();
    setHidden(next);
  };
  const left = item.traces.filter((trace) => !isCovered(trace, hidden));
  const hideSelection = () => {
    const area = box.current?.querySelector('textarea');
    if (!area || area.selectionStart === area.selectionEnd) return say(t('redaction.selectFirst'));
    set([...hidden, { start: area.selectionStart, end: area.selectionEnd }]);
  };
  return (
    <div className="stack" ref={box}>
      <ErrorSummary problem={save.error ? toProblem(save.error) : null} />
      <div className={item.field === 'title' ? 'redaction' : 'redaction wide'}>
        <TextArea
          label={t('redaction.text')}
          hint={t('redaction.textHint')}
          aria-label={name}
          name={`text-${item.field}`}
          // Not readOnly, in which the arrow keys of Chromium select nothing; what is typed is taken back.
          onChange={() => undefined}
          aria-readonly
          inputMode="none"
          spellCheck={false}
          rows={Math.min(12, 2 + Math.ceil(item.text.length / 70))}
          value={item.text}
        />
        <div>
          <p className="label">{t('redaction.shown')}</p>
          <Shown text={item.text} hidden={hidden} traces={item.traces} onChange={mayChange ? set : undefined} />
          {left.some(({ isGuess }) => isGuess) && <p className="small muted">{t('redaction.guesses')}</p>}
        </div>
      </div>
      {mayChange && (
        <>
          <div className="actions">
            <Button onPress={hideSelection}>{t('redaction.hide')}</Button>
            {left.length > 0 && (
              <Button onPress={() => set([...hidden, ...item.traces])}>{t('redaction.hideFound')}</Button>
            )}
            {undo && (
              <Button look="quiet" onPress={undo}>
                {t('action.undo')}
              </Button>
            )}
          </div>
          {left.length > 0 && (
            <Checkbox
              label={t('redaction.keeps')}
              checked={keepsTraces}
              onChange={(event) => setKeeps(event.target.checked)}
            />
          )}
          <div className="actions">
            <Button look="primary" isBusy={save.isPending} onPress={() => save.mutate({ ranges: hidden, keepsTraces })}>
              {t('redaction.save')}
            </Button>
            {item.state === 'redacted' && (
              <Button isBusy={remove.isPending} onPress={() => remove.mutate()}>
                {t('redaction.remove')}
              </Button>
            )}
          </div>
        </>
      )}
    </div>
  );
}

interface Redaction {
  ranges: Stretch[];
  keepsTraces: boolean;
}

/** Saving, taking back, and back again. */
function useRedaction(submissionId: string, { field, madeFor, ranges: before, state }: RedactableTextView) {
  const { t } = useTranslation();
  const path = { id: submissionId, field };
  const stale = [['submission', submissionId], ['call']];
  const put = async ({ ranges, keepsTraces }: Redaction) =>
    (await submissionReviewsRedact({ path, body: { ranges, madeFor, keepsTraces } })).data;
  const drop = async () => (await submissionReviewsRemove({ path })).data;
  const restore = useAction({
    run: () => (state === 'redacted' ? put({ ranges: before, keepsTraces: true }) : drop()),
    stale,
  });
  const save = useAction({
    run: put,
    stale,
    done: () => t('redaction.saved'),
    undo: () => restore.mutate(),
    isQuiet: true,
  });
  const remove = useAction({ run: drop, stale, done: () => t('redaction.removed'), undo: () => restore.mutate() });
  return { save, remove };
}

interface ShownProps {
  text: string;
  hidden: readonly Stretch[];
  traces: readonly Trace[];
  onChange: ((hidden: Stretch[]) => void) | undefined;
}

/** The text with what is hidden and what was found; each can be pressed. */
function Shown({ text, hidden, traces, onChange }: ShownProps) {
  const { t } = useTranslation();
  return (
    <p className="redaction-shown" dir="auto">
      {partsOf(text.length, hidden, traces).map(({ start, end, kind }) => {
        const words = text.slice(start, end);
        if (kind === 'plain') return <span key={start}>{words}</span>;
        const isHidden = kind === 'hidden';
        const className = isHidden ? 'hidden-part' : kind === 'guess' ? 'trace guess' : 'trace';
        if (!onChange) {
          return (
            <mark key={start} className={className}>
              {words}
            </mark>
          );
        }
        return (
          <button
            key={start}
            type="button"
            className={className}
            aria-label={t(isHidden ? 'redaction.showThis' : 'redaction.hideThis', { words: `\u2068${words}\u2069` })}
            onClick={() =>
              onChange(isHidden ? hidden.filter((one) => one.start !== start) : [...hidden, { start, end }])
            }
          >
            {words}
          </button>
        );
      })}
    </p>
  );
}
