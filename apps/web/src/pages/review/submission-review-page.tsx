import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { submissionReviewsComment, type SubmissionReviewsView } from '../../api/generated/index.js';
import { useMay } from '../../session/session.js';
import { Moment } from '../../time/when.js';
import { useAction } from '../../ui/action.js';
import { Button } from '../../ui/button.js';
import { TextArea } from '../../ui/field.js';
import { Loaded } from '../../ui/loading.js';
import { Card, Page } from '../../ui/page.js';
import { submissionQuery } from '../calls/submission-page.js';
import { AssignmentsCard } from './assignments-card.js';
import { ConflictsCard } from './conflicts-card.js';
import { RedactionCard } from './redaction-card.js';
import { submissionReviewsQuery } from './review-queries.js';
import { useProposalNumber } from './review-words.js';
import './review.css';

const route = getRouteApi('/shell/submissions/$id/review');

/** What the office knows about the judging of one proposal, and what it hides of it. */
export function SubmissionReviewPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const numberOf = useProposalNumber();
  const submission = useQuery(submissionQuery(id));
  const reviews = useQuery(submissionReviewsQuery(id));
  const { data } = submission;
  return (
    <Page
      title={data?.title ?? t('submissionReviews.title')}
      back={data && { to: '/calls/$id/review', params: { id: data.callId }, label: t('reviewDesk.title') }}
      lead={
        data && (
          <span className="row small">
            <span>{numberOf(id)}</span>
            <bdi>{data.authorName}</bdi>
          </span>
        )
      }
    >
      <Loaded query={submission}>
        {(known) => (
          <div className="parts">
            {known.content.anonymity === 'blind' && <RedactionCard submissionId={id} />}
            <Loaded query={reviews}>
              {(given) => (
                <>
                  <AssignmentsCard submission={known} given={given} />
                  <ConflictsCard submissionId={id} callId={known.callId} conflicts={given.conflicts} />
                  <Comments submissionId={id} comments={given.comments} />
                </>
              )}
            </Loaded>
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Comments({ submissionId, comments }: { submissionId: string; comments: SubmissionReviewsView['comments'] }) {
  const { t } = useTranslation();
  const mayWrite = useMay('organizer', 'approver', 'admin');
  const [text, setText] = useState('');
  const write = useAction({
    run: async () => (await submissionReviewsComment({ path: { id: submissionId }, body: { text } })).data,
    stale: [['submission', submissionId]],
    done: () => t('submissionReviews.written'),
    after: () => setText(''),
  });
  return (
    <Card title={t('submissionReviews.comments')}>
      <p className="small muted">{t('submissionReviews.commentsHint')}</p>
      {comments.length === 0 ? (
        <p className="muted">{t('submissionReviews.noComments')}</p>
      ) : (
        <ul className="plain-list">
          {comments.map(({ id, name, text: said, at }) => (
            <li key={id}>
              <strong>
                <bdi>{name}</bdi>
              </strong>{' '}
              <span className="small muted">
                <Moment at={at} />
              </span>
              <p className="reading" dir="auto">
                {said}
              </p>
            </li>
          ))}
        </ul>
      )}
      {mayWrite && (
        <div className="stack">
          <TextArea
            label={t('submissionReviews.write')}
            rows={3}
            maxLength={2000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <Button isBusy={write.isPending} isDisabled={text.trim() === ''} onPress={() => write.mutate()}>
            {t('submissionReviews.send')}
          </Button>
        </div>
      )}
    </Card>
  );
}
