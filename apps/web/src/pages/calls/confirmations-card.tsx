import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CallView, SubmissionRowView } from '../../api/generated/index.js';
import { Moment } from '../../time/when.js';
import { Badge, type Tone } from '../../ui/badge.js';
import { Table } from '../../ui/table.js';

const TONES: Record<NonNullable<SubmissionRowView['confirmation']>, Tone> = {
  ...{ awaited: 'attention', confirmed: 'good', refused: 'failure', lapsed: 'failure' },
};

/** What accepted people said, until when the others can, and who moved up from the reserve list. */
export function ConfirmationsCard({ call, rows }: { call: CallView; rows: readonly SubmissionRowView[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const movedUp = ({ decision, toldDecision }: SubmissionRowView) =>
    decision === 'accepted' && toldDecision === 'reserve';
  const shown = rows.filter((row) => row.confirmation !== null || movedUp(row));
  if (shown.length === 0) return null;
  return (
    <section className="parts">
      <h2>{t('letters.confirmations')}</h2>
      <Table
        label={t('letters.confirmations')}
        rows={shown}
        rowId={({ id }) => id}
        onOpen={({ id: submissionId }) =>
          void navigate({ to: '/calls/$id/submissions/$submissionId', params: { id: call.id, submissionId } })
        }
        columns={[
          {
            id: 'title',
            header: t('events.title'),
            isHeading: true,
            cell: ({ title, language, authorName }) => (
              <>
                <bdi lang={language}>{title}</bdi>
                <div className="small muted">
                  <bdi>{authorName}</bdi>
                </div>
              </>
            ),
          },
          {
            id: 'until',
            header: t('letters.until'),
            cell: ({ confirmBy }) =>
              confirmBy ? <Moment at={confirmBy} zone={call.latest.content.closes.zone} /> : '–',
          },
          {
            id: 'said',
            header: t('registration.said'),
            cell: (row) =>
              row.confirmation === null ? (
                <Badge tone="action">{t('letters.movedUp')}</Badge>
              ) : (
                <Badge tone={TONES[row.confirmation]}>{t(`decisions.confirmation.${row.confirmation}`)}</Badge>
              ),
          },
        ]}
      />
    </section>
  );
}
