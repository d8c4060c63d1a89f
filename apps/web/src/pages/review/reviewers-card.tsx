import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isLanguage } from '@hamshahr/time';
import {
  callReviewsRemoveReviewer,
  type CallView,
  type ReviewerStatisticsView,
  type ReviewerView,
  type ReviewersView,
} from '../../api/generated/index.js';
import { listOf } from '../../i18n/words.js';
import { useMay } from '../../session/session.js';
import { useLanguage } from '../../time/when.js';
import { useAction } from '../../ui/action.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { Confirm } from '../../ui/dialog.js';
import { Card, Empty } from '../../ui/page.js';
import { Table } from '../../ui/table.js';
import { wordsIn } from '../events/question-list.js';
import { useScore } from './review-words.js';
import { ReviewerDialog } from './reviewer-dialog.js';

interface ReviewersProps {
  call: CallView;
  known: ReviewersView;
  statistics: readonly ReviewerStatisticsView[];
}

/** Who judges for a call, how far they are, and how they judge beside the others. */
export function ReviewersCard({ call, known, statistics }: ReviewersProps) {
  const { t } = useTranslation();
  const mayChange = useMay('organizer') && call.phase !== 'decided';
  const [edited, setEdited] = useState<ReviewerView | 'new' | null>(null);
  const [leaving, setLeaving] = useState<ReviewerView | null>(null);
  const isBlind = call.latest.content.anonymity === 'blind';
  const add = mayChange && known.candidates.length > 0 && (
    <Button icon={<Plus aria-hidden="true" size={18} />} onPress={() => setEdited('new')}>
      {t('reviewDesk.add')}
    </Button>
  );
  return (
    <Card title={t('reviewDesk.reviewers')} actions={known.items.length > 0 && add}>
      {isBlind && <p className="small muted">{t('reviewDesk.blindNames')}</p>}
      {known.items.length === 0 ? (
        <Empty title={t('reviewDesk.noReviewers')} action={add}>
          {known.candidates.length === 0 ? t('reviewDesk.noCandidates') : t('reviewDesk.noReviewersHint')}
        </Empty>
      ) : (
        <People
          call={call}
          items={known.items}
          statistics={statistics}
          onEdit={mayChange ? setEdited : undefined}
          onLeave={setLeaving}
        />
      )}
      {edited !== null && (
        <ReviewerDialog
          call={call}
          reviewer={edited === 'new' ? null : edited}
          candidates={known.candidates}
          onClose={() => setEdited(null)}
        />
      )}
      {leaving && <TakeOff call={call} reviewer={leaving} onClose={() => setLeaving(null)} />}
    </Card>
  );
}

interface PeopleProps {
  call: CallView;
  items: ReviewerView[];
  statistics: readonly ReviewerStatisticsView[];
  onEdit: ((reviewer: ReviewerView) => void) | undefined;
  onLeave: (reviewer: ReviewerView) => void;
}

function People({ call, items, statistics, onEdit, onLeave }: PeopleProps) {
  const { t } = useTranslation();
  const score = useScore();
  const takes = useTakes(call);
  return (
    <Table
      label={t('reviewDesk.reviewers')}
      rows={items}
      rowId={({ accountId }) => accountId}
      rowHeight={84}
      columns={[
        {
          id: 'name',
          header: t('reviewDesk.account'),
          isHeading: true,
          cell: (reviewer) => (
            <>
              <bdi>{reviewer.name}</bdi>
              {reviewer.affiliation && (
                <div className="small muted">
                  <bdi>{reviewer.affiliation}</bdi>
                </div>
              )}
              {!reviewer.isActive && <Badge>{t('reviewDesk.off')}</Badge>}
            </>
          ),
        },
        { id: 'takes', header: t('reviewDesk.tracks'), wideOnly: true, cell: takes },
        {
          id: 'load',
          header: t('reviewDesk.load'),
          cell: ({ done, assigned, conflicts }) => (
            <>
              {t('reviewDesk.loadOf', { done, assigned })}
              {conflicts > 0 && (
                <div>
                  <Badge tone="attention">{t('reviewDesk.conflicts', { count: conflicts })}</Badge>
                </div>
              )}
            </>
          ),
        },
        {
          id: 'mean',
          header: t('reviewDesk.mean'),
          wideOnly: true,
          cell: ({ accountId }) => score(statistics.find((one) => one.accountId === accountId)?.mean ?? null),
        },
        {
          id: 'lean',
          header: t('reviewDesk.lean'),
          wideOnly: true,
          cell: ({ accountId }) => <Lean of={statistics.find((one) => one.accountId === accountId)} />,
        },
        ...(onEdit
          ? [
              {
                id: 'acts',
                header: <span className="sr">{t('action.edit')}</span>,
                cell: (reviewer: ReviewerView) =>
                  reviewer.isActive && (
                    <span className="row">
                      <Button
                        look="quiet"
                        aria-label={`${t('action.edit')} ${reviewer.name}`}
                        onPress={() => onEdit(reviewer)}
                      >
                        {t('action.edit')}
                      </Button>
                      <Button
                        look="quiet"
                        aria-label={`${t('reviewDesk.takeOff')} ${reviewer.name}`}
                        onPress={() => onLeave(reviewer)}
                      >
                        {t('reviewDesk.takeOff')}
                      </Button>
                    </span>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}

/** How somebody judges beside the others; words for the direction, so that no sign has to be read. */
function Lean({ of }: { of: ReviewerStatisticsView | undefined }) {
  const { t } = useTranslation();
  const score = useScore();
  if (!of || of.lean === null) return <>–</>;
  const points = score(Math.abs(of.lean));
  const words =
    Math.abs(of.lean) < 1
      ? t('reviewDesk.leanEven')
      : t(of.lean > 0 ? 'reviewDesk.leanMild' : 'reviewDesk.leanStrict', { points });
  return (
    <>
      {words}
      {of.isOutlier && (
        <div>
          <Badge tone="attention">{t('reviewDesk.outlier')}</Badge>
        </div>
      )}
    </>
  );
}

function useTakes(call: CallView) {
  const { t } = useTranslation();
  const language = useLanguage();
  return ({ tracks, languages }: ReviewerView) => {
    const named = call.latest.content.tracks.filter(({ key }) => tracks.includes(key));
    const codes = languages.map((code) => (isLanguage(code) ? t(`language.${code}`) : code));
    return (
      <>
        <bdi>
          {named.length === 0
            ? t('reviewDesk.everyTrack')
            : listOf(
                named.map(({ name }) => wordsIn(name, language)),
                language,
              )}
        </bdi>
        <div className="small muted">
          {codes.length === 0 ? t('reviewDesk.everyLanguage') : listOf(codes, language, 'unit')}
        </div>
      </>
    );
  };
}

function TakeOff({ call, reviewer, onClose }: { call: CallView; reviewer: ReviewerView; onClose: () => void }) {
  const { t } = useTranslation();
  const { accountId, name } = reviewer;
  const remove = useAction({
    run: async () => (await callReviewsRemoveReviewer({ path: { id: call.id, accountId } })).data,
    stale: [['call', call.id]],
    done: () => t('reviewDesk.tookOff', { name }),
    after: onClose,
  });
  return (
    <Confirm
      title={t('reviewDesk.takeOff')}
      confirm={t('reviewDesk.takeOff')}
      isOpen
      isBusy={remove.isPending}
      onClose={onClose}
      onConfirm={() => remove.mutate()}
    >
      <p>{t('reviewDesk.takeOffLead', { name: `\u2068${name}\u2069` })}</p>
    </Confirm>
  );
}
