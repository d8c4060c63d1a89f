import { queryOptions, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { submissionsOne, type CallView, type SubmissionView } from '../../api/generated/index.js';
import { listOf } from '../../i18n/words.js';
import { useMay } from '../../session/session.js';
import { Moment, useLanguage } from '../../time/when.js';
import { LinkButton } from '../../ui/button.js';
import { Choices } from '../../ui/field.js';
import { Loaded } from '../../ui/loading.js';
import { Card, Facts, Page } from '../../ui/page.js';
import { useNow } from '../cities/use-now.js';
import { wordsIn } from '../events/question-list.js';
import { columnOf, decisionOf, mayBecome, COLUMNS } from './board.js';
import { DecisionBadge, SubmissionBadge, useTold } from './call-badges.js';
import { callQuery, callTitle } from './call-queries.js';
import { mayDecide } from './call-state.js';
import { AnswersCard } from './submission-answers.js';
import { FilesCard } from './submission-files.js';
import { HistoryCard } from './submission-history.js';
import { PeopleCard } from './submission-people.js';
import { useDecisions } from './use-decisions.js';
import '../../ui/mail-view.css';
import '../events/event-form.css';
import './calls.css';

const route = getRouteApi('/shell/calls/$id/submissions/$submissionId');

export const submissionQuery = (id: string) =>
  queryOptions({ queryKey: ['submission', id], queryFn: async () => (await submissionsOne({ path: { id } })).data });

/** One submission: what it says, who stands behind it, its files, what happened, what is decided. */
export function SubmissionPage() {
  const { t } = useTranslation();
  const { id, submissionId } = route.useParams();
  const call = useQuery(callQuery(id));
  const submission = useQuery(submissionQuery(submissionId));
  const maySeeReviews = useMay('organizer', 'approver', 'admin');
  const { data } = submission;
  return (
    <Page
      title={data ? data.title || t('submissions.untitled') : t('submissions.title')}
      back={{
        to: '/calls/$id/submissions',
        params: { id },
        label: call.data ? callTitle(call.data) : t('submissions.title'),
      }}
      actions={
        maySeeReviews &&
        data?.status === 'submitted' && (
          <LinkButton to="/submissions/$id/review" params={{ id: submissionId }}>
            {t('reviewDesk.open')}
          </LinkButton>
        )
      }
      lead={
        data && (
          <span className="row">
            <SubmissionBadge status={data.status} />
            <DecisionBadge decision={data.decision} />
          </span>
        )
      }
    >
      <Loaded query={call}>
        {(known) => <Loaded query={submission}>{(found) => <Parts call={known} submission={found} />}</Loaded>}
      </Loaded>
    </Page>
  );
}

function Parts({ call, submission }: { call: CallView; submission: SubmissionView }) {
  return (
    <div className="split">
      <div className="parts">
        <ProposalCard submission={submission} zone={call.latest.content.closes.zone} />
        <AnswersCard submission={submission} />
        <FilesCard submission={submission} />
      </div>
      <aside className="parts">
        <DecisionCard call={call} submission={submission} />
        <PeopleCard submission={submission} />
        <HistoryCard submission={submission} zone={call.latest.content.closes.zone} />
      </aside>
    </div>
  );
}

function ProposalCard({ submission, zone }: { submission: SubmissionView; zone: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { abstract, content, trackKey, submittedAt, isLate, themes, spoken } = submission;
  const track = content.tracks.find(({ key }) => key === trackKey);
  const languageName = new Intl.DisplayNames(language === 'uz' ? 'ru' : language, { type: 'language' });
  return (
    <Card title={t('submissions.proposal')}>
      <Facts
        items={[
          track !== undefined && [t('submissions.track'), <bdi key="track">{wordsIn(track.name, language)}</bdi>],
          [t('submissions.language'), t(`language.${submission.language as 'fa'}`)],
          submittedAt !== null && [
            t('calls.received'),
            <span key="at">
              <Moment at={submittedAt} zone={zone} />
              {isLate && ` (${t('submissions.isLate')})`}
            </span>,
          ],
          themes.length > 0 && [
            t('submissions.themes'),
            listOf(
              themes.map((theme) => `\u2068${theme}\u2069`),
              language,
              'unit',
            ),
          ],
          spoken.length > 0 && [
            t('submissions.spoken'),
            listOf(
              spoken.map((code) => languageName.of(code) ?? code),
              language,
              'unit',
            ),
          ],
        ]}
      />
      <h3>{t('submissions.abstract')}</h3>
      <p className="prose" dir="auto" lang={submission.language}>
        {abstract || t('state.none')}
      </p>
    </Card>
  );
}

function DecisionCard({ call, submission }: { call: CallView; submission: SubmissionView }) {
  const { t } = useTranslation();
  const told = useTold()(submission);
  const isOver = mayDecide(call, useNow().getTime());
  const mayWrite = useMay('organizer') && isOver && submission.status === 'submitted' && call.status !== 'withdrawn';
  const { decide } = useDecisions(call.id);
  const { confirmBy, confirmation } = submission;
  const able = COLUMNS.filter((to) => to === columnOf(submission) || mayBecome(submission, decisionOf(to)));
  return (
    <Card title={t('submissions.decision')}>
      {mayWrite ? (
        <Choices
          label={t('decisions.choose')}
          name="decision"
          value={columnOf(submission)}
          choices={able.map((value) => ({ value, label: t(`decisions.as.${value}`) }))}
          onChange={(to) => decide.mutate({ ids: [submission.id], decision: decisionOf(to) })}
        />
      ) : (
        <p>{t(isOver ? `decisions.as.${columnOf(submission)}` : 'decisions.tooEarly')}</p>
      )}
      {told !== '' && <p>{told}</p>}
      {confirmBy !== null && confirmation === 'awaited' && (
        <p className="small muted">
          {t('letters.until')} <Moment at={confirmBy} zone={call.latest.content.closes.zone} />
        </p>
      )}
    </Card>
  );
}
