import { useTranslation } from 'react-i18next';
import type { SubmissionView } from '../../api/generated/index.js';
import { Moment } from '../../time/when.js';
import { Card } from '../../ui/page.js';

const ACTIONS = [
  'submitted',
  'submitted_late',
  'edited',
  'withdrawn',
  'co_author_added',
  'co_author_removed',
  'co_author_confirmed',
  'co_author_refused',
  'consent_withdrawn',
  'file_added',
  'file_removed',
  'decided',
  'decision_taken_back',
  'moved_up',
  'confirmed',
  'refused',
  'lapsed',
] as const;
type Action = (typeof ACTIONS)[number];
const isAction = (text: string): text is Action => ACTIONS.some((action) => action === text);

/** What happened to a submission, the newest first. */
export function HistoryCard({ submission, zone }: { submission: SubmissionView; zone: string }) {
  const { t } = useTranslation();
  const { changes } = submission;
  if (changes.length === 0) return null;
  return (
    <Card title={t('submissions.history')}>
      <ol className="seen-by">
        {changes.toReversed().map(({ at, action }, place) => (
          <li key={place}>
            {isAction(action) ? t(`submissions.actions.${action}`) : action}
            <div className="small muted">
              <Moment at={at} zone={zone} />
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}
