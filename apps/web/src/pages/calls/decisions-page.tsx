import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CallView, ReviewBoardView } from '../../api/generated/index.js';
import { useMay } from '../../session/session.js';
import { LinkButton } from '../../ui/button.js';
import { Loaded } from '../../ui/loading.js';
import { Notice } from '../../ui/notice.js';
import { Empty } from '../../ui/page.js';
import { useNow } from '../cities/use-now.js';
import { CallFrame } from './call-frame.js';
import { mayDecide } from './call-state.js';
import { Deadline } from './deadline.js';
import type { Scores } from './board.js';
import { DecisionBoard } from './decision-board.js';
import { boardQuery } from './use-decisions.js';
import { boardQuery as reviewBoardQuery } from '../review/review-queries.js';

const route = getRouteApi('/shell/calls/$id/decisions');

/** What is decided about each submission; nobody outside hears of it before letters are written. */
export function DecisionsPage() {
  const { id } = route.useParams();
  return <CallFrame id={id}>{(call) => <Decisions call={call} />}</CallFrame>;
}

function Decisions({ call }: { call: CallView }) {
  const { t } = useTranslation();
  const mayWrite = useMay('organizer');
  const rows = useQuery(boardQuery(call.id));
  const reviews = useQuery(reviewBoardQuery(call.id));
  const isOver = mayDecide(call, useNow().getTime());
  if (!call.published || !isOver) {
    const { closesAt, content } = call.published ?? call.latest;
    return (
      <Empty
        title={t('decisions.tooEarly')}
        action={
          <LinkButton to="/calls/$id/submissions" params={{ id: call.id }}>
            {t('submissions.title')}
          </LinkButton>
        }
      >
        {t('decisions.tooEarlyHint')} <Deadline at={closesAt} zone={content.closes.zone} />
      </Empty>
    );
  }
  return (
    <Loaded query={rows}>
      {(all) =>
        all.length === 0 ? (
          <Empty title={t('submissions.none')}>{t('decisions.noneHint')}</Empty>
        ) : (
          <div className="parts">
            <Notice
              actions={
                <LinkButton to="/calls/$id/letters" params={{ id: call.id }}>
                  {t('callStep.write')}
                </LinkButton>
              }
            >
              {t('decisions.lead')}
            </Notice>
            <DecisionBoard
              call={call}
              rows={all}
              mayWrite={mayWrite && call.status !== 'withdrawn'}
              scores={scoresOf(reviews.data)}
            />
          </div>
        )
      }
    </Loaded>
  );
}

/** Without those that nobody has reviewed. */
function scoresOf(board: ReviewBoardView | undefined): Scores {
  const reviewed = (board?.rows ?? []).flatMap(({ submissionId, rank, mean, count }) =>
    rank === null || mean === null ? [] : [[submissionId, { rank, mean, count }] as const],
  );
  return new Map(reviewed);
}
