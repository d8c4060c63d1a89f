import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  CallsTodayView,
  ClosingCallView,
  UnreviewedCallView,
  WaitingCallView,
} from '../../api/generated/index.js';
import { dayInWords } from '../../time/month-grid.js';
import { dayIn } from '../../time/today.js';
import { Moment, useLanguage, useCalendar } from '../../time/when.js';
import { ownZone } from '../../time/zones.js';
import { Card } from '../../ui/page.js';
import { Lines } from './lines.js';
import { StartsAt } from './starts-at.js';

/** Whether calls ask nothing of this person; a deadline ahead asks nothing. */
export function isCallsQuiet({
  unconfirmed,
  unclear,
  left,
  over,
  unreviewed,
  undecided,
  untold,
  ownReviews,
}: CallsTodayView) {
  return (
    unconfirmed.count + unclear.count + left.count + [over, unreviewed, undecided, untold, ownReviews].flat().length ===
    0
  );
}

/** What calls for participation wait for, each with the page where it is done. */
export function WaitingCalls({ calls }: { calls: CallsTodayView }) {
  return (
    <>
      <OwnReviews calls={calls.ownReviews} />
      <Work calls={calls} />
      <Unclear unclear={calls.unclear} />
      <Unconfirmed unconfirmed={calls.unconfirmed} />
      <Left left={calls.left} />
    </>
  );
}

function OwnReviews({ calls }: { calls: WaitingCallView[] }) {
  const { t } = useTranslation();
  return (
    <Lines
      title={t('today.ownReviews')}
      items={calls}
      line={({ id, title, count }) => (
        <li key={id}>
          <Link to="/reviews">
            <bdi>{title}</bdi>
          </Link>
          <span>{t('today.ownReviewsCount', { count })}</span>
        </li>
      )}
    />
  );
}

type Step = '/calls/$id' | '/calls/$id/review' | '/calls/$id/decisions' | '/calls/$id/letters';

/** One line for each thing that is to be done with a call, in the order in which they are done. */
function Work({ calls: { over, unreviewed, undecided, untold } }: { calls: CallsTodayView }) {
  const { t } = useTranslation();
  const line = (to: Step, { id, title }: WaitingCallView, words: ReactNode) => ({ key: to + id, to, id, title, words });
  return (
    <Lines
      title={t('today.calls')}
      items={[
        ...over.map((call) => line('/calls/$id', call, t('today.callOver', call))),
        ...unreviewed.map((call) => line('/calls/$id/review', call, <Missing call={call} />)),
        ...undecided.map((call) => line('/calls/$id/decisions', call, t('today.callDecisions', call))),
        ...untold.map((call) => line('/calls/$id/letters', call, t('today.callLetters', call))),
      ]}
      line={({ key, to, id, title, words }) => (
        <li key={key}>
          <Link to={to} params={{ id }}>
            <bdi>{title}</bdi>
          </Link>
          <span>{words}</span>
        </li>
      )}
    />
  );
}

/** How many reviews are missing, and until when they are wanted. */
function Missing({ call: { count, assigned, reviewUntil } }: { call: UnreviewedCallView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const calendar = useCalendar();
  const words = t(assigned === count ? 'today.callReviews' : 'today.callReviewsFree', {
    count,
    free: count - assigned,
  });
  if (reviewUntil === null) return words;
  const isLate = reviewUntil < dayIn(ownZone());
  const day = dayInWords(reviewUntil, language, calendar);
  return (
    <>
      {words} {t(isLate ? 'today.callReviewsLate' : 'today.callReviewsUntil', { day })}
    </>
  );
}

function Unclear({ unclear: { count, items } }: { unclear: CallsTodayView['unclear'] }) {
  const { t } = useTranslation();
  return (
    <Lines
      title={t('today.unclear', { count })}
      items={items}
      line={({ id, callId, title, files }) => (
        <li key={id}>
          <Link to="/calls/$id/submissions/$submissionId" params={{ id: callId, submissionId: id }}>
            <bdi>{title}</bdi>
          </Link>
          <span>{t('today.unclearFiles', { count: files })}</span>
        </li>
      )}
    />
  );
}

function Unconfirmed({ unconfirmed: { count, items } }: { unconfirmed: CallsTodayView['unconfirmed'] }) {
  const { t } = useTranslation();
  return (
    <Lines
      title={t('today.unconfirmed', { count })}
      items={items}
      line={({ id, callId, title, authorName, confirmBy, zone }) => (
        <li key={id}>
          <Link to="/calls/$id/submissions/$submissionId" params={{ id: callId, submissionId: id }}>
            <bdi>{title}</bdi>
          </Link>
          <span>
            <bdi>{authorName}</bdi>
          </span>
          <span className="small muted">
            {t('today.confirmBy')} <Moment at={confirmBy} zone={zone} />
          </span>
        </li>
      )}
    />
  );
}

const CAUSES = {
  withdrawn: 'today.leftWithdrawn',
  refused: 'today.leftRefused',
  disowned: 'today.leftDisowned',
} as const;

/** Sessions that nobody will give; they are taken out on the page of the programme. */
function Left({ left: { count, items } }: { left: CallsTodayView['left'] }) {
  const { t } = useTranslation();
  return (
    <Lines
      title={t('today.left', { count })}
      items={items}
      line={({ submissionId, eventId, title, eventTitle, authorName, cause }) => (
        <li key={submissionId}>
          <Link to="/events/$id/programme" params={{ id: eventId }}>
            <bdi>{title}</bdi>
          </Link>
          <span>
            <bdi>{authorName}</bdi>
          </span>
          <span>{t(CAUSES[cause])}</span>
          <span className="small muted">
            <bdi>{eventTitle}</bdi>
          </span>
        </li>
      )}
    />
  );
}

/** Calls whose deadline is near, with what has come so far. */
export function ClosingCalls({ calls }: { calls: ClosingCallView[] }) {
  const { t } = useTranslation();
  if (calls.length === 0) return null;
  return (
    <Card title={t('today.closing')}>
      <ul className="lines">
        {calls.map(({ id, title, closesAt, zone, submitted, drafts }) => (
          <li key={id}>
            <Link to="/calls/$id" params={{ id }}>
              <bdi>{title}</bdi>
            </Link>
            <StartsAt at={closesAt} zone={zone} />
            <span className="small">{t('today.handedIn', { count: submitted })}</span>
            {drafts > 0 && <span className="small muted">{t('today.drafts', { count: drafts })}</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
